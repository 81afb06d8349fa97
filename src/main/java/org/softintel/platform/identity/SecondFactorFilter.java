package org.softintel.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what the sign-in is too weak or too old for, once the role is known to be right. */
@Singleton
class SecondFactorFilter {
  private final SignInStrength strength;
  private final RoutingContext routing;
  private final Event<SecondFactorAsked> asked;

  SecondFactorFilter(
      SignInStrength strength, RoutingContext routing, Event<SecondFactorAsked> asked) {
    this.strength = strength;
    this.routing = routing;
    this.asked = asked;
  }

  @ServerRequestFilter
  void demandLevel(ContainerRequestContext request, ResourceInfo at) {
    if (!isPublic(at) && !strength.suffices(identity())) {
      refuse(request, at, "");
    }
  }

  // A file that came from there would leave the page of the sign-in service on the screen.
  @FreshSecondFactor
  @ServerRequestFilter
  void demandFresh(ContainerRequestContext request, ResourceInfo at) {
    if (!strength.isFresh(identity())) {
      refuse(request, at, "/[^/]*$");
    }
  }

  private static boolean isPublic(ResourceInfo at) {
    var method = at.getResourceMethod();
    return method.isAnnotationPresent(PermitAll.class)
        || (at.getResourceClass().isAnnotationPresent(PermitAll.class)
            && !method.isAnnotationPresent(RolesAllowed.class));
  }

  /** Known, since the role was judged. */
  private SecurityIdentity identity() {
    return ((QuarkusHttpUser) routing.user()).getSecurityIdentity();
  }

  /** {@code file} is the end of the address that does not belong to the page of it. */
  private void refuse(ContainerRequestContext request, ResourceInfo at, String file) {
    var method = at.getResourceMethod();
    var endpoint = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    asked.fire(new SecondFactorAsked(CurrentActor.of(identity()), endpoint));
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
