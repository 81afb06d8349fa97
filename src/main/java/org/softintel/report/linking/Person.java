package org.softintel.report.linking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person in forms that can be compared; what was not written, or cannot be read, is null. */
record Person(
    PersonFacts facts,
    PersonName name,
    PersonName nickname,
    @Nullable BirthDate born,
    @Nullable Boolean female,
    @Nullable PersonAddress address,
    @Nullable String postcode,
    List<String> phones,
    @Nullable String email,
    @Nullable AccountHandle handle,
    @Nullable String identifier) {

  String outward() {
    return Optional.ofNullable(postcode).map(Postcodes::outward).orElse("");
  }
}
