package org.softintel.report.linking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Whom a report came from, and how they know.
 *
 * @param teller the account, or who told it if the team typed it in; empty if nobody knows
 * @param agency code of their organisation, or empty
 * @param day when it happened
 * @param children whom it names
 * @param counts whether it is neither a duplicate nor suspected to be false
 */
public record ReportSource(
    Optional<String> teller,
    String agency,
    Knowing knowing,
    Optional<LocalDate> day,
    List<PersonFacts> children,
    boolean counts) {
  private static final String SALT = UUID.randomUUID().toString();

  /** To be kept in memory: who told it is a hash, and whom it names is left out. */
  public ReportSource withoutNames() {
    return new ReportSource(
        teller.map(it -> DigestUtils.sha256Hex(SALT + it)),
        agency,
        knowing,
        day,
        List.of(),
        counts);
  }

  /**
   * What one teller knows is of one origin, apart from what children told them; empty if nobody
   * knows who told it.
   */
  public Optional<String> origin() {
    return teller.map(it -> (knowing == Knowing.CHILD ? "a child, to " : "") + it);
  }

  /** With the children whom it names. */
  public ReportSource naming(List<PersonFacts> named) {
    return new ReportSource(teller, agency, knowing, day, named, counts);
  }

  /** As it counts now: duplicates are found later. */
  public ReportSource counting(boolean now) {
    return new ReportSource(teller, agency, knowing, day, children, now);
  }

  /** What the origin of a report is. */
  public enum Knowing {
    /** Whoever tells it saw or heard it. */
    SAW,
    /** A record or a device of the organisation holds it. */
    RECORD,
    /** A child said so to whoever tells it. */
    CHILD,
    /** They heard it from somebody, or found it. */
    SECOND_HAND
  }
}
