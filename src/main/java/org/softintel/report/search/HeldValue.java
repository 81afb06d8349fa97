package org.softintel.report.search;

import java.util.Optional;

/**
 * A value by which a report can be found.
 *
 * @param value as its report writes it, with the answers beside it that belong to it
 * @param where which answer it is: "Vehicle 1, registration"
 */
public record HeldValue(SearchField field, String value, String where) {

  /**
   * A value that is what somebody looked for.
   *
   * @param note how it differs from what was typed; empty if it does not
   */
  public record Match(HeldValue held, String note) {}

  /** Empty if it is not what was typed. */
  public Optional<Match> matching(SearchField sought, String typed) {
    return field == sought && field.matcher().matches(typed, value)
        ? Optional.of(new Match(this, field.matcher().difference(typed, value)))
        : Optional.empty();
  }

  /** Compares values of one kind, whichever comes first; empty if nothing joins them. */
  public Optional<Likeness> likeness(HeldValue other) {
    return SearchField.matcher(field, other.field).flatMap(it -> it.likeness(value, other.value));
  }

  /** Whether it tells one person, place or thing from many others. */
  public boolean isTelling() {
    return field.isTelling(value);
  }

  @Override
  public String toString() {
    return "HeldValue[" + field + "]";
  }
}
