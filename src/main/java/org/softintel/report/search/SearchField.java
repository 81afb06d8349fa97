package org.softintel.report.search;

import org.softintel.platform.page.Coded;

/** What a report can be found by. */
public enum SearchField implements Coded {
  PLATE("Registration number, or how it begins", new PlateMatcher()),
  PHONE("Phone number", new ExactMatcher("phone", Spellings::phones)),
  ACCOUNT("Account name", new ExactMatcher("account", Spellings::account)),
  NAME("Name, including similar-sounding names", new NameMatcher()),
  POSTCODE("Postcode, or its first half", new PostcodeMatcher());

  private final String words;

  /** They keep nothing, which the checker cannot see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final FieldMatcher matcher;

  SearchField(String words, FieldMatcher matcher) {
    this.words = words;
    this.matcher = matcher;
  }

  public String words() {
    return words;
  }

  FieldMatcher matcher() {
    return matcher;
  }
}
