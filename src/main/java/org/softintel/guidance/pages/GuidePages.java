package org.softintel.guidance.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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

/** What anybody may read: each guide, the words to avoid, and a search in all that is public. */
@Path("/guidance")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class GuidePages {
  private static final int MOST_FOUND = 30;

  private final Guides guides;
  private final LanguageChecker checker;
  private final GuidanceSearch guidanceSearch;
  private final PublicCaching answers;

  GuidePages(
      Guides guides,
      LanguageChecker checker,
      GuidanceSearch guidanceSearch,
      PublicCaching answers) {
    this.guides = guides;
    this.checker = checker;
    this.guidanceSearch = guidanceSearch;
    this.answers = answers;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance contents(List<Guides.Section> sections);

    static native TemplateInstance guide(Guide guide);

    static native TemplateInstance language(LanguageList list, String query, List<Term> terms);

    static native TemplateInstance search(String query, List<SearchableItem> found);
  }

  @GET
  public Response contents() {
    return answers.page(Templates.contents(guides.sections()));
  }

  @GET
  @Path("{guide}")
  public Response guide(String guide) {
    return answers.page(Templates.guide(guides.find(guide).orElseThrow(NotFoundException::new)));
  }

  /** Shows the list that the advice comes from. The words that were looked for are kept nowhere. */
  @GET
  @Path("language")
  public Response language(@QueryParam("q") @DefaultValue("") String typed) {
    var query = SearchQuery.of(typed);
    var list = checker.list();
    var terms = list.terms().stream().filter(it -> it.isAbout(query)).toList();
    var page = Templates.language(list, query, terms);
    return query.isEmpty() ? answers.page(page) : Response.ok(page).build();
  }

  /** The words that were looked for are kept nowhere. */
  @GET
  @Path("search")
  public TemplateInstance search(@QueryParam("q") @DefaultValue("") String typed) {
    var query = SearchQuery.of(typed);
    return Templates.search(query, guidanceSearch.find(query).stream().limit(MOST_FOUND).toList());
  }
}
