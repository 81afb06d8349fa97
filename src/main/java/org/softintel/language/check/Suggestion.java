package org.softintel.language.check;

import io.quarkus.qute.TemplateData;

/** A term that could be said better, where a text has it first. */
@TemplateData
public record Suggestion(Advice advice, Snippet snippet) {
  @Override
  public String toString() {
    return "Suggestion[" + advice.term() + "]";
  }
}
