package org.softintel.intelligence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.report.Reporter;

/** Finds in a text what would tell who the reporter is: name, role, agency, phone, e-mail. */
final class SourceTraces {
  private static final int LETTERS_OF_A_NAME = 3;
  private static final int LETTERS_OF_AN_AGENCY = 4;

  /** As many as have one meaning, whether or not the country code stands before them. */
  private static final int DIGITS_COMPARED = 9;

  private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ().-]{7,}\\d");
  private static final Set<String> TITLES = Set.of("miss", "mrs", "prof", "rev", "sir", "the");

  /** Words in the codes of many agencies, which point to none. */
  private static final Set<String> KINDS_OF_AGENCY =
      Set.of(
          "academy",
          "care",
          "centre",
          "charity",
          "children",
          "college",
          "council",
          "health",
          "hospital",
          "hotel",
          "housing",
          "nursery",
          "police",
          "practice",
          "primary",
          "safeguarding",
          "school",
          "service",
          "services",
          "social",
          "surgery",
          "taxi",
          "team",
          "trust",
          "youth");

  /** What of the reporter it is. */
  enum Trait {
    NAME("The reporter’s name"),
    ROLE("The reporter’s role"),
    AGENCY("The reporter’s agency"),
    PHONE("The reporter’s phone number"),
    EMAIL("The reporter’s email address");

    private final String words;

    Trait(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** One place; offsets are UTF-16 units. */
  record Trace(Trait trait, int start, int end) {}

  private SourceTraces() {}

  /** The first place of each trait, in the order of the traits. */
  static List<Trace> in(String text, Reporter reporter) {
    var found = new ArrayList<Trace>();
    first(text, names(reporter.name()), Trait.NAME, found);
    first(text, Stream.of(reporter.jobTitle()), Trait.ROLE, found);
    first(text, agency(reporter.agency()), Trait.AGENCY, found);
    NUMBER
        .matcher(text)
        .results()
        .filter(it -> isSameNumber(it.group(), reporter.phone()))
        .findFirst()
        .ifPresent(it -> found.add(trace(Trait.PHONE, it)));
    first(text, mail(reporter.email()), Trait.EMAIL, found);
    return List.copyOf(found);
  }

  private static void first(String text, Stream<String> phrases, Trait trait, List<Trace> found) {
    phrases
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .flatMap(it -> phrase(it).matcher(text).results())
        .findFirst()
        .ifPresent(it -> found.add(trace(trait, it)));
  }

  private static Trace trace(Trait trait, MatchResult at) {
    return new Trace(trait, at.start(), at.end());
  }

  /** As a whole word, whatever gaps and case it is written with. */
  private static Pattern phrase(String words) {
    var parts =
        Stream.of(words.split("[\\s-]+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("[\\s-]*"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + parts + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The whole name, then each part of it by which somebody would be known. */
  private static Stream<String> names(String name) {
    var parts =
        Stream.of(name.split("[\\s.]+"))
            .filter(it -> it.length() >= LETTERS_OF_A_NAME)
            .filter(it -> !TITLES.contains(it.toLowerCase(java.util.Locale.ROOT)));
    return Stream.concat(Stream.of(name), parts);
  }

  private static Stream<String> agency(String code) {
    var parts =
        Stream.of(code.split("-"))
            .filter(it -> it.length() >= LETTERS_OF_AN_AGENCY && !KINDS_OF_AGENCY.contains(it));
    return code.equals("none") ? Stream.empty() : Stream.concat(Stream.of(code), parts);
  }

  private static Stream<String> mail(String address) {
    var at = address.indexOf('@');
    return at < 0 ? Stream.of(address) : Stream.of(address, address.substring(at + 1));
  }

  private static boolean isSameNumber(String one, String other) {
    return !other.isBlank() && end(one).equals(end(other));
  }

  private static String end(String number) {
    var digits = number.replaceAll("\\D", "");
    return digits.substring(Math.max(0, digits.length() - DIGITS_COMPARED));
  }
}
