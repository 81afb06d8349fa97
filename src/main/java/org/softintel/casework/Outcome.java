package org.softintel.casework;

import java.util.Optional;
import java.util.stream.Stream;

/** What the team decided; each needs a reason in words, which is sealed. */
public enum Outcome {
  NO_FURTHER_ACTION("no-further-action", "No further action"),
  LOGGED("logged", "Logged as intelligence"),
  INVESTIGATION("investigation", "Crime: passed to an investigation"),
  SAFEGUARDING("safeguarding", "Passed to safeguarding (MASH)"),
  DEVELOP("develop", "Develop: research and monitor"),
  ALREADY_OPEN("already-open", "Already open: passed to the allocated worker"),
  DUPLICATE("duplicate", "Duplicate of another report"),
  NOT_FOR_US("not-for-us", "Not for this team");

  private final String code;
  private final String words;

  Outcome(String code, String words) {
    this.code = code;
    this.words = words;
  }

  public static Optional<Outcome> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  /** Whether others work on it now. */
  boolean isPassedOn() {
    return this == INVESTIGATION || this == SAFEGUARDING || this == ALREADY_OPEN;
  }

  /** Whether statistics count the report: not what was told before, nor what is for others. */
  public boolean isCounted() {
    return this != DUPLICATE && this != NOT_FOR_US;
  }

  public String code() {
    return code;
  }

  public String words() {
    return words;
  }
}
