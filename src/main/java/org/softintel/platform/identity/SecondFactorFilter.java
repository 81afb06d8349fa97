package org.softintel.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
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
  private final SignInStrength strength;
  private final SecurityIdentity identity;
  private final RoutingContext routing;
  private final Event<SecondFactorAsked> asked;

  SecondFactorFilter(
      SignInStrength strength,
      SecurityIdentity identity,
      RoutingContext routing,
      Event<SecondFactorAsked> asked) {
    this.strength = strength;
    this.identity = identity;
    this.routing = routing;
    this.asked = asked;
  }

  /** Public endpoints have not looked who it is, and are not asked about. */
  @ServerRequestFilter
  void demandLevel(ContainerRequestContext request, SimpleResourceInfo at) {
    if (routing.user() != null && !strength.suffices(identity)) {
      refuse(request, at, "");
    }
  }

  // A file that came from there would leave the page of the sign-in service on the screen.
  @FreshSecondFactor
  @ServerRequestFilter
  void demandFresh(ContainerRequestContext request, SimpleResourceInfo at) {
    if (!strength.isFresh(identity)) {
      refuse(request, at, "/[^/]*$");
    }
  }

  /** {@code file} is the end of the address that does not belong to the page of it. */
  private void refuse(ContainerRequestContext request, SimpleResourceInfo at, String file) {
    var endpoint = at.getResourceClass().getSimpleName() + "." + at.getMethodName();
    asked.fire(new SecondFactorAsked(CurrentActor.of(identity), endpoint));
    throw new SecondFactorNeeded(strength.strongest(), back(request, file));
  }

  private static String back(ContainerRequestContext request, String file) {
    var address = request.getUriInfo().getRequestUri();
    if (!request.getMethod().equals(HttpMethod.GET)) {
      return "/still-here";
    }
    var page = address.getRawPath().replaceFirst(file, "");
    return address.getRawQuery() == null ? page : page + "?" + address.getRawQuery();
  }
}
