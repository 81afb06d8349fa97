package org.softintel.report.linking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.page.PlainLetters;
import org.softintel.report.search.Spellings;

/** Brings what was written of people into forms that can be compared. */
final class PersonReader {
  private static final int SHORTEST_NUMBER = 6;
  private static final Set<String> FEMALE = Set.of("f", "female", "girl", "woman", "w");
  private static final Set<String> MALE = Set.of("m", "male", "boy", "man");

  private final NameReader names;

  PersonReader(NameTables tables) {
    this.names = new NameReader(tables);
  }

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
        text(facts.value(PersonField.POSTCODE).map(Postcodes::normal)),
        facts.value(PersonField.PHONE).map(PersonReader::phones).orElse(List.of()),
        text(facts.value(PersonField.EMAIL).map(PersonReader::email)),
        facts
            .value(PersonField.HANDLE)
            .map(AccountHandle::read)
            .filter(it -> !it.name().isEmpty())
            .orElse(null),
        text(facts.value(PersonField.IDENTIFIER).map(PersonReader::identifier)));
  }

  private static @Nullable String text(Optional<String> read) {
    return read.filter(it -> !it.isEmpty()).orElse(null);
  }

  private static @Nullable Boolean isFemale(String text) {
    var word = text.strip().toLowerCase(Locale.ROOT);
    return FEMALE.contains(word) ? Boolean.TRUE : MALE.contains(word) ? Boolean.FALSE : null;
  }

  private static List<String> phones(String text) {
    return Spellings.phones(text).filter(it -> it.length() >= SHORTEST_NUMBER).toList();
  }

  private static String email(String text) {
    return Spellings.emails(text).findFirst().orElse("");
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
