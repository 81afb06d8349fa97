package org.softintel.guidance.helplines;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.softintel.platform.http.PublicCaching;

/** Whom to ring, and when they are there. */
@Path("/guidance/help")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class HelpPages {
  private final Helplines helplines;
  private final PublicCaching answers;

  HelpPages(Helplines helplines, PublicCaching answers) {
    this.helplines = helplines;
    this.answers = answers;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance help(List<Helpline> near, List<Helpline> far);
  }

  @GET
  public Response help() {
    var all = helplines.published();
    return answers.page(
        Templates.help(of(all, HelplineReach.LOCAL), of(all, HelplineReach.NATIONAL)));
  }

  private static List<Helpline> of(List<Helpline> all, HelplineReach reach) {
    return all.stream().filter(it -> it.details().reach() == reach).toList();
  }
}
