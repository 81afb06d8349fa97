package org.softintel.report.store;

import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reporter answered about sharing a report: conditions, risk to the source, naming.
 *
 * @param child whether the child may be named; as {@code source} where that was asked alone
 */
public record SharingAnswers(
    Optional<String> conditions, String risk, String child, String source) {

  public static SharingAnswers of(Report report) {
    var facts = report.facts();
    var source = facts.of("naming").orElse("");
    return new SharingAnswers(
        facts.of("handlingConditions"),
        facts.of("sourceRisk-level").orElse(""),
        facts.of("namingChild").orElse(source),
        source);
  }

  /** Whether the reporter must be asked before anybody is named, or nobody may be. */
  public boolean isNamingLimited() {
    return !namingWords().isEmpty();
  }

  public boolean isNamingOfChildLimited() {
    return !wish(child, "").isEmpty();
  }

  /** What the reporter answered about naming, for a page that asks; empty if all may be named. */
  public String namingWords() {
    return naming(SharingAnswers::wish, ". ");
  }

  private static String wish(String answer, String whom) {
    return switch (answer) {
      case "no" -> "The reporter does not want " + whom + " to be named to partners";
      case "ask-first" -> "The reporter wants to be asked before " + whom + " is named to partners";
      default -> "";
    };
  }

  /** Both at once if both answers are the same. */
  private String naming(BinaryOperator<String> words, String between) {
    return child.equals(source)
        ? words.apply(child, "the child or the source")
        : Stream.of(words.apply(child, "the child"), words.apply(source, "the source"))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(between));
  }

  /**
   * Conditions that these answers ask for, one on a line; empty for none. What the reporter wrote
   * about the risk is not repeated: it may show who the source is.
   */
  public String proposed() {
    var naming = naming(SharingAnswers::condition, "\n");
    return Stream.of(conditions.orElse(""), riskCondition(), naming)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String riskCondition() {
    return switch (risk) {
      case "possible" ->
          "Risk to the source: acting on this may put somebody at risk. Call us before you act, and"
              + " do not say or show where it came from.";
      case "serious" ->
          "Risk to the source: acting on this may put somebody at serious risk. Do not act before"
              + " you have called us, and do not say or show where it came from.";
      default -> "";
    };
  }

  private static String condition(String answer, String whom) {
    return switch (answer) {
      case "no" -> "Do not name " + whom + " to anybody else.";
      case "ask-first" -> "Ask us before you name " + whom + " to anybody else.";
      default -> "";
    };
  }

  @Override
  public String toString() {
    return "SharingAnswers[<redacted>]";
  }
}
