package org.softintel.report.linking;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.report.search.NotKnown;

/** What was written down of one person; what is blank, or says that nobody knows it, was not. */
public record PersonFacts(Map<PersonField, String> values) {
  public static final PersonFacts NONE = new PersonFacts(Map.of());

  public PersonFacts {
    var written = new EnumMap<PersonField, String>(PersonField.class);
    values.forEach(
        (field, value) -> {
          if (!value.isBlank() && !isNotKnown(field, value)) {
            written.put(field, value.strip());
          }
        });
    values = Map.copyOf(written);
  }

  private static boolean isNotKnown(PersonField field, String value) {
    return (field == PersonField.GIVEN_NAME || field == PersonField.SURNAME)
        ? NotKnown.saysOfPart(value)
        : NotKnown.says(value);
  }

  /** Whether no more is known than one word of a name, a sex and about what age. */
  boolean isOneWord() {
    var telling = values.keySet().stream().filter(it -> !isOfMany(it)).toList();
    return telling.size() == 1
        && Stream.of(PersonField.NAME, PersonField.NICKNAME)
            .flatMap(it -> value(it).stream())
            .anyMatch(it -> it.split("\\s+").length == 1);
  }

  private boolean isOfMany(PersonField field) {
    return field == PersonField.SEX
        || (field == PersonField.DATE_OF_BIRTH
            && value(field).flatMap(BirthDate::read).filter(BirthDate::isYearKnown).isEmpty());
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  Optional<String> value(PersonField field) {
    return Optional.ofNullable(values.get(field));
  }
}
