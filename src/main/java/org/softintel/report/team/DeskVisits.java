package org.softintel.report.team;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;

/** Keeps who has been at the desk, whichever page or call they came to first. */
@Singleton
class DeskVisits {
  private static final Pattern DESK = Pattern.compile("/(triage|tasks|people|insight|api)\\b.*");

  /** Avoids a write for each page. */
  private static final Duration WORTH_A_WRITE = Duration.ofHours(1);

  private final Map<String, Visit> seen = new ConcurrentHashMap<>();
  private final Colleagues colleagues;
  private final RoutingContext routing;
  private final InstantSource clock;

  DeskVisits(Colleagues colleagues, RoutingContext routing, InstantSource clock) {
    this.colleagues = colleagues;
    this.routing = routing;
    this.clock = clock;
  }

  private record Visit(String name, boolean lead, Instant noted) {
    boolean isStillRight(Visit now) {
      return name.equals(now.name)
          && lead == now.lead
          && noted.plus(WORTH_A_WRITE).isAfter(now.noted);
    }
  }

  @ServerRequestFilter
  void visited() {
    if (BlockingOperationControl.isBlockingAllowed()
        && routing.user() instanceof QuarkusHttpUser user
        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken
        && DESK.matcher(routing.normalizedPath()).matches()) {
      visited(CurrentActor.of(user.getSecurityIdentity()));
    }
  }

  private void visited(Actor somebody) {
    var visit = new Visit(somebody.name(), somebody.is(Role.LEAD), clock.instant());
    var last = seen.get(somebody.subject());
    var worksHere = somebody.is(Role.TRIAGE) || somebody.is(Role.LEAD);
    if (worksHere && (last == null || !last.isStillRight(visit))) {
      QuarkusTransaction.requiringNew().run(() -> colleagues.seen(somebody));
      seen.put(somebody.subject(), visit);
    }
  }
}
