package org.softintel.report.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.database.Ids;
import org.softintel.platform.identity.Actor;

/** A request to look up a name, without the name. */
public record ComplaintLookup(
    UUID id,
    Instant asked,
    Auditor asker,
    LookupState state,
    Optional<Instant> answered,
    Optional<Auditor> answerer) {

  /** Who asked or answered. */
  public record Auditor(String account, String name) {
    static Auditor of(Actor actor) {
      return new Auditor(actor.subject(), actor.staffName().orElse("An auditor"));
    }
  }

  /** Tells it from others, as the audit trail does. */
  public String number() {
    return Ids.number(id.toString());
  }

  public boolean isWaiting() {
    return state == LookupState.WAITING;
  }

  public boolean isRefused() {
    return state == LookupState.REFUSED;
  }

  public boolean isAskedBy(Actor actor) {
    return asker.account().equals(actor.subject());
  }
}
