package org.softintel.desk.tasks;

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
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;
import org.softintel.report.status.Action;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.Reports;

/** Marks a task as done or withdraws it. */
@Path("/triage/{reference}/tasks/{assignment}")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class TaskResultPages {
  private static final int NOTE_CHARS = 4_000;
  private static final List<Option> ENDS =
      List.of(
          new Option(TaskProgress.DONE.code(), "Done"),
          new Option(TaskProgress.WITHDRAWN.code(), "No longer needed"));

  private final CurrentActor actor;
  private final Reports reports;
  private final Tasks tasks;

  TaskResultPages(CurrentActor actor, Reports reports, Tasks tasks) {
    this.actor = actor;
    this.reports = reports;
    this.tasks = tasks;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance settle(
        ReportSummary report, TaskView task, List<Option> ends, Form form);
  }

  @GET
  public Response task(String reference, UUID assignment) {
    return page(200, reference, assignment, Form.EMPTY);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response settle(String reference, UUID assignment, MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var progress = fields.chosen("progress", TaskProgress::settled, "Select how this task ended");
    var note =
        progress.filter(TaskProgress.WITHDRAWN::equals).isPresent()
            ? fields.text("note", "The note", "Enter why it is no longer needed", NOTE_CHARS)
            : fields.optionalText("note", "The note", NOTE_CHARS);
    if (!fields.ok()) {
      return page(400, reference, assignment, fields.judged());
    }
    tasks.settle(reference, assignment, progress.orElseThrow(), note, actor.get());
    return Response.seeOther(URI.create("/triage/" + reference)).build();
  }

  private Response page(int status, String reference, UUID assignment, Form form) {
    var opened = reports.openFor(Action.READ, reference, actor.get());
    var task =
        tasks.of(opened.work()).stream()
            .filter(it -> it.id().equals(assignment))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    var page = Templates.settle(opened.summary(), task, ENDS, form);
    return Response.status(status).entity(page).build();
  }
}
