package org.softintel.report.grading;

import java.util.Optional;
import org.softintel.report.question.Provenance;

/**
 * What a reporter answered about how they know, as far as grading needs it.
 *
 * @param isNamingLimited whether they wish that somebody is not named, or to be asked before
 * @param isCorroborated whether a report from another source says the same
 */
public record ProvenanceAnswers(
    Provenance provenance,
    Optional<String> firstHand,
    Optional<String> sourceRisk,
    boolean isNamingLimited,
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
}
