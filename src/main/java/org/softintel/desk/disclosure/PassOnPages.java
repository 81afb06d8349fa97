package org.softintel.desk.disclosure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;

/** Passing something on: filled in, looked at once more, done. */
@Path("/triage/{reference}/disclosures/new")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class PassOnPages {
  private final CurrentActor actor;
  private final PassingOn passingOn;

  PassOnPages(CurrentActor actor, PassingOn passingOn) {
    this.actor = actor;
    this.passingOn = passingOn;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance passOn(PassOnView view);

    static native TemplateInstance check(PassOnView view);
  }

  /** {@code log} is chosen already when somebody comes from that log. */
  @GET
  public TemplateInstance begin(String reference, @QueryParam("log") @DefaultValue("") String log) {
    return Templates.passOn(passingOn.begin(reference, Form.of(Map.of("what", log)), actor.get()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response passOn(String reference, MultivaluedMap<String, String> fields) {
    var answer = passingOn.take(reference, Form.sent(fields), actor.get());
    return answer
        .done()
        .map(it -> see(reference, it))
        .orElseGet(() -> again(answer.view().orElseThrow()));
  }

  private static Response again(PassOnView view) {
    var page = view.order().isPresent() ? Templates.check(view) : Templates.passOn(view);
    var found = view.form().ok() ? 200 : 400;
    return Response.status(view.stale() ? 409 : found).entity(page).build();
  }

  private static Response see(String reference, UUID disclosure) {
    var address = "/triage/" + reference + "/disclosures/" + disclosure;
    return Response.seeOther(URI.create(address)).build();
  }
}
