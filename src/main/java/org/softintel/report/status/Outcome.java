package org.softintel.report.status;

import org.softintel.platform.page.Coded;

/** What the team decided; each needs a reason, which is sealed, and some an act behind them. */
public enum Outcome implements Coded {
  SAFEGUARDING(
      Group.ACTED_ON,
      RequiredAct.HANDOVER,
      "Passed to safeguarding (MASH)",
      "A child may need help"),
  INVESTIGATION(
      Group.ACTED_ON,
      RequiredAct.CRIME_NUMBER,
      "Crime: passed to an investigation",
      "A crime is recorded. The investigation will contact the reporter"),
  ALREADY_OPEN(
      Group.ACTED_ON,
      RequiredAct.DISCLOSURE,
      "Already open: passed to the allocated worker",
      "A worker already supports the child or the family"),
  STRATEGY(
      Group.ACTED_ON,
      RequiredAct.HANDOVER,
      "Strategy discussion",
      "To decide on enquiries under section 47, on the same day"),
  MACE_CHILD(
      Group.ACTED_ON,
      RequiredAct.HANDOVER,
      "To MACE: a child",
      "The multi-agency meeting will discuss the child"),
  MACE_PERSON(
      Group.ACTED_ON,
      RequiredAct.HANDOVER,
      "To MACE: a person of concern",
      "The meeting will discuss the person who poses the risk"),
  MACE_LOCATION(
      Group.ACTED_ON,
      RequiredAct.HANDOVER,
      "To MACE: a location",
      "The meeting will discuss the place"),
  DISRUPTION(
      Group.ACTED_ON,
      RequiredAct.HANDOVER,
      "Disruption",
      "For example a warning notice, an order, a closure or a licence: say which"),
  CROSS_BORDER(
      Group.ACTED_ON,
      RequiredAct.DISCLOSURE,
      "Cross-border: passed to another area",
      "Another police force or council will deal with it"),
  LOGGED(
      Group.KEPT,
      RequiredAct.LOG,
      "Logged as intelligence",
      "Sanitised and put on the police system"),
  DEVELOP(
      Group.KEPT,
      RequiredAct.NONE,
      "Develop: research and monitor",
      "The report stays open, stays with you and is due for review"),
  CORROBORATES(
      Group.KEPT,
      RequiredAct.OTHER_REPORT,
      "Corroborates another report",
      "Another organisation or person says the same"),
  NO_FURTHER_ACTION(
      Group.ENDED, RequiredAct.NONE, "No further action", "Nothing in it can be acted on"),
  BACK_TO_SUBMITTER(
      Group.ENDED,
      RequiredAct.NONE,
      "Back to the reporter",
      "Their own organisation has to act first: say what to do in the update below"),
  DUPLICATE(
      Group.ENDED,
      RequiredAct.OTHER_REPORT,
      "Duplicate of another report",
      "The same source told us the same before"),
  NOT_FOR_US(
      Group.ENDED,
      RequiredAct.NONE,
      "Not for this team",
      "It is not about exploitation: say who deals with it");

  /** How the form groups them. */
  public enum Group {
    ACTED_ON("Passed on or acted on"),
    KEPT("Kept as intelligence"),
    ENDED("Nothing more for this team to do");

    private final String words;

    Group(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  private final Group group;
  private final RequiredAct act;
  private final String words;
  private final String meaning;

  Outcome(Group group, RequiredAct act, String words, String meaning) {
    this.group = group;
    this.act = act;
    this.words = words;
    this.meaning = meaning;
  }

  public Group group() {
    return group;
  }

  public RequiredAct act() {
    return act;
  }

  /** Whether others work on it now. */
  public boolean isPassedOn() {
    return group == Group.ACTED_ON;
  }

  /** The report stays open and is reviewed. */
  public boolean isKeptOpen() {
    return this == DEVELOP;
  }

  /** Whether nobody of the team will act on the report. */
  public boolean isUnused() {
    return this == NO_FURTHER_ACTION || this == BACK_TO_SUBMITTER || this == NOT_FOR_US;
  }

  /** Whether statistics count the report; duplicates and reports for others are not counted. */
  public boolean isCounted() {
    return this != DUPLICATE && this != NOT_FOR_US;
  }

  public String words() {
    return words;
  }

  /** As above, with the reference of the other report. */
  String words(String other) {
    return this == CORROBORATES ? "Corroborates " + other : words + ", " + other;
  }

  public String meaning() {
    return meaning;
  }
}
