package org.softintel.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a form that does not hold its token. */
@Singleton
class CsrfCheck {
  private final CsrfToken tokens;
  private final Visitor visitor;

  CsrfCheck(CsrfToken tokens, Visitor visitor) {
    this.tokens = tokens;
    this.visitor = visitor;
  }

  @ServerRequestFilter
  Optional<Response> check(RoutingContext routing, ResourceInfo at) {
    return RequestLimits.isForm(routing)
            && !at.getResourceMethod().isAnnotationPresent(ChangesNothing.class)
            && !tokens.isHeld(routing, visitor.getName())
        ? Optional.of(Response.status(400).build())
        : Optional.empty();
  }
}
