package org.softintel.desk.logs;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.report.grading.GradeForm;
import org.softintel.report.grading.HandlingCode;
import org.softintel.report.store.OpenReport;

/** Reads what an officer wrote for a log, and says what is wrong with it. */
final class IntelligenceLogForm {
  private static final int TEXT_MAX_CHARS = 20_000;
  private static final String SEARCHED = "Searched: this service, ";
  private static final Pattern ONLY_SEARCHED = Pattern.compile(SEARCHED + "[^.]*\\.?");

  private final Form form;
  private final FormFields fields;

  IntelligenceLogForm(Form form) {
    this.form = form;
    this.fields = new FormFields(form);
  }

  /** With conditions that were set after it was written: partners see only those of the log. */
  static Form of(IntelligenceLog log, OpenReport opened) {
    var later = opened.work().conditionsSetAfter(log.edition().written()).orElse("");
    var conditions =
        Stream.concat(
                log.conditions().lines(),
                later.lines().filter(it -> !log.conditions().contains(it)))
            .collect(Collectors.joining("\n"));
    var values = new HashMap<>(GradeForm.filled(log.edition().grade(), conditions));
    values.put("text", log.text());
    if (!conditions.isEmpty()) {
      values.put("handling", HandlingCode.CONDITIONS.code());
    }
    return Form.of(values);
  }

  /**
   * The grade of the report, and all conditions that are known of it, to begin with; and the day on
   * which its writer looked for the same in other reports, if they came from there.
   */
  static Form begun(OpenReport opened, Optional<String> searched) {
    var conditions = opened.conditions();
    var values = new HashMap<String, String>();
    searched.ifPresent(it -> values.put("text", "\n\n" + SEARCHED + it + "."));
    opened.summary().grade().ifPresent(it -> values.putAll(GradeForm.filled(it, "")));
    if (!conditions.isEmpty()) {
      values.put("handling", HandlingCode.CONDITIONS.code());
      values.put("conditions", conditions);
    }
    return Form.of(values);
  }

  /** What was typed; after {@link #read}, with what is wrong. */
  Form judged() {
    return fields.judged();
  }

  /** Empty when something is wrong: then {@link #judged} says what. */
  Optional<IntelligenceLogText> read() {
    var ask = "Enter the text of the log";
    var text = fields.text("text", "The text", ask, TEXT_MAX_CHARS);
    if (ONLY_SEARCHED.matcher(text).matches()) {
      fields.problem("text", ask);
    }
    var grade = GradeForm.read(fields);
    var conditions = GradeForm.conditions(fields);
    if (!form.chosen("confirmed", "yes")) {
      fields.problem("confirmed", "Confirm that you have compared the text with the original");
    }
    return fields.ok()
        ? Optional.of(new IntelligenceLogText(text, grade.orElseThrow(), conditions))
        : Optional.empty();
  }

  /** Whether all of {@code issues} were shown before: then they were read, and the text is kept. */
  boolean hasSeen(List<LogIssue> issues) {
    return form.all("seen").containsAll(issues.stream().map(LogIssue::code).toList());
  }

  /** The version that the page showed; -1 for a page that does not say. */
  int last() {
    return fields.number("last-version", -1);
  }
}
