package org.softintel.report.search;

import static java.util.stream.Collectors.toCollection;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Phone numbers, filed by their last six digits, so that who knew only the end finds the whole.
 * Nine are compared, which are the same with and without a country. The index hashes them, so
 * {@code isNumberMatch} could not compare.
 */
final class PhoneMatcher implements FieldMatcher {
  private static final int SHORTEST = 6;
  private static final int ENOUGH = 9;
  private static final int MOST_NUMBERS = 10;
  private static final String HERE = "GB";
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final Pattern DIGITS = Pattern.compile("[0-9](?:[ ().-]{0,2}[0-9])*");

  @Override
  public Set<IndexTerm> terms(String held) {
    return numbers(held).map(PhoneMatcher::end).collect(toCollection(LinkedHashSet::new));
  }

  private static IndexTerm end(String digits) {
    return new IndexTerm("phone", last(digits, SHORTEST));
  }

  @Override
  public List<IndexLookup> lookups(String typed) {
    return numbers(typed).map(it -> new IndexLookup(List.of(Set.of(end(it))))).toList();
  }

  @Override
  public boolean matches(String typed, String held) {
    var known = numbers(held).toList();
    return numbers(typed).anyMatch(it -> known.stream().anyMatch(other -> isSame(it, other)));
  }

  private static boolean isSame(String one, String other) {
    var digits = Math.min(ENOUGH, Math.min(one.length(), other.length()));
    return last(one, digits).equals(last(other, digits));
  }

  private static String last(String digits, int most) {
    return digits.substring(Math.max(0, digits.length() - most));
  }

  /** The digits of each; of a whole one without what stands for its country. */
  static Stream<String> numbers(String text) {
    var whole = Stream.concat(alone(text).stream(), among(text)).distinct().toList();
    return (whole.isEmpty() ? parts(text) : whole.stream())
        .filter(it -> it.length() >= SHORTEST)
        .limit(MOST_NUMBERS);
  }

  private static Optional<String> alone(String text) {
    try {
      return Optional.of(PHONES.parse(text, HERE))
          .filter(PHONES::isPossibleNumber)
          .map(PhoneMatcher::written);
    } catch (NumberParseException e) {
      // Then it is a part of one, or has words beside it.
      return Optional.empty();
    }
  }

  private static Stream<String> among(String text) {
    var found = PHONES.findNumbers(text, HERE, Leniency.POSSIBLE, Long.MAX_VALUE);
    return StreamSupport.stream(found.spliterator(), false).map(it -> written(it.number()));
  }

  private static Stream<String> parts(String text) {
    return DIGITS
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(it -> it.replaceAll("[^0-9]", ""));
  }

  private static String written(PhoneNumber number) {
    return PHONES.getNationalSignificantNumber(number);
  }
}
