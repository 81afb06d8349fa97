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
 * @param organisation theirs
 * @param toldBy that of who told them, if they did not see, hear or hold it themselves
 */
public record ReportSource(
    Optional<String> teller,
    String agency,
    Knowing knowing,
    Optional<LocalDate> day,
    List<PersonFacts> children,
    boolean counts,
    Optional<Organisation> organisation,
    Optional<Organisation> toldBy) {
  private static final String SALT = UUID.randomUUID().toString();

  /** Of which nobody says who told it before. */
  public ReportSource(
      Optional<String> teller,
      String agency,
      Knowing knowing,
      Optional<LocalDate> day,
      List<PersonFacts> children,
      boolean counts) {
    this(teller, agency, knowing, day, children, counts, Optional.empty(), Optional.empty());
  }

  /**
   * To be kept in memory beside very many: who told it is a hash, one object for all that they
   * told, and whom it names is left out.
   */
  public ReportSource withoutNames() {
    return new ReportSource(
        teller.map(it -> DigestUtils.sha256Hex(SALT + it).intern()),
        agency.intern(),
        knowing,
        day,
        List.of(),
        counts,
        organisation,
        toldBy);
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
    return new ReportSource(teller, agency, knowing, day, named, counts, organisation, toldBy);
  }

  /** As it counts now: duplicates are found later. */
  public ReportSource counting(boolean now) {
    return new ReportSource(teller, agency, knowing, day, children, now, organisation, toldBy);
  }

  /** With what is known of the organisations that it came through. */
  public ReportSource through(Optional<Organisation> own, Optional<Organisation> earlier) {
    return new ReportSource(teller, agency, knowing, day, children, counts, own, earlier);
  }

  boolean isSecondHand() {
    return knowing == Knowing.SECOND_HAND;
  }

  /** Whether whoever told it is of the organisation that another report came from. */
  public boolean isEchoOf(ReportSource other) {
    return isToldBy(other) && !other.isToldBy(this);
  }

  private boolean isToldBy(ReportSource other) {
    return isSecondHand() && areOne(toldBy, other.organisation);
  }

  /** Whether both were told by one organisation. */
  public boolean isToldAs(ReportSource other) {
    return isSecondHand() && other.isSecondHand() && areOne(toldBy, other.toldBy);
  }

  private static boolean areOne(Optional<Organisation> one, Optional<Organisation> other) {
    return one.filter(it -> other.filter(it::isOneWith).isPresent()).isPresent();
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
