package org.softintel.desk.disclosure;

import java.util.Optional;
import java.util.stream.Collectors;
import org.softintel.desk.logs.IntelligenceLog;
import org.softintel.report.grading.Grade;
import org.softintel.report.grading.HandlingCode;
import org.softintel.report.status.Action;
import org.softintel.report.store.OpenReport;

/**
 * What is passed on, and how it may be handled.
 *
 * @param log reference of the sanitised log; empty for the report as it was sent
 * @param version of the log
 */
record DisclosedItem(Optional<String> log, int version, Grade grade, String conditions) {
  static final String ORIGINAL = "original";

  static DisclosedItem of(IntelligenceLog log) {
    var edition = log.edition();
    return new DisclosedItem(
        Optional.of(log.reference()), edition.number(), edition.grade(), log.conditions());
  }

  static DisclosedItem original(OpenReport opened) {
    return new DisclosedItem(
        Optional.empty(), 0, opened.summary().grade().orElseThrow(), opened.conditions());
  }

  public boolean isOriginal() {
    return log.isEmpty();
  }

  Action action() {
    return isOriginal() ? Action.PASS_ON_ORIGINAL : Action.PASS_ON;
  }

  public boolean isConditional() {
    return grade.handling() == HandlingCode.CONDITIONS || !conditions.isEmpty();
  }

  /** Those of the report's conditions that its recipient does not see. */
  String leavesBehind(String conditionsOfTheReport) {
    return conditionsOfTheReport
        .lines()
        .filter(it -> !conditions.contains(it))
        .collect(Collectors.joining("\n"));
  }

  public String words() {
    return log.map(it -> "Sanitised log " + it + ", version " + version)
        .orElse("The report as it was sent");
  }

  public String code() {
    return log.orElse(ORIGINAL);
  }

  @Override
  public String toString() {
    return "DisclosedItem[" + code() + "]";
  }
}
