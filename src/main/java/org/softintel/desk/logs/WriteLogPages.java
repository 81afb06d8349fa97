package org.softintel.desk.logs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;
import org.softintel.report.status.Action;

/** Writing a sanitised log by hand, with the original beside it. */
@Path("/triage/{reference}/logs")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class WriteLogPages {
  private final CurrentActor actor;
  private final IntelligenceLogs logs;
  private final OriginalReports originals;

  WriteLogPages(CurrentActor actor, IntelligenceLogs logs, OriginalReports originals) {
    this.actor = actor;
    this.logs = logs;
    this.originals = originals;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance write(WriteLogView view);
  }

  @GET
  @Path("/new")
  public TemplateInstance begin(String reference) {
    return Templates.write(blank(reference, Form.EMPTY));
  }

  @POST
  @Path("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response write(String reference, MultivaluedMap<String, String> fields) {
    var written = new IntelligenceLogForm(Form.sent(fields));
    var view = blank(reference, written.form());
    var unfinished = unfinished(written, view);
    return unfinished.orElseGet(
        () -> see(reference, logs.write(reference, written.words(), actor.get()).value()));
  }

  @GET
  @Path("/{log}/correct")
  public TemplateInstance change(String reference, String log) {
    var view = filled(reference, log, Form.EMPTY);
    return Templates.write(
        WriteLogView.of(
            view.opened(),
            view.words(),
            view.log(),
            IntelligenceLogForm.of(view.log().orElseThrow())));
  }

  @POST
  @Path("/{log}/correct")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response correct(String reference, String log, MultivaluedMap<String, String> fields) {
    var written = new IntelligenceLogForm(Form.sent(fields));
    var view = filled(reference, log, written.form());
    var unfinished = unfinished(written, view);
    if (unfinished.isPresent()) {
      return unfinished.get();
    }
    return logs.correct(reference, log, written.last(), written.words(), actor.get())
        ? see(reference, log)
        : answer(409, view.besideTheirs());
  }

  /** The page again, with what is wrong or what to look at; empty when the log can be kept. */
  private Optional<Response> unfinished(IntelligenceLogForm written, WriteLogView view) {
    var problems = written.problems();
    if (!problems.isEmpty()) {
      return Optional.of(
          answer(
              400,
              WriteLogView.of(
                  view.opened(), view.words(), view.log(), written.form().with(problems))));
    }
    var findings = originals.findings(written, view.opened());
    return written.hasSeen(findings)
        ? Optional.empty()
        : Optional.of(answer(200, view.with(findings)));
  }

  private WriteLogView blank(String reference, Form form) {
    return originals.beside(reference, Optional.empty(), form, actor.get());
  }

  private WriteLogView filled(String reference, String log, Form form) {
    originals.require(reference, Action.WRITE_LOG, actor.get());
    var known = logs.open(reference, log, Act.LOG_OPENED, actor.get());
    return originals.beside(reference, Optional.of(known), form, actor.get());
  }

  private static Response see(String reference, String log) {
    return Response.seeOther(URI.create("/triage/" + reference + "/logs/" + log)).build();
  }

  private static Response answer(int status, WriteLogView view) {
    return Response.status(status).entity(Templates.write(view)).build();
  }
}
