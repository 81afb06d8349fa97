package org.softintel.report.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a report can be found by. */
public enum Field {
  PLATE("plate", "Registration number, or how it begins", new Plates()),
  PHONE("phone", "Phone number", new Exact("phone", Phones::numbers)),
  ACCOUNT("account", "Account name", new Exact("account", it -> Spellings.account(it).stream())),
  NAME("name", "Name of a person, also as it sounds", new Names()),
  POSTCODE("postcode", "Postcode, or its first half", new Postcodes());

  private final String code;
  private final String words;

  /** They keep nothing, which the checker cannot see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Matcher matcher;

  Field(String code, String words, Matcher matcher) {
    this.code = code;
    this.words = words;
    this.matcher = matcher;
  }

  public static Optional<Field> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public String words() {
    return words;
  }

  Set<Term> terms(String held) {
    return matcher.terms(held);
  }

  List<Lookup> lookups(String typed) {
    return matcher.lookups(typed);
  }

  boolean matches(String typed, String held) {
    return matcher.matches(typed, held);
  }
}
