package org.softintel.report.linking;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.report.naming.NameWords;
import org.softintel.report.search.PhoneNumber;
import org.softintel.report.search.Postcode;

/** One person in forms that can be compared; what was not written, or cannot be read, is null. */
record Person(
    PersonFacts facts,
    PersonName name,
    PersonName nickname,
    @Nullable BirthDate born,
    @Nullable Boolean female,
    @Nullable PersonAddress address,
    @Nullable Postcode postcode,
    List<PhoneNumber> phones,
    @Nullable String email,
    List<PersonHandle> handles,
    @Nullable String identifier) {

  /** Whether all that is known of the name is one word of one syllable, and initials. */
  boolean isHardlyNamed() {
    var words =
        Stream.concat(name.words().stream(), nickname.words().stream())
            .filter(it -> !it.isInitial())
            .map(NameWord::text)
            .distinct()
            .toList();
    return words.size() <= 1 && words.stream().allMatch(NameWords::isOneSyllable);
  }
}
