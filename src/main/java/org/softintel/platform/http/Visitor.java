package org.softintel.platform.http;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.platform.identity.SessionLimits;

/** The user of the page, as far as the layout needs to know. */
@Named("visitor")
@ApplicationScoped
public class Visitor {
  private static final List<String> WITHIN_REPORTS =
      List.of("/triage/search", "/triage/tasks", "/triage/enter");

  private final SecurityIdentity identity;
  private final RoutingContext routing;
  private final CsrfToken tokens;
  private final RecentBrowser recent;
  private final SessionLimits limits;
  private final InstantSource clock;

  Visitor(
      SecurityIdentity identity,
      RoutingContext routing,
      CsrfToken tokens,
      RecentBrowser recent,
      SessionLimits limits,
      InstantSource clock) {
    this.identity = identity;
    this.routing = routing;
    this.tokens = tokens;
    this.recent = recent;
    this.limits = limits;
    this.clock = clock;
  }

  public long getSessionSeconds() {
    return limits.idle(known().map(SecurityIdentity::getRoles).orElse(Set.of())).toSeconds();
  }

  /** When this page was made; printed pages say so. */
  public Instant getNow() {
    return clock.instant();
  }

  public boolean isSignedIn() {
    return known().isPresent();
  }

  public String getName() {
    return known().map(it -> it.getPrincipal().getName()).orElse("");
  }

  public boolean isReporter() {
    return has("reporter");
  }

  public boolean isDesk() {
    return has("triage", "lead");
  }

  public boolean isLead() {
    return has("lead");
  }

  public boolean isAuditor() {
    return has("auditor");
  }

  public boolean isManager() {
    return has("manager");
  }

  public boolean isStaff() {
    return isDesk() || isAuditor() || isManager();
  }

  /** Whether this page is in a section of the menu, and not in one of those within it. */
  public boolean isAt(String path) {
    return isWithin(path)
        && WITHIN_REPORTS.stream().noneMatch(it -> it.startsWith(path + "/") && isWithin(it));
  }

  private boolean isWithin(String path) {
    var here = routing.normalizedPath();
    return here.equals(path) || here.startsWith(path + "/");
  }

  public String getCsrfToken() {
    if (isSignedIn()) {
      recent.remember(routing, getName());
    }
    return tokens.of(routing, getName());
  }

  private boolean has(String... roles) {
    return known().filter(it -> Stream.of(roles).anyMatch(it::hasRole)).isPresent();
  }

  // Public pages work while sign-in is down or the session is stale; then nobody is known.
  private Optional<SecurityIdentity> known() {
    if (!Arc.container().requestContext().isActive()) {
      return Optional.empty();
    }
    try {
      return recognised().filter(it -> !it.isAnonymous());
    } catch (RuntimeException stale) {
      return Optional.empty();
    }
  }

  // Error pages are often written on the event loop; the identity is known by then.
  private Optional<SecurityIdentity> recognised() {
    if (routing.user() instanceof QuarkusHttpUser user) {
      return Optional.of(user.getSecurityIdentity());
    }
    return BlockingOperationControl.isBlockingAllowed() ? Optional.of(identity) : Optional.empty();
  }
}
