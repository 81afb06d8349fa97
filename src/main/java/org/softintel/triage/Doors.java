package org.softintel.triage;

import jakarta.enterprise.context.ApplicationScoped;
import org.softintel.casework.Casework;
import org.softintel.casework.Decisions;
import org.softintel.enquiry.Enquiries;

/** Where what an officer wrote can go. */
@ApplicationScoped
class Doors {
  private final Casework casework;
  private final Enquiries enquiries;
  private final ReadyTexts ready;
  private final Decisions decisions;
  private final Readers readers;

  Doors(
      Casework casework,
      Enquiries enquiries,
      ReadyTexts ready,
      Decisions decisions,
      Readers readers) {
    this.casework = casework;
    this.enquiries = enquiries;
    this.ready = ready;
    this.decisions = decisions;
    this.readers = readers;
  }

  Casework casework() {
    return casework;
  }

  Enquiries enquiries() {
    return enquiries;
  }

  ReadyTexts ready() {
    return ready;
  }

  Decisions decisions() {
    return decisions;
  }

  Readers readers() {
    return readers;
  }
}
