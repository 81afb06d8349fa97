package org.softintel.guidance.training;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One training event, as people see it. */
public record Training(
    UUID id, TrainingDetails details, boolean cancelled, Instant changed, int version) {
  public String href() {
    return "/guidance/events/" + id;
  }

  /** Where it is, in a word or an address. */
  public String where() {
    return details
        .place()
        .orElse(details.mode().hasPlace() ? "Not yet known" : details.mode().words());
  }

  /** Of a mixed course also that people may stay at home. */
  public String whereOrOnline() {
    return where() + (details.mode() == AttendanceMode.BOTH ? ", or online" : "");
  }

  /** Empty while nobody can book, or nobody can any more. */
  public Optional<URI> booking() {
    return cancelled ? Optional.empty() : details.booking();
  }
}
