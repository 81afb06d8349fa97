package org.softintel.guidance.pages;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.softintel.platform.http.WebConfig;
import org.softintel.platform.identity.SignOut;

@Path("/leave")
class ExitPages {
  private static final Set<String> OURS = Set.of("csrf", "recent");

  private final WebConfig config;
  private final SignOut signOut;

  ExitPages(WebConfig config, SignOut signOut) {
    this.config = config;
    this.signOut = signOut;
  }

  /** Saves nothing, forgets who was here, and is gone: it must never wait for anything. */
  @GET
  @PermitAll
  public Response leave(@Context HttpHeaders headers, @Context RoutingContext routing) {
    signOut.endSoon(routing);
    var expired =
        headers.getCookies().values().stream()
            .filter(it -> it.getName().startsWith("q_") || OURS.contains(it.getName()))
            .map(ExitPages::expired)
            .toArray(NewCookie[]::new);
    return Response.seeOther(config.leaveTo())
        .header("Clear-Site-Data", "\"cookies\", \"storage\"")
        .cookie(expired)
        .build();
  }

  private static NewCookie expired(Cookie cookie) {
    return new NewCookie.Builder(cookie.getName())
        .value("")
        .path("/")
        .maxAge(0)
        .secure(true)
        .httpOnly(true)
        .build();
  }
}
