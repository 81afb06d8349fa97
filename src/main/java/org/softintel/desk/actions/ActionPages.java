package org.softintel.desk.actions;

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
import java.util.UUID;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.status.ReportVersion;
import org.softintel.report.store.Areas;
import org.softintel.report.store.OpeningPurpose;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.Reports;

/** What the team writes down about a report: one page for each kind, and nothing overwritten. */
@Path("/triage")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class ActionPages {
  private static final String VERSION = "page-version";

  private final CurrentActor actor;
  private final Doors doors;
  private final Reports reports;
  private final Areas areas;

  ActionPages(CurrentActor actor, Doors doors, Reports reports, Areas areas) {
    this.actor = actor;
    this.doors = doors;
    this.reports = reports;
    this.areas = areas;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance task(ActionView view);
  }

  @GET
  @Path("/{reference}/{task}")
  public TemplateInstance task(String reference, String task) {
    var known = known(task);
    doors.casework().require(reference, known.action(), actor.get());
    return Templates.task(view(reference, known, Form.EMPTY).begun());
  }

  @POST
  @Path("/{reference}/take")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(String reference) {
    doors.casework().take(reference, actor.get());
    return Response.seeOther(URI.create("/triage/" + reference)).build();
  }

  @POST
  @Path("/{reference}/mark-unread")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response markUnread(String reference) {
    doors.casework().markUnread(reference, actor.get());
    return Response.seeOther(URI.create("/triage")).build();
  }

  @POST
  @Path("/{reference}/questions/{question}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(String reference, UUID question) {
    doors.enquiries().withdraw(reference, question, actor.get());
    return Response.seeOther(URI.create("/triage/" + reference)).build();
  }

  @POST
  @Path("/{reference}/{task}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(String reference, String task, MultivaluedMap<String, String> fields) {
    var actionForm = known(task).read(Form.sent(fields));
    doors.casework().require(reference, known(task).action(), actor.get());
    var problems = problems(actionForm, reference);
    if (!problems.isEmpty()) {
      var form = actionForm.form().with(problems);
      return answer(400, view(reference, known(task), form));
    }
    var page = new ReportVersion(reference, version(actionForm.form()));
    if (!actionForm.save(doors, page, actor.get())) {
      return answer(409, view(reference, known(task), actionForm.form()).beside(page.version()));
    }
    var next = "/triage/" + reference + (known(task).isLast() ? "/done" : "");
    return Response.seeOther(URI.create(next)).build();
  }

  private List<Problem> problems(ActionForm actionForm, String reference) {
    var problems = actionForm.problems();
    return problems.isEmpty() ? actionForm.problems(doors, reference, actor.get()) : problems;
  }

  private ActionView view(String reference, ActionPage task, Form form) {
    var opened = reports.open(reference, OpeningPurpose.TRIAGE, actor.get());
    var view = ActionView.of(task, opened, ReportWords.of(opened.report(), areas), form);
    return view.offering(doors.offers(task, actor.get()));
  }

  private static Response answer(int status, ActionView view) {
    return Response.status(status).entity(Templates.task(view)).build();
  }

  private static ActionPage known(String code) {
    return Coded.of(ActionPage.class, code).orElseThrow(NotFoundException::new);
  }

  /** A page that does not say what it showed is an old one. */
  private static int version(Form form) {
    var typed = form.value(VERSION);
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
  }
}
