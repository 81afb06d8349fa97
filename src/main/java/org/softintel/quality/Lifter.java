package org.softintel.quality;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.softintel.question.Group;

/** Finds registrations, phone numbers, postcodes, birth dates and account names in running text. */
final class Lifter {
  /** Current, prefix and suffix registrations (DVLA INF104), written in capitals. */
  private static final Pattern REGISTRATION =
      Pattern.compile(
          "\\b(?:[A-Z]{2}[0-9]{2} ?[A-Z]{3}|[A-Z][0-9]{1,3} ?[A-Z]{3}|[A-Z]{3} ?[0-9]{1,3}[A-Z])\\b");

  /** Any case, and a part of one, where the text says that it is one. */
  private static final Pattern SAID_TO_BE_ONE =
      Pattern.compile(
          "(?i)\\b(?:number plates?|plates?|reg(?:istration)?(?: number)?)(?: is| was| ending| starting| begins| ends)?[ :]{1,2}"
              + "([a-z0-9]*[0-9][a-z0-9]*(?: [a-z]{3}\\b)?)");

  /** A British postcode (BS 7666), any case. */
  private static final Pattern POSTCODE =
      Pattern.compile("(?i)\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b");

  private static final Pattern ACCOUNT =
      Pattern.compile("(?<![\\w@.])@[A-Za-z0-9_.]{2,29}[A-Za-z0-9_]");

  private static final Pattern BORN =
      Pattern.compile(
          "(?i)\\b(?:born|d\\.?o\\.?b\\.?|date of birth)[^0-9\\n]{1,12}"
              + "([0-9]{1,2})[ ./-]{1,2}([0-9]{1,2}|[a-z]{3,9})[ ./,-]{1,2}([0-9]{4})\\b");

  private static final int SHORTEST_PHONE_NUMBER = 9;

  private Lifter() {}

  static List<Offer> lift(String text) {
    var offers = new ArrayList<Offer>();
    postcodes(text).forEach(offers::add);
    registrations(text).forEach(offers::add);
    phones(text).forEach(offers::add);
    found(ACCOUNT, text)
        .map(it -> new Offer(Group.ACCOUNTS, it.group(), Map.of("handle", it.group())))
        .forEach(offers::add);
    found(BORN, text).flatMap(Lifter::birth).forEach(offers::add);
    return List.copyOf(offers);
  }

  /** What two spellings of the same thing have in common. */
  static String key(String value) {
    return value.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9@_]", "");
  }

  private static Stream<Offer> postcodes(String text) {
    return found(POSTCODE, text)
        .map(it -> new Offer(Group.PLACES, it.group(), Map.of("postcode", it.group())));
  }

  private static Stream<Offer> registrations(String text) {
    return Stream.concat(
            found(REGISTRATION, text).map(MatchResult::group),
            found(SAID_TO_BE_ONE, text).map(it -> it.group(1)))
        .map(it -> new Offer(Group.VEHICLES, it, Map.of("registration", it)));
  }

  private static Stream<Offer> phones(String text) {
    var numbers =
        PhoneNumberUtil.getInstance().findNumbers(text, "GB", Leniency.POSSIBLE, Long.MAX_VALUE);
    return StreamSupport.stream(numbers.spliterator(), false)
        .map(it -> it.rawString())
        .filter(Lifter::looksDialled)
        .map(it -> new Offer(Group.ACCOUNTS, it, Map.of("phone", it)));
  }

  /** Years and sums are possible numbers too. */
  private static boolean looksDialled(String number) {
    return (number.startsWith("0") || number.startsWith("+") || number.startsWith("("))
        && key(number).length() >= SHORTEST_PHONE_NUMBER;
  }

  private static Stream<Offer> birth(MatchResult date) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("dateOfBirth-day", date.group(1));
    fields.put("dateOfBirth-month", date.group(2));
    fields.put("dateOfBirth-year", date.group(3));
    return Stream.of(new Offer(Group.CHILDREN, date.group(), fields));
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
