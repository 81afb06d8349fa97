package org.softintel.report.quality;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.report.question.RowGroup;

/** Finds vehicle registrations, and parts of them where the text says so. */
final class NumberPlates {
  /** Current, prefix and suffix registrations (DVLA INF104), written in capitals. */
  private static final Pattern REGISTRATION =
      Pattern.compile(
          "\\b(?:[A-Z]{2}[0-9]{2}[ -]?[A-Z]{3}|[A-Z][0-9]{1,3} ?[A-Z]{3}|[A-Z]{3}"
              + " ?[0-9]{1,3}[A-Z])\\b");

  /** A current one in small letters. */
  private static final Pattern SMALL =
      Pattern.compile(
          "(?i)\\b(?!yr|ks|ch|pg|no|rm|ep|at|in|on|by|of|to|is)(?<first>[a-z]{2}[0-9]{2})"
              + " (?<last>[a-z]{3})\\b");

  private static final String PLATE =
      "\\b(?i:plates?|reg(?:istration)?\\.?(?: ?(?:plate|mark|number|no)s?\\.?)?|vr[mn])";
  private static final String PART =
      "(?i:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|end(?:s|ed|ing)?|contain(?:s|ed|ing)?)(?i: in|"
          + " with| as)?";
  private static final String LINK =
      "(?i:is|was|were|had|has|read|reads|like|maybe|possibly|probably|(?:may|might|could)"
          + " (?:be|have been))";

  private static final Pattern SAID =
      Pattern.compile(
          PLATE
              + "(?:,? (?:"
              + LINK
              + "|"
              + PART
              + ")){0,3}[ :=]{1,3}[\"“'‘]?(?<first>(?i)[a-z0-9]{0,6}[0-9][a-z0-9]{0,6})\\b(?:"
              + " (?<last>[a-z]{3})\\b(?<end>\\s*(?:[.,;:)!?\\n"
              + "]|$))?)?");

  /** Letters alone count only where the text says that they are part of one. */
  private static final Pattern LETTERS =
      Pattern.compile(PLATE + "(?: " + LINK + ")?,? " + PART + " ([A-Z]{2,4})\\b");

  private static final Pattern HAS_LAST_LETTERS =
      Pattern.compile("(?i)[a-z]{2}[0-9]{2}|[a-z][0-9]{1,3}");
  private static final Pattern LIKE_A_WORD = Pattern.compile("(?=.*[aeiouy])[a-z]+");
  private static final Pattern TIME_OR_ORDER =
      Pattern.compile("(?i)[0-9]{1,2}(?:am|pm|st|nd|rd|th)");
  private static final Pattern TAXI =
      Pattern.compile("(?i)\\b(?:taxi|cab|minicab|private hire|hackney)\\b[^.!?\\n]{0,40}$");
  private static final int AROUND = 60;

  private NumberPlates() {}

  static Stream<TextMatch> whole(String text) {
    return REGISTRATION.matcher(text).results().map(it -> find(it, it.group()));
  }

  /** What the text says to be one, or a part of one. */
  static Stream<TextMatch> said(String text) {
    return Stream.concat(
        SAID.matcher(text)
            .results()
            .filter(it -> !TIME_OR_ORDER.matcher(it.group(1)).matches())
            .map(it -> said(it, text)),
        LETTERS.matcher(text).results().map(it -> find(it, it.group(1))));
  }

  /** In small letters; three that could be a word are not part of one. */
  static Stream<TextMatch> small(String text) {
    return SMALL
        .matcher(text)
        .results()
        .filter(it -> !isWord(it.group(2)))
        .map(it -> find(it, it.group()));
  }

  private static boolean isWord(String letters) {
    return LIKE_A_WORD.matcher(letters).matches();
  }

  private static TextMatch said(MatchResult plate, String text) {
    var first = plate.group(1);
    var last = plate.group(2);
    if (last != null && belongs(first, last, plate.group(3) != null)) {
      return find(plate, first + " " + last);
    }
    return isNumberOfATaxi(plate, text)
        ? TextMatch.of(plate, RowGroup.VEHICLES, "taxi", first)
        : find(plate, first);
  }

  /** Three small letters may be the next word. */
  private static boolean belongs(String first, String last, boolean atEnd) {
    return HAS_LAST_LETTERS.matcher(first).matches() && (atEnd || !isWord(last));
  }

  private static boolean isNumberOfATaxi(MatchResult plate, String text) {
    var before = text.substring(Math.max(0, plate.start() - AROUND), plate.start());
    return plate.group(1).chars().allMatch(Character::isDigit) && TAXI.matcher(before).find();
  }

  private static TextMatch find(MatchResult at, String registration) {
    return TextMatch.of(at, RowGroup.VEHICLES, "registration", registration);
  }
}
