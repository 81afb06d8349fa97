package org.softintel.triage;

import jakarta.enterprise.context.ApplicationScoped;
import org.softintel.access.Readership;
import org.softintel.casework.Casework;
import org.softintel.casework.Decisions;
import org.softintel.casework.Restrictions;
import org.softintel.team.Colleagues;

/** Where what an officer wrote is saved: each kind at the front door that it is for. */
@ApplicationScoped
class Desk {
  private final Casework casework;
  private final Decisions decisions;
  private final Restrictions restrictions;
  private final Readership readership;
  private final Colleagues colleagues;

  Desk(
      Casework casework,
      Decisions decisions,
      Restrictions restrictions,
      Readership readership,
      Colleagues colleagues) {
    this.casework = casework;
    this.decisions = decisions;
    this.restrictions = restrictions;
    this.readership = readership;
    this.colleagues = colleagues;
  }

  Casework casework() {
    return casework;
  }

  Decisions decisions() {
    return decisions;
  }

  Restrictions restrictions() {
    return restrictions;
  }

  Readership readership() {
    return readership;
  }

  Colleagues colleagues() {
    return colleagues;
  }
}
