package org.softintel.intake.pages;

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
import java.util.List;
import java.util.UUID;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.Drafts;
import org.softintel.intake.answers.OnBehalfForm;
import org.softintel.intake.answers.QuestionOrder;
import org.softintel.intake.answers.SavedDraft;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.PageRequest;
import org.softintel.platform.page.Slice;
import org.softintel.report.store.ReportOrigin;

/** The team types in what somebody told them: first on whose behalf, then the usual pages. */
@Path("/triage/enter")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class OnBehalfPages {
  private static final int MOST_SHOWN = 20;

  private final CurrentActor actor;
  private final Drafts drafts;
  private final InstantSource clock;

  OnBehalfPages(CurrentActor actor, Drafts drafts, InstantSource clock) {
    this.actor = actor;
    this.drafts = drafts;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance enter(
        Form form, List<Option> channels, Slice<SavedDraft> drafts);

    static native TemplateInstance change(Form form, List<Option> channels, UUID draft);

    static native TemplateInstance delete(SavedDraft draft);
  }

  @GET
  public TemplateInstance enter() {
    return begin(Form.EMPTY);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.ON_BEHALF)
  public Response start(MultivaluedMap<String, String> sent) {
    var form = form(sent);
    var origin = form.read();
    if (origin.isEmpty()) {
      return Response.status(400).entity(begin(form.fields().judged())).build();
    }
    var draft = drafts.start(actor.get(), DraftContent.EMPTY.with(origin.get()));
    return DraftAddresses.redirect(draft, QuestionOrder.first().path());
  }

  @GET
  @Path("/{draft}")
  public TemplateInstance change(UUID draft) {
    var form = OnBehalfForm.filled(origin(draft));
    return Templates.change(form, OnBehalfForm.channels(), draft);
  }

  @POST
  @Path("/{draft}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response changed(UUID draft, MultivaluedMap<String, String> sent) {
    origin(draft);
    var form = form(sent);
    var origin = form.read();
    if (origin.isEmpty()) {
      var page = Templates.change(form.fields().judged(), OnBehalfForm.channels(), draft);
      return Response.status(400).entity(page).build();
    }
    drafts.change(draft, actor.get(), it -> it.with(origin.get()));
    return DraftAddresses.redirect(draft, "check");
  }

  @GET
  @Path("/{draft}/delete")
  public TemplateInstance delete(UUID draft) {
    origin(draft);
    return Templates.delete(drafts.saved(draft, actor.get()));
  }

  @POST
  @Path("/{draft}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response deleted(UUID draft) {
    origin(draft);
    drafts.delete(draft, actor.get());
    return Response.seeOther(URI.create("/triage/enter")).build();
  }

  private OnBehalfForm form(MultivaluedMap<String, String> sent) {
    return new OnBehalfForm(new FormFields(Form.sent(sent)), clock.instant());
  }

  private TemplateInstance begin(Form form) {
    var saved = drafts.of(actor.get(), PageRequest.NEWEST, MOST_SHOWN);
    return Templates.enter(form, OnBehalfForm.channels(), saved);
  }

  /** A reporter's own draft is not found here. */
  private ReportOrigin origin(UUID draft) {
    return drafts.open(draft, actor.get()).origin().orElseThrow(NotFoundException::new);
  }
}
