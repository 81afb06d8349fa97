package org.softintel.desk.disclosure;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands on a paper, or in a mail, in the clear: it lives for as long as one of them is made.
 *
 * @param marking stands at the head and foot of each page
 * @param contact whom to call, on each page
 * @param foot stands on each page
 */
public record DisclosureDocument(
    String title, String marking, String contact, String foot, List<Fact> facts, List<Part> parts) {

  /** A short answer with its name. */
  public record Fact(String name, String words) {
    @Override
    public String toString() {
      return "Fact[" + name + "]";
    }
  }

  /** A heading with answers below it, or with text, which is empty if there is none. */
  public record Part(String heading, List<Fact> facts, String text) {
    @Override
    public String toString() {
      return "Part[]";
    }
  }

  DisclosureDocument and(Part more) {
    var all = Stream.concat(parts.stream(), Stream.of(more)).toList();
    return new DisclosureDocument(title, marking, contact, foot, facts, all);
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
    return text.append('\n').append(foot).append("\n\n").append(marking).append('\n').toString();
  }

  private static void line(Fact fact, StringBuilder text) {
    text.append('\n').append(fact.name).append(":\n").append(fact.words).append('\n');
  }

  @Override
  public String toString() {
    return "DisclosureDocument[<redacted>]";
  }
}
