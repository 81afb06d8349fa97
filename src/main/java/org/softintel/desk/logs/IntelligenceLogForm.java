package org.softintel.desk.logs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.TextRules;
import org.softintel.report.grading.Grade;
import org.softintel.report.grading.HandlingCode;
import org.softintel.report.grading.InformationAssessment;
import org.softintel.report.grading.SourceEvaluation;

/** What an officer wrote for a log, what is wrong with it, and what it means. */
record IntelligenceLogForm(Form form) {
  static final String LAST = "last-version";
  private static final String SEEN = "seen";
  private static final int TEXT_MAX_CHARS = 20_000;
  private static final int CONDITIONS_MAX_CHARS = 4_000;

  static Form of(IntelligenceLog log) {
    var values = new HashMap<String, String>();
    var grade = log.edition().grade();
    values.put("text", log.text());
    values.put("source", grade.source().code());
    values.put("information", grade.information().code());
    values.put("handling", grade.handling().code());
    values.put("conditions", log.conditions());
    return Form.of(values);
  }

  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    text("text", "The text", "Enter the text of the log", TEXT_MAX_CHARS, problems);
    chosen(
        "source",
        Coded.of(SourceEvaluation.class, form.value("source")),
        "Select how reliable the source is",
        problems);
    chosen(
        "information",
        Coded.of(InformationAssessment.class, form.value("information")),
        "Select how the source knows",
        problems);
    chosen(
        "handling",
        Coded.of(HandlingCode.class, form.value("handling")),
        "Select whether it may be shared",
        problems);
    if (isConditional()) {
      text(
          "conditions",
          "The conditions",
          "Enter the conditions on sharing",
          CONDITIONS_MAX_CHARS,
          problems);
    }
    if (!form.chosen("confirmed", "yes")) {
      problems.add(
          new Problem("/confirmed", "Confirm that you have compared the text with the original"));
    }
    return List.copyOf(problems);
  }

  private void text(String name, String noun, String missing, int most, List<Problem> problems) {
    var text = TextRules.normal(form.value(name));
    var fault = TextRules.isBlank(text) ? Optional.of(missing) : TextRules.fault(noun, text, most);
    fault.ifPresent(it -> problems.add(new Problem("/" + name, it)));
  }

  private static void chosen(
      String name, Optional<?> code, String missing, List<Problem> problems) {
    if (code.isEmpty()) {
      problems.add(new Problem("/" + name, missing));
    }
  }

  private boolean isConditional() {
    return form.value("handling").equals(HandlingCode.CONDITIONS.code());
  }

  String text() {
    return TextRules.normal(form.value("text"));
  }

  /** Empty unless sharing has any. */
  String conditions() {
    return isConditional() ? TextRules.normal(form.value("conditions")) : "";
  }

  /** Only of a form without problems. */
  IntelligenceLogText words() {
    var grade =
        Grade.of(form.value("source"), form.value("information"), form.value("handling"))
            .orElseThrow();
    return new IntelligenceLogText(text(), grade, conditions());
  }

  /** Whether all of {@code findings} were shown before: then they were read, and are kept. */
  boolean hasSeen(List<LogIssue> findings) {
    return form.all(SEEN).containsAll(findings.stream().map(LogIssue::code).toList());
  }

  /** A page that does not say on which version it was written is an old one. */
  int last() {
    var typed = form.value(LAST);
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
  }
}
