package org.softintel.audit.trail;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.softintel.platform.identity.Actor;

/**
 * Writes entries where nobody may wait for the database. Nothing has been shown or done by then, so
 * one that cannot be written is an alarm, and what comes after fails by itself.
 */
@Singleton
class DeferredAudit {
  private static final Logger LOG = Logger.getLogger(DeferredAudit.class);

  private final AuditTrail trail;

  DeferredAudit(AuditTrail trail) {
    this.trail = trail;
  }

  void write(AuditEvent event, Actor actor, RequestContext context) {
    Infrastructure.getDefaultExecutor().execute(() -> append(event, actor, context));
  }

  private void append(AuditEvent event, Actor actor, RequestContext context) {
    try {
      trail.append(event, actor, context);
    } catch (RuntimeException e) {
      LOG.errorf(
          "ALARM: %s could not be written to the trail: %s", event.act(), e.getClass().getName());
    }
  }
}
