package org.softintel.platform.identity;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Refuses what the sign-in is too weak or too old for, once the role is known to be right. */
@Singleton
class SecondFactorFilter {
  private static final String SIGNED_IN_AGAIN = "/still-here";

  private final SignInStrength strength;
  private final RoutingContext routing;
  private final Event<SecondFactorAsked> asked;

  SecondFactorFilter(
      SignInStrength strength, RoutingContext routing, Event<SecondFactorAsked> asked) {
    this.strength = strength;
    this.routing = routing;
    this.asked = asked;
  }

  /** Public endpoints have not looked who it is, and are not asked about. */
  @ServerRequestFilter
  void demandLevel(ContainerRequestContext request, SimpleResourceInfo at) {
    if (routing.user() instanceof QuarkusHttpUser user
        && !strength.suffices(user.getSecurityIdentity())) {
      refuse(user, at, isGet(request) ? path(request) : SIGNED_IN_AGAIN, request);
    }
  }

  @FreshSecondFactor
  @ServerRequestFilter
  void demandFresh(ContainerRequestContext request, SimpleResourceInfo at) {
    if (routing.user() instanceof QuarkusHttpUser user
        && !strength.isFresh(user.getSecurityIdentity())) {
      // A file that came from here would leave the page of the sign-in service on the screen.
      var page = path(request).replaceFirst("/[^/]*$", "");
      refuse(user, at, isGet(request) ? page : SIGNED_IN_AGAIN, request);
    }
  }

  private void refuse(
      QuarkusHttpUser user, SimpleResourceInfo at, String back, ContainerRequestContext request) {
    var endpoint = at.getResourceClass().getSimpleName() + "." + at.getMethodName();
    asked.fire(new SecondFactorAsked(CurrentActor.of(user.getSecurityIdentity()), endpoint));
    var query = isGet(request) ? request.getUriInfo().getRequestUri().getRawQuery() : null;
    throw new SecondFactorNeeded(strength.strongest(), query == null ? back : back + "?" + query);
  }

  private static boolean isGet(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.GET);
  }

  private static String path(ContainerRequestContext request) {
    return request.getUriInfo().getRequestUri().getRawPath();
  }
}
