package org.softintel.guidance.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.softintel.platform.http.PublicCaching;

/** What anybody may read: the list of it, and each page. */
@Path("/guidance")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class GuidePages {
  private final Guides guides;
  private final PublicCaching answers;

  GuidePages(Guides guides, PublicCaching answers) {
    this.guides = guides;
    this.answers = answers;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance contents(List<Guides.Section> sections);

    static native TemplateInstance guide(Guide guide);
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
}
