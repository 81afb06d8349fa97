package org.softintel.intake.pages;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;

/** The three questions before the form: a yes to one belongs somewhere else first. */
final class EmergencyQuestions {
  static final List<Option> YES_OR_NO = List.of(new Option("yes", "Yes"), new Option("no", "No"));
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
    return form.chosen("danger", "yes")
        ? form
        : form.with(UNANSWERED.stream().filter(it -> !answered(form, it.field())).toList());
  }

  static boolean anyYes(Form form) {
    return NAMES.stream().anyMatch(it -> form.chosen(it, "yes"));
  }

  /** Encodes the answers for an address, such as {@code ny-}. */
  static String said(Form form) {
    return NAMES.stream()
        .map(it -> form.chosen(it, "yes") ? "y" : form.chosen(it, "no") ? "n" : "-")
        .collect(Collectors.joining());
  }

  /** Decodes {@link #said}; gives an empty form for anything else. */
  static Form form(String said) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < NAMES.size() && said.length() == NAMES.size(); i++) {
      switch (said.charAt(i)) {
        case 'y' -> values.put(NAMES.get(i), "yes");
        case 'n' -> values.put(NAMES.get(i), "no");
        default -> {}
      }
    }
    return Form.of(values);
  }

  private static boolean answered(Form form, String name) {
    return form.chosen(name, "yes") || form.chosen(name, "no");
  }
}
