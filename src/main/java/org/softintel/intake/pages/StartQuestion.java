package org.softintel.intake.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;

/** The question before the form: a yes has whoever answers call somebody first. */
final class StartQuestion {
  static final String NAME = "danger";

  /** In an address: an empty one counts as left out. */
  static final String NONE = "none";

  private static final String AS_FAR = "As far as you know";

  static final Question QUESTION =
      Questionnaire.HURT_SOON.with(
          Questionnaire.HURT_SOON.options().stream()
              .map(it -> it.value().equals("no") ? new Option("no", it.text(), AS_FAR) : it)
              .toList());

  private static final Problem UNANSWERED =
      new Problem("/" + NAME, "Select yes if anybody is in danger now or in the next few hours");

  private StartQuestion() {}

  /** Empty for an answer that is none of its options. */
  static Optional<String> answer(Form form) {
    return QUESTION.options().stream()
        .map(Option::value)
        .filter(it -> form.chosen(NAME, it))
        .findFirst();
  }

  static boolean isYes(Form form) {
    return form.chosen(NAME, "yes");
  }

  /** The form of an address that says {@code answer}, with what is wrong about it. */
  static Form judged(String answer) {
    var form = Form.of(Map.of(NAME, answer));
    return answer(form).isPresent() ? form : form.with(List.of(UNANSWERED));
  }
}
