package org.softintel.intake.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;

/** The three questions before the form: anything but a no to one belongs somewhere else first. */
final class EmergencyQuestions {
  static final List<Option> YES_OR_NO = List.of(new Option("yes", "Yes"), new Option("no", "No"));
  static final List<Option> YES_NO_OR_NOT_SURE =
      Stream.concat(YES_OR_NO.stream(), Stream.of(new Option("unsure", "Not sure"))).toList();

  private static final String DANGER = "danger";
  private static final List<Problem> UNANSWERED =
      List.of(
          new Problem("/danger", "Select yes if a child is in danger now"),
          new Problem(
              "/referral", "Select yes if you also need to refer a child or report a crime"),
          new Problem(
              "/assessment",
              "Select yes if you also need to complete the risk identification tool"));
  private static final List<String> NAMES = UNANSWERED.stream().map(Problem::field).toList();

  private EmergencyQuestions() {}

  /** With a child in danger nobody is kept by the other questions. */
  static Form judged(Form form) {
    return form.chosen(DANGER, "yes")
        ? form
        : form.with(UNANSWERED.stream().filter(it -> !answered(form, it.field())).toList());
  }

  /** Of answered questions: whether something is to be done, or asked, elsewhere. */
  static boolean leadElsewhere(Form form) {
    return NAMES.stream().anyMatch(it -> form.chosen(it, "yes") || form.chosen(it, "unsure"));
  }

  /** Encodes the answers for an address, such as {@code yu-}: the first letter of each. */
  static String said(Form form) {
    return NAMES.stream()
        .map(it -> answer(of -> form.chosen(it, of)).map(of -> of.substring(0, 1)).orElse("-"))
        .collect(Collectors.joining());
  }

  /** Decodes {@link #said}; gives an empty form for anything else. */
  static Form form(String said) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < NAMES.size() && said.length() == NAMES.size(); i++) {
      var first = said.substring(i, i + 1);
      var name = NAMES.get(i);
      answer(it -> it.startsWith(first)).ifPresent(it -> values.put(name, it));
    }
    return Form.of(values);
  }

  private static Optional<String> answer(Predicate<String> which) {
    return YES_NO_OR_NOT_SURE.stream().map(Option::value).filter(which).findFirst();
  }

  /** Of danger nobody is to be unsure: 999 is for them too. */
  private static boolean answered(Form form, String name) {
    var known = name.equals(DANGER) ? YES_OR_NO : YES_NO_OR_NOT_SURE;
    return known.stream().anyMatch(it -> form.chosen(name, it.value()));
  }
}
