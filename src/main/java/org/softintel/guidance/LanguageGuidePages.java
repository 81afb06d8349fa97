package org.softintel.guidance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.softintel.language.LanguageChecker;

/** What to say instead, and why: the same list that the advice comes from. */
@Path("/guidance/language")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class LanguageGuidePages {
  private static final int LONGEST_QUERY = 200;

  private final LanguageChecker checker;

  LanguageGuidePages(LanguageChecker checker) {
    this.checker = checker;
  }

  @GET
  public TemplateInstance guide(@QueryParam("q") @DefaultValue("") String query) {
    var sought = query.strip();
    return Templates.guide(
        GuideView.of(
            checker.list(), sought.substring(0, Math.min(sought.length(), LONGEST_QUERY))));
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance guide(GuideView view);
  }
}
