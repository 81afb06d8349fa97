package org.softintel.triage;

import jakarta.enterprise.context.ApplicationScoped;
import org.softintel.access.Readership;
import org.softintel.casework.Casework;
import org.softintel.casework.Decisions;

/** Where what an officer wrote is saved: each kind at the front door that it is for. */
@ApplicationScoped
class Desk {
  private final Casework casework;
  private final Decisions decisions;
  private final Readership readership;

  Desk(Casework casework, Decisions decisions, Readership readership) {
    this.casework = casework;
    this.decisions = decisions;
    this.readership = readership;
  }

  Casework casework() {
    return casework;
  }

  Decisions decisions() {
    return decisions;
  }

  Readership readership() {
    return readership;
  }
}
