package org.softintel.report.search;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.softintel.platform.page.PlainLetters;

/**
 * An address as far as it is known: empty texts for what is not.
 *
 * @param sound of the name of the street, or of whatever stands for it
 * @param kind of street: a road is no lane
 */
record Address(String flat, String number, String sound, String kind, Optional<Postcode> code) {
  private static final int MOST_WORDS = 4;

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          entry("st", "street"),
          entry("street", "street"),
          entry("rd", "road"),
          entry("road", "road"),
          entry("ave", "avenue"),
          entry("av", "avenue"),
          entry("avenue", "avenue"),
          entry("ln", "lane"),
          entry("lane", "lane"),
          entry("dr", "drive"),
          entry("drive", "drive"),
          entry("cl", "close"),
          entry("close", "close"),
          entry("cres", "crescent"),
          entry("crescent", "crescent"),
          entry("ct", "court"),
          entry("court", "court"),
          entry("pl", "place"),
          entry("place", "place"),
          entry("ter", "terrace"),
          entry("terr", "terrace"),
          entry("terrace", "terrace"),
          entry("gdns", "gardens"),
          entry("gardens", "gardens"),
          entry("sq", "square"),
          entry("square", "square"),
          entry("grove", "grove"),
          entry("way", "way"));

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
  private static final Pattern NUMBER = Pattern.compile("\\b[0-9]{1,4}[a-z]?\\b");

  static Address of(String text) {
    var plain = PlainLetters.of(text).replaceAll("['’]", "");
    var turned = FLAT_BEHIND.matcher(plain).replaceFirst("flat $2, $1 ");
    var said = FLAT.matcher(turned);
    var flat = said.find() ? said.group(1) : "";
    var whole = said.reset().replaceFirst(",");
    var rest = BESIDE.matcher(Postcode.without(whole)).replaceAll(" ");
    var number = NUMBER.matcher(rest);
    var hasNumber = number.find();
    var street = street(hasNumber ? rest.substring(number.end()) : rest);
    var words = nameOf(street);
    var kind = words.size() < street.size() ? street.get(words.size()) : "";
    return new Address(
        flat,
        hasNumber ? number.group() : "",
        words.stream().limit(MOST_WORDS).map(Address::sound).collect(Collectors.joining("-")),
        KINDS.getOrDefault(kind, ""),
        Postcode.in(whole));
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
      if (KINDS.containsKey(street.get(i))) {
        return street.subList(0, i);
      }
    }
    return street;
  }

  /** Whether a word is a kind of street. */
  static boolean isStreet(String word) {
    return KINDS.containsKey(word);
  }

  private static String sound(String word) {
    var sound = new DoubleMetaphone().doubleMetaphone(word);
    return sound == null || sound.isEmpty() ? word : sound;
  }

  /** Whether it is there: whoever looks for less finds more. */
  boolean finds(Address held) {
    return isIn(number, held.number)
        && isAtFlatOf(held)
        && hasPostcodeOf(held)
        && (isSameHouse(held) || hasStreetOf(held));
  }

  private boolean isAtFlatOf(Address held) {
    return flat.isEmpty() || held.flat.isEmpty() || flat.equals(held.flat);
  }

  private static boolean isIn(String looked, String known) {
    return looked.isEmpty() || looked.equals(known);
  }

  private boolean hasPostcodeOf(Address held) {
    return code.isEmpty() || held.code.isEmpty() || code.get().agrees(held.code.get());
  }

  /** A whole postcode and a number are enough, however the street is spelt. */
  private boolean isSameHouse(Address held) {
    return !number.isEmpty()
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
