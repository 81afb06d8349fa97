package org.softintel.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.softintel.platform.http.Caller;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;

/** Finds the occasion of what is being done now. */
@ApplicationScoped
class Occasions {
  private final Instance<CurrentActor> current;
  private final Caller caller;

  Occasions(Instance<CurrentActor> current, Caller caller) {
    this.current = current;
    this.caller = caller;
  }

  Occasion of(Actor actor) {
    var call = caller.call();
    if (call.isEmpty() || actor.equals(AuditTrail.SERVICE)) {
      return Occasion.NONE;
    }
    return new Occasion(current.get().signIn(), call);
  }
}
