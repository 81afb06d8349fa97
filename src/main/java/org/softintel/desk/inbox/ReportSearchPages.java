package org.softintel.desk.inbox;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.desk.logs.IntelligenceLogs;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;
import org.softintel.report.search.SearchField;
import org.softintel.report.status.ReportReference;
import org.softintel.report.store.ReportSearch;

/**
 * Searches the reports by what they hold. The form is posted: an address would keep what was typed.
 */
@Path("/triage/search")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class ReportSearchPages {
  private static final int MOST_CHARS = 200;

  private final CurrentActor actor;
  private final ReportSearch search;
  private final IntelligenceLogs logs;

  ReportSearchPages(CurrentActor actor, ReportSearch search, IntelligenceLogs logs) {
    this.actor = actor;
    this.search = search;
    this.logs = logs;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance search(
        Form form, List<Option> fields, Optional<ReportSearch.Found> found);
  }

  @GET
  public TemplateInstance form() {
    return page(Form.EMPTY, Optional.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.SEARCH)
  public Response find(MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var typed =
        fields.text(
            "typed", "What you are looking for", "Enter what you are looking for", MOST_CHARS);
    var named = logs.reportOf(typed, actor.get()).or(() -> reference(typed));
    if (named.isPresent()) {
      return Response.seeOther(URI.create("/triage/" + named.get())).build();
    }
    var field = fields.chosen("field", SearchField.class, "Select what it is");
    var found = field.filter(it -> fields.ok()).map(it -> search.find(it, typed, actor.get()));
    var page = page(fields.judged(), found);
    return Response.status(fields.ok() ? 200 : 400).entity(page).build();
  }

  private static TemplateInstance page(Form form, Optional<ReportSearch.Found> found) {
    var fields = Stream.of(SearchField.values()).map(it -> new Option(it.code(), it.words()));
    return Templates.search(form, fields.toList(), found);
  }

  private static Optional<String> reference(String typed) {
    return ReportReference.typed(typed).map(ReportReference::value);
  }
}
