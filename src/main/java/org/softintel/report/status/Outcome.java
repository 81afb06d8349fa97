package org.softintel.report.status;

import org.softintel.platform.page.Coded;

/** What the team decided; each needs a reason, which is sealed. */
public enum Outcome implements Coded {
  NO_FURTHER_ACTION("No further action", "Nothing in it can be acted on"),
  LOGGED("Logged as intelligence", "Sanitised and put on the police system"),
  INVESTIGATION("Crime: passed to an investigation", "The reporter will be contacted"),
  SAFEGUARDING("Passed to safeguarding (MASH)", "A child may need help"),
  DEVELOP(
      "Develop: research and monitor", "It is not closed: it stays with you and is due for review"),
  ALREADY_OPEN(
      "Already open: passed to the allocated worker",
      "Somebody works with the child or the family already"),
  STRATEGY("Strategy discussion", "With a view to enquiries under section 47, on one day"),
  MACE_CHILD("To MACE: a child", "The multi-agency meeting will discuss the child"),
  MACE_PERSON("To MACE: a person of concern", "The meeting will discuss who poses the risk"),
  MACE_LOCATION("To MACE: a location", "The meeting will discuss the place"),
  DISRUPTION(
      "Disruption", "For example a warning notice, an order, a closure or a licence: say which"),
  CROSS_BORDER("Cross-border: passed to another area", "Another police or council area"),
  BACK_TO_SUBMITTER(
      "Back to the reporter",
      "Their own agency has to do something first: tell them below what it is"),
  DUPLICATE("Duplicate of another report", ""),
  NOT_FOR_US("Not for this team", "It is not about exploitation; say who has it");

  private final String words;
  private final String meaning;

  Outcome(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  /** Whether others work on it now. */
  public boolean isPassedOn() {
    return switch (this) {
      case INVESTIGATION,
          SAFEGUARDING,
          ALREADY_OPEN,
          STRATEGY,
          MACE_CHILD,
          MACE_PERSON,
          MACE_LOCATION,
          DISRUPTION,
          CROSS_BORDER ->
          true;
      case NO_FURTHER_ACTION, LOGGED, DEVELOP, BACK_TO_SUBMITTER, DUPLICATE, NOT_FOR_US -> false;
    };
  }

  /** The report stays open and is reviewed. */
  public boolean isKeptOpen() {
    return this == DEVELOP;
  }

  /** Whether statistics count the report; duplicates and reports for others are not counted. */
  public boolean isCounted() {
    return this != DUPLICATE && this != NOT_FOR_US;
  }

  public String words() {
    return words;
  }

  public String meaning() {
    return meaning;
  }
}
