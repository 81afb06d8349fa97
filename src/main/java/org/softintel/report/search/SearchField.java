package org.softintel.report.search;

import java.util.List;
import java.util.Set;
import org.softintel.platform.page.Coded;

/** What a report can be found by. */
public enum SearchField implements Coded {
  PLATE("plate", "Registration number, or how it begins", new PlateMatcher()),
  PHONE("phone", "Phone number", new ExactMatcher("phone", PhoneSpellings::numbers)),
  ACCOUNT(
      "account", "Account name", new ExactMatcher("account", it -> Spellings.account(it).stream())),
  NAME("name", "Name of a person, also as it sounds", new NameMatcher()),
  POSTCODE("postcode", "Postcode, or its first half", new PostcodeMatcher());

  private final String code;
  private final String words;

  /** They keep nothing, which the checker cannot see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final FieldMatcher matcher;

  SearchField(String code, String words, FieldMatcher matcher) {
    this.code = code;
    this.words = words;
    this.matcher = matcher;
  }

  @Override
  public String code() {
    return code;
  }

  public String words() {
    return words;
  }

  Set<IndexTerm> terms(String held) {
    return matcher.terms(held);
  }

  List<IndexLookup> lookups(String typed) {
    return matcher.lookups(typed);
  }

  boolean matches(String typed, String held) {
    return matcher.matches(typed, held);
  }
}
