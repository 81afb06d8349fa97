package org.softintel.report.search;

import static java.util.Objects.requireNonNullElse;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.softintel.platform.page.PlainLetters;

/**
 * An address as far as it is known: empty texts for what is not.
 *
 * @param numbers of the house, or of each house of a row
 * @param sound of the name of the street, or of whatever stands for it
 * @param kind of street: a road is no lane
 */
record Address(
    String flat, List<String> numbers, String sound, String kind, Optional<Postcode> code) {
  private static final int MOST_WORDS = 4;

  /** Longer rows are of more houses than anybody means. */
  private static final int LONGEST_ROW = 20;

  /** Not part of an address, but where something stands from there. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\b(?:opposite|opp|behind|near|next (?:door )?to|beside|in front of|outside|above|at|on"
              + "|off|corner of|the|number|no)\\b\\.?");

  private static final Pattern FLAT =
      Pattern.compile(
          "\\b(?:flat|apartment|apt|unit|room|rm)\\.?\\s*([a-z]?[0-9]{1,4}[a-z]?|[a-z])\\b");
  private static final Pattern FLAT_BEHIND =
      Pattern.compile("\\b([0-9]{1,4}[a-z]?)\\s*/\\s*([0-9]{1,4}[a-z]?)\\b");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\b(?<first>[0-9]{1,4}[a-z]?)(?:\\s*(?:(?<row>-|to)|&|and)\\s*(?<last>[0-9]{1,4}[a-z]?))?\\b");

  static Address of(String text) {
    var plain = PlainLetters.of(text).replaceAll("['’]", "");
    var turned = FLAT_BEHIND.matcher(plain).replaceFirst("flat $2, $1 ");
    var said = FLAT.matcher(turned);
    var flat = said.find() ? said.group(1) : "";
    var whole = said.reset().replaceFirst(",");
    var rest = BESIDE.matcher(Postcode.without(whole)).replaceAll(" ");
    var number = NUMBER.matcher(rest);
    var hasNumber = number.find();
    var street =
        hasNumber
            ? street(rest.substring(0, number.start()), rest.substring(number.end()))
            : street(rest);
    var words = nameOf(street);
    var kind = words.size() < street.size() ? street.get(words.size()) : "";
    return new Address(
        flat,
        hasNumber ? numbers(number) : List.of(),
        words.stream().limit(MOST_WORDS).map(Address::sound).collect(Collectors.joining("-")),
        StreetKinds.has(kind) ? StreetKinds.inFull(kind) : "",
        Postcode.in(whole));
  }

  /** Of a row each house on its side of the street: 14-16 is at 14 and at 16, and not at 15. */
  private static List<String> numbers(Matcher number) {
    var first = number.group("first");
    var last = requireNonNullElse(number.group("last"), first);
    if (number.group("row") == null || !isPlain(first) || !isPlain(last)) {
      return Stream.of(first, last).distinct().toList();
    }
    int from = Integer.parseInt(first);
    int until = Integer.parseInt(last);
    return until < from || until > from + LONGEST_ROW
        ? List.of(first, last)
        : IntStream.rangeClosed(from, until)
            .filter(it -> (until - from) % 2 == 1 || (it - from) % 2 == 0)
            .mapToObj(Integer::toString)
            .toList();
  }

  private static boolean isPlain(String number) {
    return Character.isDigit(number.charAt(number.length() - 1));
  }

  /** Behind the number or, as in "High Street 14", before it. */
  private static List<String> street(String before, String behind) {
    var own = before.replaceFirst("(?s).*[,;\\n]", "");
    var next = (behind + ",").split("[,;\\n]", 2);
    var street = street(next[0] + "," + own + "," + next[1]);
    return street.isEmpty() ? street(before) : street;
  }

  /** The words of the part that names a kind of street, or of the first part. */
  private static List<String> street(String text) {
    var parts =
        Stream.of(text.split("[,;\\n]")).map(Address::words).filter(it -> !it.isEmpty()).toList();
    return parts.stream()
        .filter(it -> nameOf(it).size() < it.size())
        .findFirst()
        .orElse(parts.isEmpty() ? List.of() : parts.get(0));
  }

  private static List<String> words(String text) {
    return Stream.of(text.strip().split("[^\\p{L}\\p{N}]+"))
        .filter(it -> it.length() > 1)
        .map(it -> it.equals("saint") ? "st" : it)
        .toList();
  }

  /** The words before the kind of street; "St" may also begin a name. */
  private static List<String> nameOf(List<String> street) {
    for (int i = 1; i < street.size(); i++) {
      if (StreetKinds.has(street.get(i))) {
        return street.subList(0, i);
      }
    }
    return street;
  }

  private static String sound(String word) {
    var sound = new DoubleMetaphone().doubleMetaphone(word);
    return sound == null || sound.isEmpty() ? word : sound;
  }

  /** Whether it is there: whoever looks for less finds more. */
  boolean finds(Address held) {
    return (numbers.isEmpty() || !Collections.disjoint(numbers, held.doors()))
        && isAtFlatOf(held)
        && hasPostcodeOf(held)
        && (isSameHouse(held) || hasStreetOf(held));
  }

  /** Of one house, as far as is told of both. */
  Optional<Likeness> likeness(Address other) {
    if (Collections.disjoint(doors(), other.doors()) || !(finds(other) || other.finds(this))) {
      return Optional.empty();
    }
    var isWhole = code.filter(Postcode::isWhole).isPresent() && code.equals(other.code);
    var isOneFlat = flat.equals(other.flat);
    if (!numbers.equals(other.numbers)) {
      return Optional.of(Likeness.perhaps("Same street, and numbers that fit"));
    }
    if (isWhole && isOneFlat) {
      return Optional.of(Likeness.same("Same address"));
    }
    var house =
        code.isPresent() && other.code.isPresent()
            ? "Same number, street and part of the postcode"
            : "Same number and street";
    var why = isWhole ? "Same house" : house;
    var whole = isOneFlat ? why : why + ", but only one names a flat";
    return Optional.of(
        isWhole || (code.isPresent() && other.code.isPresent() && isOneFlat)
            ? Likeness.alike(whole)
            : Likeness.perhaps(whole));
  }

  /** Its numbers, and without their letters: whoever looks for 12 finds 12A. */
  List<String> doors() {
    return numbers.stream()
        .flatMap(it -> Stream.of(it, it.replaceFirst("[a-z]$", "")))
        .distinct()
        .toList();
  }

  /** Whether it is there only because its letter was not looked for. */
  boolean findsLettered(Address held) {
    return !numbers.isEmpty() && Collections.disjoint(numbers, held.numbers);
  }

  private boolean isAtFlatOf(Address held) {
    return flat.isEmpty() || held.flat.isEmpty() || flat.equals(held.flat);
  }

  private boolean hasPostcodeOf(Address held) {
    return code.isEmpty() || held.code.isEmpty() || code.get().agrees(held.code.get());
  }

  /** A whole postcode and a number are enough, however the street is spelt. */
  private boolean isSameHouse(Address held) {
    return !numbers.isEmpty()
        && code.filter(Postcode::isWhole).isPresent()
        && code.equals(held.code);
  }

  private boolean hasStreetOf(Address held) {
    return !sound.isEmpty()
        && sound.equals(held.sound)
        && (kind.isEmpty() || held.kind.isEmpty() || kind.equals(held.kind));
  }

  @Override
  public String toString() {
    return "Address[<redacted>]";
  }
}
