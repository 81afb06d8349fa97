package org.softintel.report.peergroup;

import jakarta.inject.Singleton;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Quoted;

/**
 * Records acts on groups. Which group and which report are sealed: a reference beside a group would
 * tell who is in it.
 */
@Singleton
class PeerGroupTrail {
  private final AccessReasons forAuditors;
  private final AuditTrail trail;

  PeerGroupTrail(AccessReasons forAuditors, AuditTrail trail) {
    this.forAuditors = forAuditors;
    this.trail = trail;
  }

  /** {@code more} are sentences of ours, then what somebody wrote, {@link Quoted}. */
  void record(Act act, PeerGroup group, String more, Actor by) {
    var words =
        "Group: %s. %s".formatted(group.id(), more) + Quoted.below("Name", group.texts().name());
    var sealed = forAuditors.seal(AccessReasons.filledUp(words));
    trail.append(AuditEvent.sealing(act, "group=sealed", sealed), by);
  }

  void listed(Actor reader) {
    trail.append(AuditEvent.of(Act.GROUPS_LISTED), reader);
  }
}
