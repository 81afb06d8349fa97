package org.softintel.audit.trail;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** No refusal is told that could not be recorded. */
@Singleton
class RefusalAuditFilter {
  /** Before any other: what it leaves without words gets them. */
  private static final int FIRST = Priorities.USER + 1_000;

  private final PendingRefusals refusals;
  private final AuditTrail trail;

  RefusalAuditFilter(PendingRefusals refusals, AuditTrail trail) {
    this.refusals = refusals;
    this.trail = trail;
  }

  @ServerResponseFilter(priority = FIRST)
  void record(ContainerResponseContext response) {
    var all = refusals.end();
    if (all.isEmpty()) {
      return;
    }
    try {
      QuarkusTransaction.requiringNew()
          .run(() -> all.forEach(it -> trail.append(it.event(), it.actor(), it.occasion())));
    } catch (RuntimeException e) {
      Log.errorf("a refusal was not recorded: %s", e.getClass().getName());
      response.getHeaders().remove(HttpHeaders.LOCATION);
      response.setStatusInfo(Status.INTERNAL_SERVER_ERROR);
      response.setEntity(null);
    }
  }
}
