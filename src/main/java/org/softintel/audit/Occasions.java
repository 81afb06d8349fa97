package org.softintel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.softintel.identity.Actor;
import org.softintel.identity.CurrentActor;
import org.softintel.web.Caller;

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
