package org.softintel.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.softintel.web.Problem;

/** The form as data: the questions in the order in which they are asked. */
final class Steps {
  private static final Predicate<Answers> ALWAYS = answers -> true;

  static final List<Step> ALL =
      List.of(
          new Step(
              "what-happened",
              "What happened?",
              Set.of("narrative"),
              ALWAYS,
              StepTemplates::whatHappened),
          new Step(
              "how-you-know",
              "How do you know?",
              Set.of("provenance"),
              ALWAYS,
              StepTemplates::howYouKnow),
          new Step(
              "when",
              "Do you know when it happened?",
              Set.of("happened-kind"),
              ALWAYS,
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
              ALWAYS,
              StepTemplates::whenYouLearnt),
          new Step(
              "kind",
              "What kind of exploitation may it be?",
              Set.of("exploitation"),
              ALWAYS,
              StepTemplates::kind),
          new Step("area", "Which area is it about?", Set.of("area"), ALWAYS, StepTemplates::area));

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

  private static Predicate<Answers> happened(String kind) {
    return answers -> answers.of("happened-kind").equals(kind);
  }
}
