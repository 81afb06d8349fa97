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
import java.util.List;

/** Looking for a word in everything that is public. What somebody looked for is kept nowhere. */
@Path("/guidance/search")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class GuidanceSearchPages {
  private static final int MOST_SHOWN = 30;

  private final GuidanceSearch guidanceSearch;

  GuidanceSearchPages(GuidanceSearch guidanceSearch) {
    this.guidanceSearch = guidanceSearch;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance results(String query, List<SearchableItem> found);
  }

  @GET
  public TemplateInstance results(@QueryParam("q") @DefaultValue("") String typed) {
    var query = SearchQuery.of(typed);
    var found = guidanceSearch.find(query).stream().limit(MOST_SHOWN).toList();
    return Templates.results(query, found);
  }
}
