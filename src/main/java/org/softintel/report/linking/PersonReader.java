package org.softintel.report.linking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.page.PlainLetters;
import org.softintel.report.search.AccountName;
import org.softintel.report.search.NotKnown;
import org.softintel.report.search.PhoneNumber;
import org.softintel.report.search.Postcode;
import org.softintel.report.search.Spellings;

/** Brings what was written of people into forms that can be compared. */
final class PersonReader {
  private static final int SHORTEST_POSTCODE = 3;
  private static final Set<String> FEMALE = Set.of("f", "female", "girl", "woman", "w");
  private static final Set<String> MALE = Set.of("m", "male", "boy", "man");

  private final NameReader names = new NameReader();

  Person read(PersonFacts facts) {
    return new Person(
        facts,
        names.name(facts),
        names.nickname(facts),
        facts.value(PersonField.DATE_OF_BIRTH).flatMap(BirthDate::read).orElse(null),
        facts.value(PersonField.SEX).map(PersonReader::isFemale).orElse(null),
        facts
            .value(PersonField.ADDRESS)
            .map(PersonAddress::read)
            .filter(it -> !it.isEmpty())
            .orElse(null),
        facts.value(PersonField.POSTCODE).flatMap(PersonReader::postcode).orElse(null),
        facts.value(PersonField.PHONE).stream()
            .flatMap(PhoneNumber::in)
            .filter(PhoneNumber::isTelling)
            .toList(),
        text(facts.value(PersonField.EMAIL).map(PersonReader::email)),
        facts.value(PersonField.HANDLE).stream()
            .flatMap(AccountName::in)
            .filter(AccountName::isTelling)
            .map(PersonHandle::new)
            .toList(),
        text(facts.value(PersonField.IDENTIFIER).map(PersonReader::identifier)));
  }

  private static @Nullable String text(Optional<String> read) {
    return read.filter(it -> !it.isEmpty()).orElse(null);
  }

  private static @Nullable Boolean isFemale(String text) {
    var word = text.strip().toLowerCase(Locale.ROOT);
    return FEMALE.contains(word) ? Boolean.TRUE : MALE.contains(word) ? Boolean.FALSE : null;
  }

  /** One of another country is as it is written. */
  private static Optional<Postcode> postcode(String text) {
    return Postcode.of(text)
        .or(
            () ->
                Optional.of(
                    new Postcode(text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""), "")))
        .filter(it -> it.written().length() >= SHORTEST_POSTCODE);
  }

  private static String email(String text) {
    return Spellings.emails(text).filter(it -> !NotKnown.isEmail(it)).findFirst().orElse("");
  }

  private static String identifier(String text) {
    return PlainLetters.of(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** How many of {@code people}, whom it has read, have each word in their names, by its number. */
  int[] counts(List<Person> people) {
    var counts = new int[names.words()];
    for (var each : people) {
      each.name().words().forEach(it -> counts[it.id()]++);
    }
    return counts;
  }
}
