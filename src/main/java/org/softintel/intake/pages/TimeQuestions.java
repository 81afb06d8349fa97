package org.softintel.intake.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;

/**
 * When it happened, on one page: each kind of time with what is asked of it. Today and yesterday
 * are saved as the date that they are.
 */
record TimeQuestions(boolean isForTeam) {
  private static final String KIND = Questionnaire.WHEN.name();
  private static final String DATE = Questionnaire.DATE.name();
  private static final String EXACT = "exact";
  private static final List<Option> OPTIONS =
      Stream.concat(
              Stream.of(new Option("today", "Today"), new Option("yesterday", "Yesterday")),
              Questionnaire.WHEN.options().stream())
          .toList();

  /** Turns today and yesterday into a date. */
  static Form saved(Form form, LocalDate today) {
    return switch (form.value(KIND)) {
      case "today" -> with(form, EXACT, today);
      case "yesterday" -> with(form, EXACT, today.minusDays(1));
      default -> form;
    };
  }

  private static Form with(Form form, String kind, LocalDate date) {
    var values = new HashMap<>(form.values());
    values.put(KIND, kind);
    values.putAll(DayField.values(DATE, date));
    return new Form(values, form.problems());
  }

  /** Turns the date of today or yesterday back into these words. */
  static Form shown(Form form, LocalDate today) {
    if (!form.ok() || !form.chosen(KIND, EXACT)) {
      return form;
    }
    var typed = new DayField(form::value, today.getYear(), ignored -> {}, DATE, DATE).read();
    var kind = typed.filter(today::equals).map(it -> "today").orElse(EXACT);
    var day = typed.filter(today.minusDays(1)::equals).map(it -> "yesterday").orElse(kind);
    return typed.map(it -> with(form, day, it)).orElse(form);
  }

  public Question when() {
    return worded(Questionnaire.WHEN.with(OPTIONS));
  }

  /** What is asked below {@code kind} of time when it is selected. */
  public List<Question> of(String kind) {
    return Questionnaire.TIMES.getOrDefault(kind, List.of()).stream()
        .filter(it -> !it.equals(Questionnaire.TIME))
        .map(this::worded)
        .toList();
  }

  /** Asked of any day, be it today, yesterday or another. */
  public Question timeOfDay() {
    return worded(Questionnaire.TIME);
  }

  private Question worded(Question question) {
    return isForTeam ? question.forTeam() : question;
  }
}
