package org.softintel.desk.disclosure;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What stands on a paper, or in a mail, in the clear: it lives for as long as one of them is made.
 *
 * @param marking stands on each page
 * @param foot stands on each page, before its number
 */
@TemplateData
public record DisclosureDocument(
    String title, String marking, String foot, List<Fact> facts, List<Part> parts) {

  /** A short answer with its name. */
  @TemplateData
  public record Fact(String name, String words) {
    @Override
    public String toString() {
      return "Fact[" + name + "]";
    }
  }

  /** A heading with answers below it, or with text, which is empty if there is none. */
  @TemplateData
  public record Part(String heading, List<Fact> facts, String text) {
    @Override
    public String toString() {
      return "Part[]";
    }
  }

  /** The document as plain text. */
  public String asText() {
    var text = new StringBuilder(marking).append("\n\n").append(title).append('\n');
    facts.forEach(it -> line(it, text));
    for (var part : parts) {
      text.append('\n').append(part.heading).append('\n');
      part.facts.forEach(it -> line(it, text));
      if (!part.text.isEmpty()) {
        text.append('\n').append(part.text).append('\n');
      }
    }
    return text.append('\n').append(foot).append('\n').toString();
  }

  private static void line(Fact fact, StringBuilder text) {
    text.append('\n').append(fact.name).append(":\n").append(fact.words).append('\n');
  }

  @Override
  public String toString() {
    return "DisclosureDocument[<redacted>]";
  }
}
