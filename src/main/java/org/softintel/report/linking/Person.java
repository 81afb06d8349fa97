package org.softintel.report.linking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softintel.report.search.AccountName;
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
    List<AccountName> handles,
    @Nullable String identifier) {}
