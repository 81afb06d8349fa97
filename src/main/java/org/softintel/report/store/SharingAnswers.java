package org.softintel.report.store;

import io.quarkus.qute.TemplateData;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reporter answered about sharing a report: conditions, risk to the source, naming. */
@TemplateData
public record SharingAnswers(Optional<String> conditions, String risk, String naming) {

  static SharingAnswers of(Report report) {
    var facts = report.facts();
    return new SharingAnswers(
        facts.of("handlingConditions"),
        facts.of("sourceRisk-level").orElse(""),
        facts.of("naming").orElse(""));
  }

  /** Whether the reporter must be asked before anybody is named, or nobody may be. */
  public boolean isNamingLimited() {
    return naming.equals("no") || naming.equals("ask-first");
  }

  /** What the reporter answered about naming, for a page that asks; empty if all may be named. */
  public String namingWords() {
    return switch (naming) {
      case "no" -> "The reporter said that nobody may be named to partners";
      case "ask-first" -> "The reporter wants to be asked before anybody is named to partners";
      default -> "";
    };
  }

  /**
   * Conditions that these answers ask for, one on a line; empty for none. What the reporter wrote
   * about the risk is not repeated: it may show who the source is.
   */
  public String proposed() {
    return Stream.of(conditions.orElse(""), riskCondition(), namingCondition())
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

  private String namingCondition() {
    return switch (naming) {
      case "no" -> "Do not name the child or the source to anybody else.";
      case "ask-first" -> "Ask us before you name the child or the source to anybody else.";
      default -> "";
    };
  }

  @Override
  public String toString() {
    return "SharingAnswers[<redacted>]";
  }
}
