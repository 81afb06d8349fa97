package org.softintel.guidance.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.softintel.platform.http.PublicCaching;

@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class StartPages {
  private final PublicCaching answers;

  StartPages(PublicCaching answers) {
    this.answers = answers;
  }

  @GET
  public Response start() {
    return answers.fixed("start", Templates::start);
  }

  @GET
  @Path("accessibility")
  public Response accessibility() {
    return answers.fixed("accessibility", Templates::accessibility);
  }

  @GET
  @Path("privacy")
  public Response privacy() {
    return answers.fixed("privacy", Templates::privacy);
  }

  @GET
  @Path("cookies")
  public Response cookies() {
    return answers.fixed("cookies", Templates::cookies);
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance start();

    static native TemplateInstance accessibility();

    static native TemplateInstance privacy();

    static native TemplateInstance cookies();
  }
}
