package org.softintel.audit.witness;

import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.VerifierKey;

/** A log that is witnessed here: what it calls itself, and a key of those it is signed with. */
record KnownLog(String origin, VerifierKey key) {
  KnownLog {
    Fault.unless(
        !origin.isEmpty() && origin.chars().noneMatch(it -> it < 0x20),
        "an origin is one line of text");
  }
}
