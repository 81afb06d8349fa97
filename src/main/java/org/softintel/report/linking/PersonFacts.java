package org.softintel.report.linking;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What was written down of one person; what is blank was not. */
public record PersonFacts(Map<PersonField, String> values) {
  public PersonFacts {
    var written = new EnumMap<PersonField, String>(PersonField.class);
    values.forEach(
        (field, value) -> {
          if (!value.isBlank()) {
            written.put(field, value.strip());
          }
        });
    values = Map.copyOf(written);
  }

  Optional<String> value(PersonField field) {
    return Optional.ofNullable(values.get(field));
  }
}
