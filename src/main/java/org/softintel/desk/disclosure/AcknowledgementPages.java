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
import java.util.function.Function;
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
    static native TemplateInstance acknowledge(Stage stage, String token);
  }

  /** What the page says: to press the button, that it was pressed, or that the link is no good. */
  enum Stage {
    TO_DO("Confirm that you received it"),
    DONE("Thank you"),
    NO_LINK("This link does not work");

    private final String title;

    Stage(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    public boolean isToDo() {
      return this == TO_DO;
    }

    public boolean isDone() {
      return this == DONE;
    }
  }

  @GET
  public Response ask(String token) {
    return answer(token, it -> disclosures.waitsForAcknowledgement(it) ? Stage.TO_DO : Stage.DONE);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response acknowledge(String token) {
    return answer(
        token,
        it -> {
          disclosures.acknowledgedByLink(it);
          return Stage.DONE;
        });
  }

  private Response answer(String token, Function<UUID, Stage> known) {
    var stage = links.read(token, clock.instant()).map(known);
    return Response.status(stage.isPresent() ? 200 : 404)
        .entity(Templates.acknowledge(stage.orElse(Stage.NO_LINK), token))
        .build();
  }
}
