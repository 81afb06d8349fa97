package org.softintel.platform.limits;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.softintel.platform.http.CallerAddress;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;

/** Asks {@link CallLimits} before an endpoint does anything; the value here stands for all. */
@Limited(LimitKind.SUBMISSION)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class LimitedInterceptor {
  private final CallLimits limits;
  private final CurrentActor current;
  private final CallerAddress caller;
  private final Event<LimitReached> reached;

  LimitedInterceptor(
      CallLimits limits, CurrentActor current, CallerAddress caller, Event<LimitReached> reached) {
    this.limits = limits;
    this.current = current;
    this.caller = caller;
    this.reached = reached;
  }

  @AroundInvoke
  Object within(InvocationContext call) throws Exception {
    var kind = call.getInterceptorBinding(Limited.class).value();
    // Nobody signs in to acknowledge what they received.
    var actor =
        kind == LimitKind.ACKNOWLEDGEMENT ? Optional.<Actor>empty() : Optional.of(current.get());
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
    return call.proceed();
  }
}
