package org.softintel.language.check;

/** A term that could be said better, where a text has it first. */
public record Suggestion(Advice advice, Snippet snippet) {
  @Override
  public String toString() {
    return "Suggestion[" + advice.term() + "]";
  }
}
