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
import java.util.List;
import org.softintel.language.check.LanguageChecker;
import org.softintel.language.check.LanguageList;
import org.softintel.language.check.Term;
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

  /** The words that were looked for are kept nowhere. */
  @GET
  public Response guide(@QueryParam("q") @DefaultValue("") String query) {
    var sought = SearchQuery.of(query);
    var list = checker.list();
    var terms = list.terms().stream().filter(it -> it.isAbout(sought)).toList();
    var page = Templates.guide(list, sought, terms);
    return sought.isEmpty() ? answers.page(page) : Response.ok(page).build();
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance guide(LanguageList list, String query, List<Term> terms);
  }
}
