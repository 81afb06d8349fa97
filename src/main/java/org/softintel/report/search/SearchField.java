package org.softintel.report.search;

import org.softintel.platform.page.Coded;

/** What a report can be found by. */
public enum SearchField implements Coded {
  PLATE(
      "Registration number",
      "Or three characters or more of its beginning or end. Put ? for each character that you do"
          + " not know, as in YJ1? ?BC.",
      "Enter three characters or more of the registration number, and ? for those in between",
      new PlateMatcher()),
  PHONE(
      "Phone number",
      "Or six digits or more of its end.",
      "Enter six digits or more of the phone number",
      new PhoneMatcher()),
  ACCOUNT(
      "Account name or link",
      "For example, snap: name or snapchat.com/add/name. Other apps are searched too.",
      "Enter two characters or more of an account name, or a link",
      new AccountMatcher()),
  EMAIL(
      "Email address",
      "",
      "Enter an email address, such as name@example.com",
      new ExactMatcher("email", Spellings::emails)),
  IMEI(
      "IMEI of a handset",
      "",
      "Enter an IMEI of 14 digits, or of 15 whose last digit fits the others",
      new ExactMatcher("imei", Spellings::imeis)),
  NAME(
      "Name, including similar-sounding names",
      "Also of who uses a phone or vehicle.",
      "Enter two letters or more of a name",
      new NameMatcher()),
  BIRTH(
      "Date of birth",
      "For example, 3/4/2010.",
      "Enter a date of birth with day, month and year, such as 3/4/2010",
      new BirthMatcher()),
  ADDRESS(
      "Address",
      "For example, 14 High Street, or the street alone.",
      "Enter a number and a street, a number and a whole postcode, or a street",
      new AddressMatcher()),
  POSTCODE(
      "Postcode, or its first half",
      "",
      "Enter a postcode, or its first half, such as BD1",
      new PostcodeMatcher()),
  PLACE(
      "Hotel, takeaway, school or other place",
      "You can add the town or postcode behind a comma, as in The Crown, BD1.",
      "Enter a word or more of the name of a place",
      new PlaceMatcher("place", PlaceName::of)),
  TAXI(
      "Taxi firm or plate",
      "",
      "Enter the name of a taxi firm, or the number of a taxi plate",
      new PlaceMatcher("taxi", PlaceName::anywhere));

  private final String words;
  private final String hint;
  private final String fault;

  /** They keep nothing, which the checker cannot see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final FieldMatcher matcher;

  SearchField(String words, String hint, String fault, FieldMatcher matcher) {
    this.words = words;
    this.hint = hint;
    this.fault = fault;
    this.matcher = matcher;
  }

  public String words() {
    return words;
  }

  /** What can be typed; empty if that is plain. */
  public String hint() {
    return hint;
  }

  /** What to type in place of what finds nothing. */
  public String fault() {
    return fault;
  }

  /** Whether there is anything to look for in what somebody typed. */
  public boolean canFind(String typed) {
    return !matcher.lookups(typed).isEmpty();
  }

  FieldMatcher matcher() {
    return matcher;
  }
}
