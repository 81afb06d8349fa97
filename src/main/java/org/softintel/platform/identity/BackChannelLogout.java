package org.softintel.platform.identity;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Hears from Keycloak that a session has ended. The framework's own endpoint remembers that in one
 * process only.
 */
@Singleton
public class BackChannelLogout {
  public static final String PATH = "/back-channel-logout";

  private final SignInService service;
  private final WebSessions sessions;

  BackChannelLogout(SignInService service, WebSessions sessions) {
    this.service = service;
    this.sessions = sessions;
  }

  void register(@Observes Router router) {
    router.post(PATH).blockingHandler(this::end, false);
  }

  private void end(RoutingContext routing) {
    var ended =
        Optional.ofNullable(routing.request().getFormAttribute("logout_token"))
            .flatMap(service::ended);
    ended.ifPresent(sessions::endSignIn);
    routing.response().setStatusCode(ended.isPresent() ? 200 : 400).end();
  }
}
