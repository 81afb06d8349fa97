package org.softintel.platform.page;

import io.quarkus.qute.TemplateExtension;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What text from users may hold. */
public final class TextRules {
  /**
   * Line breaks and tabs are how people write; nothing else below a space is. Characters that are
   * not assigned yet are left alone: which these are depends on the age of the Java that runs.
   */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}&&[^\n\r\t]]|\\p{Cs}|\\p{IsNoncharacter_Code_Point}");

  /** Invisible letters and marks: fillers, blank braille, variation selectors. */
  private static final Pattern DRAWN_AS_NOTHING =
      Pattern.compile(
          "[\\u034F\\u115F\\u1160\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]");

  /** Soft hyphens, breaks and joins without a width, marks of direction. */
  private static final String MARK =
      "[\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF]";

  private static final String MARK_OR_JOINER = "[\\u200C\\u200D" + MARK + "]";

  /**
   * Emoji and other alphabets need joiners; behind Latin letters, digits and spaces they do
   * nothing.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          ("(?=[\\u00AD-\\uFEFF])(?=%1$s)"
                  + "(?:(?<![^\\p{IsLatin}\\p{ASCII}\\p{IsWhite_Space}])%1$s+|%2$s+)")
              .formatted(MARK_OR_JOINER, MARK));

  /** NUL, Escape and half characters come from programs only: they are refused. */
  private static final Pattern LEFT_BY_WORD_OR_PDF =
      Pattern.compile("[\\p{Cc}&&[^\n\t\0\\e]]|\\p{IsNoncharacter_Code_Point}");

  private TextRules() {}

  /**
   * Whether the text holds only what is left as it is: letters and signs that are seen, from Latin
   * alphabets, and single line breaks. Most texts do; the rules need not look at them.
   */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char it) {
    if (it < '\u007F') {
      return it >= ' ' || it == '\n' || it == '\t';
    }
    // Up to the letters of the phonetic alphabet; then dashes, quotation marks and dots.
    return (it >= '\u00A0' && it <= '\u02AF' && it != '\u00AD')
        || (it >= '\u2010' && it <= '\u2027');
  }

  /** Takes any line break as one, and leaves out what Word and PDF readers hide in a text. */
  public static String normal(String typed) {
    if (isPlain(typed)) {
      return typed.strip();
    }
    var lines = typed.replaceAll("\\R", "\n");
    return seen(LEFT_BY_WORD_OR_PDF.matcher(lines).replaceAll("")).strip();
  }

  /** Leaves out what no reader sees, so that a word with it is the same word. */
  public static String seen(String typed) {
    return isPlain(typed) ? typed : UNSEEN.matcher(typed).replaceAll("");
  }

  /** Which characters {@link #seen} leaves out. */
  static BitSet unseen(String typed) {
    var places = new BitSet();
    if (!isPlain(typed)) {
      UNSEEN.matcher(typed).results().forEach(it -> places.set(it.start(), it.end()));
    }
    return places;
  }

  /** As {@link #normal}, for one line: a line break that somebody typed stays. */
  public static String normalLine(String typed) {
    return normal(isPlain(typed) ? typed : typed.replaceAll("[\\x0B\f\\x85\\u2028\\u2029]", " "));
  }

  /** Characters as JSON Schema counts them: an emoji is not two. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The words of a label within a sentence: an abbreviation keeps its capitals. */
  @TemplateExtension
  public static String inSentence(String label) {
    var asItIs = label.isEmpty() || (label.length() > 1 && Character.isUpperCase(label.charAt(1)));
    return asItIs ? label : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
  }

  /** Such as "day, month and year". */
  public static String listed(List<String> words) {
    var last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** What is wrong with {@code text}; the message begins with {@code noun}. */
  public static Optional<String> fault(String noun, String text, int maxChars) {
    if (length(text) > maxChars) {
      return Optional.of(String.format("%s must be %,d characters or fewer", noun, maxChars));
    }
    return !isPlain(text) && HIDDEN.matcher(text).find()
        ? Optional.of(noun + " must not include hidden control characters")
        : Optional.empty();
  }

  /** Whether a reader would see nothing: only spaces and marks without a width. */
  public static boolean isBlank(String text) {
    var drawn = isPlain(text) ? text : DRAWN_AS_NOTHING.matcher(text).replaceAll("");
    return drawn
        .codePoints()
        .allMatch(
            it ->
                Character.isWhitespace(it)
                    || Character.isSpaceChar(it)
                    || Character.getType(it) == Character.FORMAT);
  }
}
