package org.softintel.desk.logs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.report.grading.Grade;
import org.softintel.report.grading.HandlingCode;
import org.softintel.report.grading.InformationAssessment;
import org.softintel.report.grading.SourceEvaluation;

/** Reads what an officer wrote for a log, and says what is wrong with it. */
final class IntelligenceLogForm {
  private static final int TEXT_MAX_CHARS = 20_000;
  private static final int CONDITIONS_MAX_CHARS = 4_000;

  private final Form form;
  private final FormFields fields;

  IntelligenceLogForm(Form form) {
    this.form = form;
    this.fields = new FormFields(form);
  }

  static Form of(IntelligenceLog log) {
    var grade = log.edition().grade();
    return Form.of(
        Map.of(
            "text", log.text(),
            "source", grade.source().code(),
            "information", grade.information().code(),
            "handling", grade.handling().code(),
            "conditions", log.conditions()));
  }

  /** What was typed; after {@link #read}, with what is wrong. */
  Form judged() {
    return fields.judged();
  }

  /** Empty when something is wrong: then {@link #judged} says what. */
  Optional<IntelligenceLogText> read() {
    var text = fields.text("text", "The text", "Enter the text of the log", TEXT_MAX_CHARS);
    chosen(SourceEvaluation.class, "source", "Select how reliable the source is");
    chosen(InformationAssessment.class, "information", "Select how the source knows");
    chosen(HandlingCode.class, "handling", "Select whether it may be shared");
    var conditions =
        form.value("handling").equals(HandlingCode.CONDITIONS.code())
            ? fields.text(
                "conditions",
                "The conditions",
                "Enter the conditions on sharing",
                CONDITIONS_MAX_CHARS)
            : "";
    if (!form.chosen("confirmed", "yes")) {
      fields.problem("confirmed", "Confirm that you have compared the text with the original");
    }
    return fields.ok()
        ? Grade.of(form.value("source"), form.value("information"), form.value("handling"))
            .map(it -> new IntelligenceLogText(text, it, conditions))
        : Optional.empty();
  }

  private <E extends Enum<E> & Coded> void chosen(Class<E> codes, String name, String missing) {
    if (Coded.of(codes, form.value(name)).isEmpty()) {
      fields.problem(name, missing);
    }
  }

  /** Whether all of {@code issues} were shown before: then they were read, and the text is kept. */
  boolean hasSeen(List<LogIssue> issues) {
    return form.all("seen").containsAll(issues.stream().map(LogIssue::code).toList());
  }

  /** The version that the page showed; -1 for a page that does not say. */
  int last() {
    var typed = form.value("last-version");
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
  }
}
