package org.softintel.language.check;

import java.util.regex.Pattern;

/** Words in their sentence, cut around them but never within a character. */
public record Snippet(String before, String words, String after) {
  private static final int AROUND = 60;
  private static final int BRIEFLY_AROUND = 24;

  /** An emoji of several parts is looked at from well before the cut. */
  private static final int RUN_UP = 40;

  /** What a reader takes for one character (UAX #29). */
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  public static Snippet of(String text, int start, int end) {
    return of(text, start, end, AROUND);
  }

  /** With a few whole words around it. */
  public static Snippet brief(String text, int start, int end) {
    var cut = of(text, start, end, BRIEFLY_AROUND);
    return new Snippet(
        cut.before.replaceFirst("^… \\S*\\s", "… "),
        cut.words,
        cut.after.replaceFirst("\\s\\S* …$", " …"));
  }

  private static Snippet of(String text, int start, int end, int around) {
    var from = from(text, start, around);
    var to = to(text, end, around);
    return new Snippet(
        (from == 0 ? "" : "… ") + text.substring(from, start),
        text.substring(start, end),
        text.substring(end, to) + (to == text.length() ? "" : " …"));
  }

  private static int from(String text, int start, int around) {
    var wanted = Math.max(0, start - around);
    return CHARACTER
        .matcher(text)
        .region(runUp(text, wanted), start)
        .results()
        .mapToInt(it -> it.start())
        .filter(it -> it >= wanted)
        .findFirst()
        .orElse(start);
  }

  /** A space or a line break is a character of its own, whatever stands before it. */
  private static int runUp(String text, int wanted) {
    var least = Math.max(0, wanted - RUN_UP);
    var at = wanted;
    while (at > least && text.charAt(at) != ' ' && text.charAt(at) != '\n') {
      at--;
    }
    return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  private static int to(String text, int end, int around) {
    return CHARACTER
        .matcher(text)
        .region(end, text.length())
        .results()
        .mapToInt(it -> it.end())
        .takeWhile(it -> it <= end + around)
        .reduce(end, (shorter, longer) -> longer);
  }

  @Override
  public String toString() {
    return "Snippet[]";
  }
}
