package org.softintel.report.linking;

import org.softintel.platform.page.Coded;
import org.softintel.platform.page.TextRules;

/** What two reports may have in common, what tells most first. */
public enum ValueKind implements Coded {
  REGISTRATION("Registration"),
  PHONE("Phone number"),
  IMEI("IMEI"),
  ACCOUNT("Account"),
  EMAIL("Email address"),
  NAME("Name"),
  DATE_OF_BIRTH("Date of birth") {
    @Override
    public String code() {
      return "dateOfBirth";
    }
  },
  ADDRESS("Address"),
  VENUE("Place"),
  SCHOOL("School"),
  ORGANISATION("Workplace or taxi company"),
  POSTCODE("Postcode");

  private final String words;

  ValueKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** As part of a sentence. */
  public String inside() {
    return TextRules.inSentence(words);
  }

  /** Whether few people share one, so that a name beside it says more. */
  boolean isOfFew() {
    return switch (this) {
      case REGISTRATION, PHONE, IMEI, ACCOUNT, EMAIL, ADDRESS -> true;
      default -> false;
    };
  }
}
