package org.softintel.desk.logs;

import java.time.Instant;
import java.util.Optional;
import org.softintel.report.grading.Grade;

/** What a list may show of one version of a log: who wrote it, when, and how it is graded. */
public record IntelligenceLogVersion(
    String reference, int number, Grade grade, String by, Instant written) {

  static IntelligenceLogVersion of(SealedLog log, SealedLogVersion version) {
    return new IntelligenceLogVersion(
        log.reference,
        version.number,
        version.grade(),
        Optional.ofNullable(version.authorName).orElse("A team member"),
        version.writtenAt);
  }
}
