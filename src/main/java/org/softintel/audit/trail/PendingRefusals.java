package org.softintel.audit.trail;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import org.softintel.platform.identity.Actor;

/** What was refused while one request was answered, to be recorded before its answer goes. */
@RequestScoped
class PendingRefusals {
  private final List<RefusalRecorded> waiting = new ArrayList<>();
  private boolean over;

  /** False when the answer is on its way: then nothing waits any more. */
  synchronized boolean add(AuditEvent event, Actor actor, RequestContext context) {
    if (!over) {
      waiting.add(new RefusalRecorded(event, actor, context));
    }
    return !over;
  }

  /** All of them; none can be added afterwards. */
  synchronized List<RefusalRecorded> end() {
    over = true;
    return List.copyOf(waiting);
  }
}
