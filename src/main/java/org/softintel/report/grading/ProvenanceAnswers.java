package org.softintel.report.grading;

import java.util.Optional;
import org.softintel.report.question.Provenance;

/**
 * What a reporter answered about how they know, as far as grading needs it.
 *
 * @param isCorroborated whether a report from another source says the same
 */
public record ProvenanceAnswers(
    Provenance provenance,
    Optional<String> firstHand,
    Optional<String> sourceRisk,
    Optional<String> naming,
    boolean hasConditions,
    boolean isCorroborated) {

  boolean isFirstHand() {
    return firstHand.filter("yes"::equals).isPresent();
  }

  boolean isPassedOn() {
    return firstHand.filter("no"::equals).isPresent();
  }

  boolean isRisky() {
    return sourceRisk.filter(it -> it.equals("possible") || it.equals("serious")).isPresent();
  }

  boolean isNamingLimited() {
    return naming.filter(it -> it.equals("no") || it.equals("ask-first")).isPresent();
  }
}
