package org.softintel.desk.disclosure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Predicate;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;

/**
 * Where a recipient without an account says that they have what was passed on. It tells nothing of
 * it, and takes a press of a button: programs that follow links in mail acknowledge nothing.
 */
@Path("/acknowledge/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.ACKNOWLEDGEMENT)
class AcknowledgementPages {
  private final AcknowledgementLinks links;
  private final Disclosures disclosures;
  private final InstantSource clock;

  AcknowledgementPages(AcknowledgementLinks links, Disclosures disclosures, InstantSource clock) {
    this.links = links;
    this.disclosures = disclosures;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    /** {@code state}: to do, done, or old for a link that does not work. */
    static native TemplateInstance acknowledge(String state, String token);
  }

  @GET
  public Response ask(String token) {
    return answer(token, "to-do", disclosures::waitsForAcknowledgement);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response acknowledge(String token) {
    return answer(token, "done", disclosures::acknowledgedByLink);
  }

  private Response answer(String token, String state, Predicate<UUID> isSo) {
    var known = links.read(token, clock.instant());
    var page =
        known
            .map(it -> Templates.acknowledge(isSo.test(it) ? state : "done", token))
            .orElseGet(() -> Templates.acknowledge("old", ""));
    return Response.status(known.isPresent() ? 200 : 404).entity(page).build();
  }
}
