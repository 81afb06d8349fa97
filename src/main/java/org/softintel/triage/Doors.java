package org.softintel.triage;

import jakarta.enterprise.context.ApplicationScoped;
import org.softintel.casework.Casework;
import org.softintel.enquiry.Enquiries;

/** Where what an officer wrote can go. */
@ApplicationScoped
class Doors {
  private final Casework casework;
  private final Enquiries enquiries;
  private final ReadyTexts ready;

  Doors(Casework casework, Enquiries enquiries, ReadyTexts ready) {
    this.casework = casework;
    this.enquiries = enquiries;
    this.ready = ready;
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
}
