package org.softintel.report.linking;

import org.softintel.platform.page.Coded;

/** What may be known of a person. */
public enum PersonField implements Coded {
  NAME("name", "Name", 300),
  GIVEN_NAME("givenName", "Given name", 150),
  SURNAME("surname", "Surname", 150),
  NICKNAME("nickname", "Nickname", 150),
  DATE_OF_BIRTH("dateOfBirth", "Date of birth", 40),
  SEX("sex", "Sex", 40),
  ADDRESS("address", "Address", 500),
  POSTCODE("postcode", "Postcode", 40),
  PHONE("phone", "Phone", 200),
  EMAIL("email", "Email", 254),
  HANDLE("handle", "Handle", 300),
  IDENTIFIER("identifier", "Identifier", 100);

  private final String code;
  private final String noun;
  private final int maxChars;

  PersonField(String code, String noun, int maxChars) {
    this.code = code;
    this.noun = noun;
    this.maxChars = maxChars;
  }

  @Override
  public String code() {
    return code;
  }

  public String noun() {
    return noun;
  }

  public int maxChars() {
    return maxChars;
  }
}
