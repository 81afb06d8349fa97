package org.softintel.guidance.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.softintel.language.check.LanguageChecker;
import org.softintel.language.check.LanguageList;
import org.softintel.language.check.Term;
import org.softintel.platform.http.ChangesNothing;
import org.softintel.platform.http.PublicCaching;

/** What anybody may read: each guide, the words to avoid, and a search in all that is public. */
@Path("/guidance")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class GuidePages {
  private final Guides guides;
  private final LanguageChecker checker;
  private final GuidanceSearch search;
  private final PublicCaching answers;

  GuidePages(Guides guides, LanguageChecker checker, GuidanceSearch search, PublicCaching answers) {
    this.guides = guides;
    this.checker = checker;
    this.search = search;
    this.answers = answers;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance contents(List<Guides.Section> sections);

    static native TemplateInstance guide(Guide guide);

    static native TemplateInstance language(LanguageList list, String query, List<Term> terms);

    static native TemplateInstance search(String query, GuidanceSearch.Found found);
  }

  @GET
  public Response contents() {
    return answers.fixed("guidance", () -> Templates.contents(guides.sections()));
  }

  @GET
  @Path("{guide}")
  public Response guide(String guide) {
    var found = guides.find(guide).orElseThrow(NotFoundException::new);
    return answers.fixed("guidance/" + guide, () -> Templates.guide(found));
  }

  /** Shows the list that the advice comes from. */
  @GET
  @Path("language")
  public Response language() {
    return answers.fixed("guidance/language", () -> terms(""));
  }

  /** The words that were looked for are kept nowhere, and stand in no address. */
  @POST
  @Path("language")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @ChangesNothing
  public TemplateInstance findTerms(@FormParam("q") @DefaultValue("") String typed) {
    return terms(SearchQuery.of(typed));
  }

  @GET
  @Path("search")
  public TemplateInstance search() {
    return Templates.search("", GuidanceSearch.Found.NOTHING);
  }

  /** The words that were looked for are kept nowhere, and stand in no address. */
  @POST
  @Path("search")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @ChangesNothing
  public TemplateInstance find(@FormParam("q") @DefaultValue("") String typed) {
    var query = SearchQuery.of(typed);
    return Templates.search(query, search.find(query));
  }

  private TemplateInstance terms(String query) {
    var list = checker.list();
    var terms = list.terms().stream().filter(it -> it.isAbout(query)).toList();
    return Templates.language(list, query, terms);
  }
}
