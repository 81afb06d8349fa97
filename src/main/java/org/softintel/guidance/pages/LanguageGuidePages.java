package org.softintel.guidance.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.softintel.language.check.LanguageChecker;
import org.softintel.platform.http.PublicCaching;

/** What to say instead, and why: the same list that the advice comes from. */
@Path("/guidance/language")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class LanguageGuidePages {
  private final LanguageChecker checker;
  private final PublicCaching answers;

  LanguageGuidePages(LanguageChecker checker, PublicCaching answers) {
    this.checker = checker;
    this.answers = answers;
  }

  /** What somebody looked for is kept nowhere. */
  @GET
  public Response guide(@QueryParam("q") @DefaultValue("") String query) {
    var sought = SearchQuery.of(query);
    var page = Templates.guide(GuideListView.of(checker.list(), sought));
    return sought.isEmpty() ? answers.page(page) : Response.ok(page).build();
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance guide(GuideListView view);
  }
}
