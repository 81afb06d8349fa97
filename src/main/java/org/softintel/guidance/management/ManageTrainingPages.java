package org.softintel.guidance.management;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.guidance.training.Training;
import org.softintel.guidance.training.Trainings;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.FreshSecondFactor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;

/** Adding, changing and cancelling training: what is saved is public at once. */
@Path("/manage/events")
@RolesAllowed(Role.MANAGER)
@Produces(MediaType.TEXT_HTML)
class ManageTrainingPages {
  private static final URI LIST = URI.create("/manage/events");

  private final CurrentActor actor;
  private final Trainings trainings;

  ManageTrainingPages(CurrentActor actor, Trainings trainings) {
    this.actor = actor;
    this.trainings = trainings;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(List<Training> open, List<Training> past);

    static native TemplateInstance edit(Form form, List<Option> modes, Optional<Training> training);

    static native TemplateInstance cancel(Training training);
  }

  @GET
  public TemplateInstance list() {
    return Templates.list(trainings.open(), trainings.past());
  }

  @GET
  @Path("new")
  public Response blank() {
    return page(200, Form.EMPTY, Optional.empty());
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FreshSecondFactor
  public Response add(MultivaluedMap<String, String> sent) {
    var form = form(sent);
    var details = form.read();
    if (details.isEmpty()) {
      return page(400, form.fields().judged(), Optional.empty());
    }
    trainings.add(details.get(), actor.get());
    return Response.seeOther(LIST).build();
  }

  @GET
  @Path("{event}")
  public Response edit(UUID event) {
    var training = found(event);
    return page(200, TrainingForm.filled(training), Optional.of(training));
  }

  @POST
  @Path("{event}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FreshSecondFactor
  public Response change(UUID event, MultivaluedMap<String, String> sent) {
    var form = form(sent);
    var details = form.read();
    if (details.isEmpty()) {
      return page(400, form.fields().judged(), Optional.of(found(event)));
    }
    if (trainings.change(event, form.fields().version(), details.get(), actor.get())) {
      return Response.seeOther(LIST).build();
    }
    var now = found(event);
    return page(409, EditConflict.form(sent, now.version()), Optional.of(now));
  }

  @GET
  @Path("{event}/cancel")
  public TemplateInstance askToCancel(UUID event) {
    return Templates.cancel(found(event));
  }

  @POST
  @Path("{event}/cancel")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FreshSecondFactor
  public Response cancel(UUID event) {
    trainings.cancel(event, actor.get());
    return Response.seeOther(LIST).build();
  }

  private TrainingForm form(MultivaluedMap<String, String> sent) {
    return new TrainingForm(new FormFields(Form.sent(sent)), trainings.now());
  }

  private static Response page(int status, Form form, Optional<Training> training) {
    var page = Templates.edit(form, TrainingForm.modes(), training);
    return Response.status(status).entity(page).build();
  }

  private Training found(UUID event) {
    return trainings.find(event).orElseThrow(NotFoundException::new);
  }
}
