package org.softintel.guidance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class StartPages {
  @GET
  public TemplateInstance start() {
    return Templates.start();
  }

  @GET
  @Path("accessibility")
  public TemplateInstance accessibility() {
    return Templates.accessibility();
  }

  @GET
  @Path("privacy")
  public TemplateInstance privacy() {
    return Templates.privacy();
  }

  @GET
  @Path("cookies")
  public TemplateInstance cookies() {
    return Templates.cookies();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance start();

    static native TemplateInstance accessibility();

    static native TemplateInstance privacy();

    static native TemplateInstance cookies();
  }
}
