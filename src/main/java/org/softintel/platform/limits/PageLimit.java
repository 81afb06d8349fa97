package org.softintel.platform.limits;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts what no {@link Limited} counts, of those who are signed in: nobody fills the trail. */
@Singleton
class PageLimit {
  // The keys are read after the filters are made.
  private final Provider<AccountLimits> limits;
  private final RoutingContext routing;

  PageLimit(Provider<AccountLimits> limits, RoutingContext routing) {
    this.limits = limits;
    this.routing = routing;
  }

  @ServerRequestFilter
  void count(ResourceInfo at) {
    // Who it is is known where an endpoint names its roles; public pages are not limited.
    var isKnown =
        routing.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous();
    if (isKnown
        && !at.getResourceMethod().isAnnotationPresent(Limited.class)
        && !at.getResourceClass().isAnnotationPresent(Limited.class)) {
      limits.get().demand(LimitKind.PAGE);
    }
  }
}
