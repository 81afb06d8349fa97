package org.softintel.report.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.softintel.report.judgement.RowMention;

/**
 * What an officer notes of a child, person or thing, written down at one of its rows.
 *
 * @param number of the row among those of its kind
 * @param review the day on which somebody looks at it again
 * @param by the account of the officer
 */
public record EntityNote(
    UUID id,
    RowMention about,
    int number,
    String text,
    Optional<LocalDate> review,
    String by,
    Instant at) {
  public static final int MOST_CHARS = 500;
  public static final int MOST_WEEKS = 52;

  /** So long until the usual review. */
  public static final int USUAL_WEEKS = 12;

  @Override
  public String toString() {
    return "EntityNote[" + id + "]";
  }
}
