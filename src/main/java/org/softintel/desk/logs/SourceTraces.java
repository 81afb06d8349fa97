package org.softintel.desk.logs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.Report;
import org.softintel.report.store.Reporter;

/**
 * Finds what identifies the reporter in a text: name, role, organisation, phone, email, and people
 * around them; and a child.
 */
public final class SourceTraces {
  /** Shorter parts of a name may be words, and match only in the same case. */
  private static final int LETTERS_OF_A_NAME = 3;

  private static final int LETTERS_OF_A_SHORT_NAME = 2;
  private static final int LETTERS_OF_AN_AGENCY = 4;

  /** Enough digits to compare numbers with and without a country code. */
  private static final int DIGITS_COMPARED = 9;

  private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ().-]{7,}\\d");

  /** Two words with capitals, in a sentence. */
  private static final Pattern FULL_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)+");

  /** A name before what somebody says, saw or heard, or after "according to". */
  private static final Pattern TELLER =
      Pattern.compile(
          """
          (?<![\\p{L}'’-])(\\p{Lu}[\\p{L}'’-]++)(?:\\sfrom\\s[^.,;:!?]{1,40}?)?\\s\
          (?:(?:has|have|had)\\s(?:seen|heard|said|noticed|reported|mentioned)|says?|said|saw\
          |thinks?|thought|mentions|mentioned|(?:reports|claims|heard|noticed)\\s(?:that|it)\
          |(?:reported|claimed|heard|noticed)\\s(?:that|it|him|her|them|this|an?|the)\
          |told\\s(?:us|me|staff|police|school))\\b\
          |\\b(?:[Aa]ccording\\sto|[Tt]old\\sby|[Hh]eard\\sfrom)\\s(\\p{Lu}[\\p{L}'’-]++)\
          """);

  /** Who says or saw something in a log that points to nobody. */
  private static final Set<String> ANYBODY =
      Set.of(
          """
          adults also another anybody anyone both callers cctv children everybody everyone first he
          information intelligence it last many neighbours no nobody not officers others parents
          people police previous record records report reports residents several she some somebody
          someone source sources staff that the there these they this we who witnesses\
          """
              .split("\\s+"));

  private static final Set<String> TITLES =
      Set.of("dr", "miss", "mr", "mrs", "ms", "prof", "rev", "sir", "st", "the");

  /** Words in codes of agencies that identify none. */
  private static final Set<String> KINDS_OF_AGENCY =
      Set.of(
          """
          academy care centre charity children college council health hospital hotel housing
          nursery police practice primary safeguarding school service services social surgery
          taxi team trust youth\
          """
              .split("\\s+"));

  private static final List<String> AROUND =
      List.of(
          "toldBy",
          "whoElseKnows",
          "ownWords-heardBy",
          "consulted-name",
          "actionTaken",
          "contact-safe");

  enum Trait {
    NAME("The reporter’s name"),
    ROLE("The reporter’s role"),
    AGENCY("The reporter’s organisation"),
    PHONE("The reporter’s phone number"),
    EMAIL("The reporter’s email address"),
    AROUND("The name or number of somebody around the reporter"),
    NUMBER("A phone number"),
    CHILD("A child’s name"),
    TELLER("The name of somebody who said or saw it");

    private final String words;

    Trait(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * The first place of a trait; offsets are UTF-16 units.
   *
   * @param mark another one as soon as anything of this trait was taken out or put in
   */
  record Trace(Trait trait, int start, int end, String mark) {}

  private SourceTraces() {}

  static Stream<Trace> in(String text, OpenReport opened) {
    return Stream.concat(
        in(text, opened.reporter()).stream(), around(text, opened.report()).stream());
  }

  static List<Trace> in(String text, Reporter reporter) {
    var plain = WordPattern.plain(text);
    var numbers = NUMBER.matcher(text).results();
    return Stream.of(
            trace(Trait.NAME, names(reporter.name()).flatMap(it -> it.in(plain))),
            trace(Trait.ROLE, phrase(reporter.jobTitle()).flatMap(it -> it.in(plain))),
            trace(Trait.AGENCY, agency(reporter.agency()).flatMap(it -> it.in(plain))),
            trace(Trait.PHONE, numbers.filter(it -> isSameNumber(it.group(), reporter.phone()))),
            trace(Trait.EMAIL, mail(reporter.email()).flatMap(it -> it.in(plain))))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What of the source of {@code opened} is in a text that others will read, in words. */
  public static List<String> words(String text, OpenReport opened) {
    return in(text, opened).map(it -> it.trait().words()).toList();
  }

  /** As {@link #words}, and any phone number: conditions are the reporter's own words. */
  public static List<String> inConditions(String conditions, OpenReport opened) {
    return Stream.concat(
            words(conditions, opened).stream(),
            number(conditions, opened).map(it -> it.trait().words()).stream())
        .toList();
  }

  /** A phone number that is not known as the reporter's, or as that of somebody around them. */
  static Optional<Trace> number(String text, OpenReport opened) {
    var known = in(text, opened).map(Trace::start).toList();
    return trace(
        Trait.NUMBER,
        NUMBER
            .matcher(text)
            .results()
            .filter(it -> digits(it.group()).length() >= DIGITS_COMPARED)
            .filter(it -> !known.contains(it.start())));
  }

  /** The first manager, colleague or other person who knows that the reporter told us. */
  static Optional<Trace> around(String text, Report report) {
    return trace(Trait.AROUND, placesAround(text, report));
  }

  private static Stream<MatchResult> placesAround(String text, Report report) {
    var plain = WordPattern.plain(text);
    var answers =
        Stream.concat(
                AROUND.stream().map(report.facts()::of),
                report.rows(RowGroup.SHARED).stream()
                    .flatMap(it -> Stream.of("name", "phone").map(it.facts()::of)))
            .flatMap(Optional::stream)
            .toList();
    var names =
        answers.stream()
            .flatMap(it -> FULL_NAME.matcher(it).results())
            .map(MatchResult::group)
            .flatMap(it -> Stream.of(it, it.substring(it.lastIndexOf(' ') + 1)))
            .flatMap(it -> WordPattern.as(it).in(plain));
    var theirs = answers.stream().flatMap(it -> NUMBER.matcher(it).results()).toList();
    var numbers =
        NUMBER
            .matcher(text)
            .results()
            .filter(it -> theirs.stream().anyMatch(one -> isSameNumber(it.group(), one.group())));
    return Stream.concat(names, numbers);
  }

  /** Somebody else who said or saw something; not those of concern, nor who is found anyway. */
  static Optional<Trace> teller(String text, OpenReport opened) {
    var plain = WordPattern.plain(text);
    var known =
        Stream.concat(
                names(opened.reporter().name()).flatMap(it -> it.in(plain)),
                placesAround(text, opened.report()))
            .toList();
    return teller(text, opened.report(), known);
  }

  static Optional<Trace> teller(String text, Report report, List<MatchResult> known) {
    var concern =
        report.rows(RowGroup.PEOPLE).stream()
            .flatMap(it -> Stream.of("name", "otherNames").map(it.facts()::of))
            .flatMap(Optional::stream)
            .map(WordPattern::plain)
            .collect(Collectors.joining(" "));
    return trace(
        Trait.TELLER, TELLER.matcher(text).results().filter(it -> isSomebody(it, concern, known)));
  }

  private static boolean isSomebody(MatchResult told, String concern, List<MatchResult> known) {
    int group = told.group(1) == null ? 2 : 1;
    var name = told.group(group);
    return !ANYBODY.contains(name.toLowerCase(Locale.ROOT))
        && WordPattern.inAnyCase(name).in(concern).findAny().isEmpty()
        && known.stream()
            .noneMatch(it -> it.start() <= told.start(group) && told.end(group) <= it.end());
  }

  /** The first name, or part of one, of a child in the report. */
  static Optional<Trace> child(String text, Report report) {
    var plain = WordPattern.plain(text);
    var names =
        report.rows(RowGroup.CHILDREN).stream()
            .flatMap(it -> Stream.of("name", "otherNames").map(it.facts()::of))
            .flatMap(Optional::stream)
            .flatMap(it -> Stream.of(it.split("[,;/]")));
    return trace(Trait.CHILD, names.flatMap(SourceTraces::names).flatMap(it -> it.in(plain)));
  }

  private static Optional<Trace> trace(Trait trait, Stream<MatchResult> places) {
    var all = places.toList();
    var words = all.stream().map(it -> it.group().toLowerCase(Locale.ROOT)).toList();
    return all.stream()
        .findFirst()
        .map(it -> new Trace(trait, it.start(), it.end(), Integer.toHexString(words.hashCode())));
  }

  private static Stream<WordPattern> phrase(String words) {
    return Stream.of(words.strip()).filter(it -> !it.isEmpty()).map(WordPattern::inAnyCase);
  }

  /** The whole name, then each part that identifies somebody. */
  private static Stream<WordPattern> names(String name) {
    var parts =
        Stream.of("[\\s.]+", "[\\s.-]+")
            .flatMap(gap -> Stream.of(name.split(gap)))
            .distinct()
            .filter(it -> it.length() >= LETTERS_OF_A_SHORT_NAME)
            .filter(it -> !TITLES.contains(it.toLowerCase(Locale.ROOT)))
            .map(
                it ->
                    it.length() < LETTERS_OF_A_NAME
                        ? WordPattern.as(it)
                        : WordPattern.inAnyCase(it));
    return Stream.concat(phrase(name), parts);
  }

  /** A code, or a typed name. */
  private static Stream<WordPattern> agency(String agency) {
    var parts =
        Stream.of(agency.split("[^\\p{L}\\p{N}'’]+"))
            .filter(it -> it.length() >= LETTERS_OF_AN_AGENCY)
            .filter(it -> !KINDS_OF_AGENCY.contains(it.toLowerCase(Locale.ROOT)))
            .map(WordPattern::inAnyCase);
    return agency.equals("none") ? Stream.empty() : Stream.concat(phrase(agency), parts);
  }

  private static Stream<WordPattern> mail(String address) {
    return Stream.concat(phrase(address), phrase(address.substring(address.indexOf('@') + 1)));
  }

  private static boolean isSameNumber(String one, String other) {
    return !other.isBlank() && end(one).equals(end(other));
  }

  private static String digits(String number) {
    return number.replaceAll("\\D", "");
  }

  private static String end(String number) {
    var digits = digits(number);
    return digits.substring(Math.max(0, digits.length() - DIGITS_COMPARED));
  }
}
