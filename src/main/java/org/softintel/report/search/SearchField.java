package org.softintel.report.search;

import java.util.Optional;
import java.util.Set;
import org.softintel.platform.page.Coded;

/** What a report can be found by. */
public enum SearchField implements Coded {
  PLATE(
      "Registration number",
      "The first or last three characters are enough. Enter ? for each unknown character, as in"
          + " YJ1? ?BC.",
      "Enter at least three characters that you know, and ? for each unknown one between them",
      new PlateMatcher()),
  PHONE(
      "Phone number",
      "The last six digits are enough, or the beginning, as in starts 077009.",
      "Enter the whole phone number, or its last six digits or more",
      new PhoneMatcher()),
  ACCOUNT(
      "Account name or link",
      "Enter the whole name, for example snapchat: name or snapchat.com/add/name. We search other"
          + " apps too.",
      "Enter a whole account name of two characters or more, or a link",
      new AccountMatcher()),
  EMAIL(
      "Email address",
      "",
      "Enter an email address, such as name@example.com",
      new ExactMatcher("email", "email address", Spellings::emails, NotKnown::isEmail)),
  IMEI(
      "IMEI of a handset",
      "Enter all 14 or 15 digits.",
      "Check the IMEI and enter all its 14 or 15 digits",
      new ExactMatcher("imei", "IMEI", Spellings::imeis, NotKnown::isImei)),
  NAME(
      "Name, including similar-sounding names",
      "A first name, surname or nickname is enough. This includes companions, parents and"
          + " users of phones and vehicles.",
      "Enter a first name, surname or nickname of two letters or more",
      new NameMatcher()),
  BIRTH(
      "Date of birth",
      "For example, 27 3 2010.",
      "Enter a date of birth with day, month and year, such as 27 3 2010",
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
      "You can add the town or postcode after a comma, as in The Crown, BD1.",
      "Enter a word or more of the name of a place",
      new PlaceMatcher("place", "place", PlaceName::of)),
  TAXI(
      "Taxi company or plate",
      "",
      "Enter the name of a taxi company, or a taxi plate number",
      new PlaceMatcher("place", "taxi company or plate", PlaceName::anywhere));

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

  /** Whether it tells one person, place or thing from many others. */
  public boolean isTelling(String value) {
    return matcher.isTelling(value);
  }

  /** How values of both are compared: a taxi company is also where people work. */
  static Optional<FieldMatcher> matcher(SearchField one, SearchField other) {
    var taxi = one == TAXI || other == TAXI ? TAXI : one;
    return one == other || Set.of(PLACE, TAXI).equals(Set.of(one, other))
        ? Optional.of(taxi.matcher)
        : Optional.empty();
  }

  FieldMatcher matcher() {
    return matcher;
  }
}
