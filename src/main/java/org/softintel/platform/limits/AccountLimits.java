package org.softintel.platform.limits;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.softintel.platform.http.CallerAddress;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;

/** Counts the present call for its account and network; refuses one that is too many. */
@Singleton
class AccountLimits {
  private final CallLimits limits;
  private final CurrentActor current;
  private final CallerAddress caller;
  private final Event<LimitReached> reached;

  AccountLimits(
      CallLimits limits, CurrentActor current, CallerAddress caller, Event<LimitReached> reached) {
    this.limits = limits;
    this.current = current;
    this.caller = caller;
    this.reached = reached;
  }

  void demand(LimitKind kind) {
    var actor = kind.isForStrangers() ? Optional.<Actor>empty() : Optional.of(current.get());
    var network = caller.call().orElseThrow().network();
    var wait = limits.take(kind, actor.map(Actor::subject), network);
    if (wait.isPresent()) {
      actor
          .filter(it -> limits.isNews(kind, it.subject()))
          .ifPresent(it -> reached.fire(new LimitReached(kind, it)));
      throw new ClientErrorException(
          Response.status(Response.Status.TOO_MANY_REQUESTS)
              .header(HttpHeaders.RETRY_AFTER, wait.get().toSeconds())
              .build());
    }
  }
}
