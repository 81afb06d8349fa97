package org.softintel.intake.followup;

import java.util.Map;
import java.util.UUID;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.report.question.Questionnaire;

/** The form that adds one text to a sent report. */
record AdditionForm(String text, Form judged) {
  private static final String ONCE = "once";

  static AdditionForm read(Form sent) {
    var asked = Questionnaire.ADDITION;
    var fields = new FormFields(sent);
    var ask = "Enter what you want to add";
    var text = fields.text(asked.name(), asked.noun(), ask, asked.kind().maxChars());
    return new AdditionForm(text, fields.judged());
  }

  /** Each shown form can be sent once: a second press changes nothing. */
  static Form filled(String text) {
    return Form.of(Map.of(ONCE, UUID.randomUUID().toString(), Questionnaire.ADDITION.name(), text));
  }

  String once() {
    return judged.value(ONCE);
  }

  @Override
  public String toString() {
    return "AdditionForm[<redacted>]";
  }
}
