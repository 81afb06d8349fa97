package org.softintel.desk.actions;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.status.DangerAnswer;

/** What an officer says about possible danger: what was done, or why nobody is in danger. */
record DangerForm(Optional<DangerAnswer> answer, String text) {
  private static final int LINE = 200;

  static DangerForm read(FormFields fields, Instant received, InstantSource clock) {
    var answer = fields.chosen("answer", DangerAnswer.class, "Select your answer");
    var text =
        answer
            .map(it -> it == DangerAnswer.ACTED_ON ? done(fields, received, clock) : reason(fields))
            .orElse("");
    return new DangerForm(answer, text);
  }

  /** Whether they also take the report, and accept the grade that its page suggests. */
  static boolean takes(Form form) {
    return form.value("take").equals("yes");
  }

  private static String reason(FormFields fields) {
    return fields.text(
        "reason", "The reason", "Enter why nobody is in immediate danger", ActionForms.MOST_CHARS);
  }

  private static String done(FormFields fields, Instant received, InstantSource clock) {
    var done = fields.text("done", "What was done", "Enter what was done", ActionForms.MOST_CHARS);
    var told = ToldForm.words(fields, "told", "Who was told", "Enter who was told");
    var when = new ToldForm(fields, "toldOn", "toldAt", "they were told").read(received, clock);
    var number = fields.optionalLine("number", "Their reference", LINE);
    return Stream.of(
            "What was done: " + done,
            "Who was told: " + told,
            "When: " + when.map(LondonTime::local).orElse(""),
            "Their reference: " + number.orElse("none"))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return "DangerForm[" + answer + "]";
  }
}
