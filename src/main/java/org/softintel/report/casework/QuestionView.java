package org.softintel.report.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.softintel.report.status.CaseEntry;

/**
 * A question to a reporter, opened.
 *
 * @param by who of the team asked it
 * @param answer the addendum that answers it
 */
public record QuestionView(
    UUID id,
    Instant at,
    Optional<String> by,
    String text,
    Optional<UUID> answer,
    boolean withdrawn) {

  QuestionView(ReporterQuestion stored, CaseEntry words) {
    this(
        stored.id,
        stored.askedAt,
        words.author(),
        words.text().orElse(""),
        Optional.ofNullable(stored.addendumId),
        stored.withdrawnAt != null);
  }

  public boolean isWaiting() {
    return answer.isEmpty() && !withdrawn;
  }

  @Override
  public String toString() {
    return "QuestionView[" + id + "]";
  }
}
