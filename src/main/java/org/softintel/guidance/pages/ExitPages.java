package org.softintel.guidance.pages;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.softintel.platform.http.HostCookies;
import org.softintel.platform.http.WebConfig;
import org.softintel.platform.identity.SignOut;

@Path("/leave")
class ExitPages {
  private final WebConfig config;
  private final SignOut signOut;

  ExitPages(WebConfig config, SignOut signOut) {
    this.config = config;
    this.signOut = signOut;
  }

  /**
   * Saves nothing, forgets who was here, and is gone: it must never wait for anything. A link or an
   * image on another site ends nothing.
   */
  @GET
  @PermitAll
  public Response leave(@Context RoutingContext routing) {
    var away = Response.seeOther(config.leaveTo());
    if ("cross-site".equals(routing.request().getHeader("Sec-Fetch-Site"))) {
      return away.build();
    }
    signOut.endSoon(routing);
    HostCookies.forget(routing);
    return away.header("Clear-Site-Data", "\"cookies\", \"storage\"").build();
  }
}
