package org.softintel.desk.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Refusal;
import org.softintel.report.access.AccessReasonNeeded;
import org.softintel.report.casework.Casework;
import org.softintel.report.status.ReportReference;

/** Changes several reports at once; the form carries the view in which they were selected. */
@Path("/triage/selected")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class BulkPages {
  private final CurrentActor actor;
  private final InboxViews views;
  private final Casework casework;

  BulkPages(CurrentActor actor, InboxViews views, Casework casework) {
    this.actor = actor;
    this.views = views;
    this.casework = casework;
  }

  /** A report that stays as it was, and why. */
  record BulkFailure(String reference, String why) {}

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance notAll(String title, List<BulkFailure> failed, String back);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var filter = InboxFilter.of(sent);
    var beside = InboxCursor.of(sent);
    var chosen = chosen(fields);
    var act = Coded.of(BulkAction.class, fields.value("act"));
    if (act.isEmpty()) {
      fields.problem("chosen", "Select what to do with the reports");
    }
    if (!fields.ok()) {
      var selection = new InboxView.Selection(beside, "", fields.judged().problems());
      var view = views.of(filter, selection, actor.get());
      return Response.status(400).entity(InboxPages.Templates.list(view)).build();
    }
    var back = beside.map(filter::address).orElseGet(filter::address);
    return answer(act.orElseThrow(), chosen, back);
  }

  private Response answer(BulkAction act, List<String> chosen, String back) {
    var failed =
        chosen.stream()
            .flatMap(it -> failure(act, it).map(why -> new BulkFailure(it, why)).stream())
            .toList();
    var done = chosen.size() - failed.size();
    if (failed.isEmpty()) {
      var told = "&did=" + act.code() + "&reports=" + done;
      return Response.seeOther(URI.create(back + told)).build();
    }
    var title = act.notAll(done, failed.size());
    return Response.status(409).entity(Templates.notAll(title, failed, back)).build();
  }

  /** A report that refuses it stops no other. */
  private Optional<String> failure(BulkAction act, String reference) {
    try {
      switch (act) {
        case TAKE -> casework.take(reference, actor.get());
        case READ -> casework.markRead(reference, actor.get());
        case UNREAD -> casework.markUnread(reference, actor.get());
      }
      return Optional.empty();
    } catch (NotFoundException e) {
      return Optional.of("Report not found. Refresh the list and try again.");
    } catch (AccessReasonNeeded e) {
      return Optional.of("Open it and say why you need it first.");
    } catch (Refusal e) {
      return Optional.of(e.getMessage() + ". " + e.detail());
    }
  }

  /** References only: nothing else that was sent is shown again. */
  private static List<String> chosen(FormFields fields) {
    var chosen =
        fields.all("chosen").stream()
            .flatMap(it -> ReportReference.typed(it).stream())
            .map(ReportReference::value)
            .distinct()
            .toList();
    if (chosen.isEmpty()) {
      fields.problem("chosen", "Select at least one report");
    }
    if (chosen.size() > Inbox.PAGE_SIZE) {
      fields.problem(
          "chosen",
          "Select at most %d reports at once. You selected %d: nothing was changed"
              .formatted(Inbox.PAGE_SIZE, chosen.size()));
    }
    return chosen;
  }
}
