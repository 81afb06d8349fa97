package org.softintel.report.search;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A phone number, or a part of one.
 *
 * @param digits without what stands for the country, unless it is an end
 */
public record PhoneNumber(Part part, String digits) {
  public enum Part {
    WHOLE,
    BEGINNING,
    END
  }

  static final int SHORTEST_END = 6;
  static final int SHORTEST_BEGINNING = 5;

  private static final int TELLING_BEGINNING = 7;

  /** So long a one is whole: the same with and without a country. */
  private static final int ENOUGH = 9;

  private static final int MOST = 10;
  private static final String HERE = "GB";
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final String DIGITS = "[+(]{0,2}[0-9](?:[ ().-]{0,2}[0-9])*";
  private static final Pattern RUN = Pattern.compile(DIGITS);

  /** What most answers are: one number, which costs a twentieth of looking through a text. */
  private static final Pattern PLAIN = Pattern.compile("[+(]{0,2}[0-9][0-9 ()-]*");

  /** What the library reads in the same way, in twenty times the time. */
  private static final Pattern OF_HERE = Pattern.compile("(?:0|\\+44)([1-357-9][0-9]{9})");

  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ ()-]+");

  /** A part that its writer says to be a beginning. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?i)\\b(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|first (?:few|[a-z]+|[0-9]{1,2})"
              + " digits)(?: (?:in|with|as|is|are|was|were))?:? ?("
              + DIGITS
              + ")|("
              + DIGITS
              + ") ?(?:…|\\.{2,}|[x*_?]{2,})");

  /** Each of a text. */
  public static Stream<PhoneNumber> in(String text) {
    var plain = Optional.of(text).filter(it -> PLAIN.matcher(it).matches());
    return plain
        .flatMap(it -> ofHere(it).or(() -> alone(it)))
        .map(it -> Stream.of(read(it)).filter(PhoneNumber::isLongEnough))
        .orElseGet(() -> inWords(text));
  }

  private static Stream<PhoneNumber> inWords(String text) {
    var all = new ArrayList<PhoneNumber>();
    var rest =
        BEGINNING
            .matcher(text)
            .replaceAll(
                it -> {
                  var digits = significant(it.group(1) == null ? it.group(2) : it.group(1));
                  if (digits.length() > ENOUGH) {
                    return Matcher.quoteReplacement(it.group());
                  }
                  all.add(new PhoneNumber(Part.BEGINNING, digits));
                  return ";";
                });
    var whole = Stream.concat(alone(rest).stream(), among(rest)).distinct().toList();
    (whole.isEmpty() ? ends(rest) : whole.stream()).map(PhoneNumber::read).forEach(all::add);
    return all.stream().filter(PhoneNumber::isLongEnough).limit(MOST);
  }

  private static PhoneNumber read(String digits) {
    return new PhoneNumber(digits.length() < ENOUGH ? Part.END : Part.WHOLE, digits);
  }

  /** Without zeros and without a country before it, also of a part. */
  private static String significant(String written) {
    try {
      return Long.toString(PHONES.parse(written, HERE).getNationalNumber());
    } catch (NumberParseException e) {
      return "";
    }
  }

  private static Optional<String> ofHere(String plain) {
    var matcher = OF_HERE.matcher(BETWEEN_DIGITS.matcher(plain).replaceAll(""));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<String> alone(String text) {
    try {
      return Optional.of(PHONES.parse(text, HERE))
          .filter(PHONES::isPossibleNumber)
          .map(PHONES::getNationalSignificantNumber);
    } catch (NumberParseException e) {
      // Then it is a part of one, or has words beside it.
      return Optional.empty();
    }
  }

  private static Stream<String> among(String text) {
    var found = PHONES.findNumbers(text, HERE, Leniency.POSSIBLE, Long.MAX_VALUE);
    return StreamSupport.stream(found.spliterator(), false)
        .map(it -> PHONES.getNationalSignificantNumber(it.number()));
  }

  private static Stream<String> ends(String text) {
    return RUN.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(it -> it.replaceAll("[^0-9]", ""));
  }

  private boolean isLongEnough() {
    return digits.length() >= (isBeginning() ? SHORTEST_BEGINNING : SHORTEST_END);
  }

  boolean isBeginning() {
    return part == Part.BEGINNING;
  }

  private boolean isEnd() {
    return part == Part.END;
  }

  /** Whether any digit is known of both: a beginning and an end may be of one number, or not. */
  public boolean isComparable(PhoneNumber other) {
    return !(isBeginning() && other.isEnd()) && !(isEnd() && other.isBeginning());
  }

  /** Whether they can be one: what is known of both is the same. */
  boolean agrees(PhoneNumber other) {
    if (isBeginning() || other.isBeginning()) {
      return isComparable(other)
          && ((isBeginning() && other.digits.startsWith(digits))
              || (other.isBeginning() && digits.startsWith(other.digits)));
    }
    var known = Math.min(ENOUGH, Math.min(digits.length(), other.digits.length()));
    return last(known).equals(other.last(known));
  }

  /** Whether it says whose it is, as far as it is known. */
  public boolean isTelling() {
    return !HelpLines.hold(digits)
        && !NotKnown.isPhone(digits)
        && (!isBeginning() || digits.length() >= TELLING_BEGINNING);
  }

  /** Empty if they are two numbers, or cannot be compared. */
  public Optional<Likeness> likeness(PhoneNumber other) {
    if (!agrees(other)) {
      return Optional.empty();
    }
    if (part != Part.WHOLE && other.part != Part.WHOLE) {
      return Optional.of(Likeness.perhaps("Parts of phone numbers are the same"));
    }
    if (part != Part.WHOLE || other.part != Part.WHOLE) {
      return Optional.of(Likeness.perhaps("One phone number is part of the other"));
    }
    return Optional.of(
        digits.equals(other.digits)
            ? Likeness.same("Same phone number")
            : Likeness.alike("Phone numbers end in the same nine digits"));
  }

  /** As much of its end as anybody may know; of a beginning, empty. */
  public Optional<String> ending() {
    return Optional.of(last(SHORTEST_END)).filter(it -> !isBeginning());
  }

  String first(int most) {
    return digits.substring(0, most);
  }

  String last(int most) {
    return digits.substring(Math.max(0, digits.length() - most));
  }

  @Override
  public String toString() {
    return "PhoneNumber[" + part + "]";
  }
}
