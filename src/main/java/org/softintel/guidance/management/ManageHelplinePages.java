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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.guidance.helplines.Helpline;
import org.softintel.guidance.helplines.Helplines;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.FreshSecondFactor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;

/** Adding, changing and removing entries of the help page: what is saved is public at once. */
@Path("/manage/help")
@RolesAllowed(Role.MANAGER)
@Produces(MediaType.TEXT_HTML)
class ManageHelplinePages {
  private static final URI LIST = URI.create("/manage/help");

  private final CurrentActor actor;
  private final Helplines helplines;
  private final InstantSource clock;

  ManageHelplinePages(CurrentActor actor, Helplines helplines, InstantSource clock) {
    this.actor = actor;
    this.helplines = helplines;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(List<Helpline> entries, LocalDate today);

    static native TemplateInstance edit(Form form, List<Option> reaches, Optional<Helpline> entry);

    static native TemplateInstance remove(Helpline entry);
  }

  @GET
  public TemplateInstance list() {
    return Templates.list(helplines.all(), LondonTime.today(clock));
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
    helplines.add(details.get(), actor.get());
    return Response.seeOther(LIST).build();
  }

  @GET
  @Path("{entry}")
  public Response edit(UUID entry) {
    var helpline = found(entry);
    return page(200, HelplineForm.filled(helpline), Optional.of(helpline));
  }

  @POST
  @Path("{entry}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FreshSecondFactor
  public Response change(UUID entry, MultivaluedMap<String, String> sent) {
    var form = form(sent);
    var details = form.read();
    if (details.isEmpty()) {
      return page(400, form.fields().judged(), Optional.of(found(entry)));
    }
    if (helplines.change(entry, form.fields().version(), details.get(), actor.get())) {
      return Response.seeOther(LIST).build();
    }
    var now = found(entry);
    return page(409, EditConflict.form(sent, now.version()), Optional.of(now));
  }

  @GET
  @Path("{entry}/remove")
  public TemplateInstance askToRemove(UUID entry) {
    return Templates.remove(found(entry));
  }

  @POST
  @Path("{entry}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FreshSecondFactor
  public Response remove(UUID entry) {
    helplines.remove(entry, actor.get());
    return Response.seeOther(LIST).build();
  }

  private HelplineForm form(MultivaluedMap<String, String> sent) {
    return new HelplineForm(new FormFields(Form.sent(sent)), LondonTime.today(clock));
  }

  private static Response page(int status, Form form, Optional<Helpline> entry) {
    var page = Templates.edit(form, HelplineForm.reaches(), entry);
    return Response.status(status).entity(page).build();
  }

  private Helpline found(UUID entry) {
    return helplines.find(entry).orElseThrow(NotFoundException::new);
  }
}
