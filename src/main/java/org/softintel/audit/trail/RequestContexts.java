package org.softintel.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.softintel.platform.http.CallerAddress;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;

/** Finds the occasion of what is being done now. */
@ApplicationScoped
class RequestContexts {
  private final Instance<CurrentActor> current;
  private final CallerAddress callerAddress;

  RequestContexts(Instance<CurrentActor> current, CallerAddress callerAddress) {
    this.current = current;
    this.callerAddress = callerAddress;
  }

  RequestContext of(Actor actor) {
    var call = callerAddress.call();
    if (call.isEmpty() || actor.equals(AuditTrail.SERVICE)) {
      return RequestContext.NONE;
    }
    return new RequestContext(current.get().signIn(), call);
  }
}
