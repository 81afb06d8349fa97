package org.softintel.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.softintel.web.Problem;

/** The form as data: the questions in the order in which they are asked. */
final class Steps {
  static final List<Step> ALL =
      List.of(
          new Step(
              "what-happened",
              "What happened?",
              Set.of("narrative"),
              Steps::always,
              StepTemplates::whatHappened),
          new Step(
              "how-you-know",
              "How do you know?",
              Set.of("provenance"),
              Steps::always,
              StepTemplates::howYouKnow),
          new Step(
              "when",
              "Do you know when it happened?",
              Set.of("happened-kind"),
              Steps::always,
              StepTemplates::when),
          new Step(
              "date",
              "What date did it happen?",
              Set.of("happened-date"),
              happened("exact"),
              StepTemplates::date),
          new Step(
              "month",
              "About when did it happen?",
              Set.of("happened-month"),
              happened("about"),
              StepTemplates::month),
          new Step(
              "period",
              "When did it begin and end?",
              Set.of("happened-from", "happened-to"),
              happened("period"),
              StepTemplates::period),
          new Step(
              "when-you-learnt",
              "When did you learn of it? (optional)",
              Set.of("learned"),
              Steps::always,
              StepTemplates::whenYouLearnt),
          new Step(
              "kind",
              "What kind of exploitation may it be?",
              Set.of("exploitation"),
              Steps::always,
              StepTemplates::kind),
          new Step(
              "area",
              "Which area is it about?",
              Set.of("area"),
              Steps::always,
              StepTemplates::area));

  private Steps() {}

  static Optional<Step> at(String path) {
    return ALL.stream().filter(it -> it.path().equals(path)).findFirst();
  }

  static Step first() {
    return ALL.get(0);
  }

  static Optional<Step> after(Step step, Answers answers) {
    return ALL.subList(ALL.indexOf(step) + 1, ALL.size()).stream()
        .filter(it -> it.asked().test(answers))
        .findFirst();
  }

  static Optional<Step> before(Step step, Answers answers) {
    return ALL.subList(0, ALL.indexOf(step)).stream()
        .filter(it -> it.asked().test(answers))
        .reduce((earlier, later) -> later);
  }

  /** The page on which this problem can be mended. */
  static Step owning(Problem problem) {
    return ALL.stream().filter(it -> it.owns(problem)).findFirst().orElse(first());
  }

  private static boolean always(Answers answers) {
    return true;
  }

  private static Predicate<Answers> happened(String kind) {
    return answers -> answers.of("happened-kind").equals(kind);
  }
}
