package org.softintel.desk.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One mail to the leads, as it was claimed to be sent.
 *
 * @param late what it tells of; empty for a digest, which has counts
 */
record LeadsMail(
    UUID id,
    Kind kind,
    int unopened,
    int overdue,
    int attempts,
    Instant created,
    Instant leaseUntil,
    List<Late> late) {

  enum Kind {
    /** Words of immediate risk. */
    DANGER,
    /** A clock ran out. */
    OVERDUE,
    /** What waits, once a day. */
    DIGEST
  }

  /** One report that the leads are told of. */
  record Late(String reference, String clock, Instant due, int priority, Optional<String> with) {}

  /** All that it told of was restricted before it went. */
  boolean hasNothingToTell() {
    return kind != Kind.DIGEST && late.isEmpty();
  }

  /** Readable on its way: references and numbers only. */
  String subject() {
    return switch (kind) {
      case DANGER -> "Look now: " + named();
      case OVERDUE -> "Overdue: " + named();
      case DIGEST -> "What is waiting at the desk";
    };
  }

  private String named() {
    return late.size() == 1
        ? "information report " + late.get(0).reference()
        : late.size() + " information reports";
  }
}
