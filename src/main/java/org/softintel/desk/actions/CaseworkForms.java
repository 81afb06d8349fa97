package org.softintel.desk.actions;

import jakarta.inject.Singleton;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.TextRules;
import org.softintel.report.casework.Casework;
import org.softintel.report.casework.ReporterQuestions;
import org.softintel.report.grading.Grade;
import org.softintel.report.grading.HandlingCode;
import org.softintel.report.grading.InformationAssessment;
import org.softintel.report.grading.SourceEvaluation;
import org.softintel.report.status.Priority;

/** Forms for what an officer adds to a report. */
@Singleton
class CaseworkForms {
  private final Casework casework;
  private final ReporterQuestions questions;

  CaseworkForms(Casework casework, ReporterQuestions questions) {
    this.casework = casework;
    this.questions = questions;
  }

  ActionForm note(FormFields fields) {
    var text = fields.text("text", "The note", "Enter a note", ActionForm.MOST_CHARS);
    return (page, by) -> casework.note(page, text, by);
  }

  ActionForm priority(FormFields fields) {
    var priority =
        fields.chosen(
            "priority",
            code -> Coded.of(Priority.class, code).filter(it -> it != Priority.NOT_SET),
            "Select a priority");
    var reason = ActionForm.reason(fields, "Enter the reason for this priority");
    return (page, by) -> casework.prioritise(page, priority.orElseThrow(), reason, by);
  }

  ActionForm grade(FormFields fields) {
    var source =
        fields.chosen("source", SourceEvaluation.class, "Select how reliable the source is");
    var information =
        fields.chosen("information", InformationAssessment.class, "Select how the source knows");
    var handling = fields.chosen("handling", HandlingCode.class, "Select whether it may be shared");
    var conditions =
        handling.filter(it -> it == HandlingCode.CONDITIONS).isPresent()
            ? fields.text(
                "conditions",
                "The conditions",
                "Enter the conditions on sharing",
                ActionForm.MOST_CHARS)
            : "";
    return (page, by) -> {
      var grade =
          new Grade(source.orElseThrow(), information.orElseThrow(), handling.orElseThrow());
      return casework.evaluate(page, grade, conditions, by);
    };
  }

  ActionForm pause(FormFields fields) {
    var reason = ActionForm.reason(fields, "Enter the reason for pausing the clock");
    return (page, by) -> casework.pause(page, reason, by);
  }

  ActionForm resume(FormFields fields) {
    var reason = fields.optionalText("reason", "What has changed", ActionForm.MOST_CHARS);
    return (page, by) -> casework.resume(page, reason, by);
  }

  ActionForm question(FormFields fields) {
    var text =
        fields.text("question", "The question", "Enter your question", ActionForm.MOST_CHARS);
    return (page, by) -> questions.ask(page, text, by);
  }

  /** A ready text, words of their own, or both. */
  ActionForm feedback(FormFields fields) {
    if (fields.value("ready").isEmpty() && TextRules.isBlank(fields.value("feedback"))) {
      fields.problem("ready", "Select a text or write one");
    }
    var text = ReadyTexts.read(fields);
    return (page, by) -> casework.sendUpdate(page, text, by);
  }
}
