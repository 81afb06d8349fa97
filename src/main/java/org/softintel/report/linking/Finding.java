package org.softintel.report.linking;

import static org.softintel.report.linking.PersonField.*;

import java.util.List;
import java.util.Locale;

/** What a comparison of one kind of value can find; the weights have a line for each. */
enum Finding {
  NAME_EXACT("Same name"),
  NAME_VARIANT("Names are spellings of one name"),
  NAME_ROMANISED("Names may be spellings of one name"),
  NAME_NICKNAME("One name may be short for the other"),
  NAME_SOUND("Names sound alike"),
  NAME_CLOSE("Names are written almost alike"),
  NAME_LETTERS("Names have the same letters in another order"),
  NAME_NEAR("Names are written somewhat alike"),
  NAME_KNOWN("Names are written alike, but are two names"),
  NAME_PREFIX("One name is the start of the other"),
  NAME_INITIAL("Initials fit"),
  /** A part that the other name cannot have. */
  NAME_NONE("Names differ in a part", true),
  NAME_EXTRA("One name has an extra part"),
  NAME_ORDER("Parts of the names are in another order"),
  NAME_ROLES("Given name and surname are the other way round"),
  NICKNAME_SAME("Same nickname"),
  NICKNAME_FITS("Nickname fits the name"),
  NICKNAME_DIFFERS("Nicknames differ"),
  BIRTH_SAME("Same date of birth"),
  BIRTH_SWAPPED("Day and month of birth are the other way round"),
  BIRTH_DIGIT("Dates of birth differ in one digit"),
  BIRTH_TURNED("Dates of birth differ in the order of two digits"),
  BIRTH_MONTH_SAME("Same month of birth"),
  BIRTH_YEAR_SAME("Same year of birth"),
  BIRTH_MONTH("Born in different months of the same year"),
  BIRTH_YEAR_NEAR("Years of birth are one apart"),
  BIRTH_YEAR_DIGIT("Years of birth differ in one digit"),
  BIRTH_PART("Dates of birth differ in the day or in the month", true),
  BIRTH_YEAR_WRONG("Same birthday, different year", true),
  BIRTH_TWO_DIGITS("Dates of birth differ in two digits", true),
  BIRTH_OTHER("Different dates of birth", true),
  BIRTH_YEAR("Different years of birth", true),
  BIRTH_AGE_FITS("Ages fit"),
  BIRTH_AGE("Born too far apart", true),
  SEX_SAME("Same sex"),
  SEX_DIFFERS("Different sex"),
  ADDRESS_SAME("Same address"),
  ADDRESS_MOST("Most of the address is the same"),
  ADDRESS_HALF("Half of the address is the same"),
  ADDRESS_NUMBER("Same street, different number"),
  ADDRESS_LITTLE("A little of the address is the same"),
  ADDRESS_DIFFERS("Different addresses"),
  POSTCODE_SAME("Same postcode"),
  POSTCODE_CLOSE("Postcodes differ in one character"),
  POSTCODE_OUTWARD("First half of the postcode is the same"),
  POSTCODE_DIFFERS("Different postcodes"),
  PHONE_SAME("Same phone"),
  PHONE_ENDING("Phones end in the same nine digits"),
  /** Never that of one person alone: what is known of both is a part. */
  PHONE_PART("What is known of the phones is the same"),
  PHONE_DIFFERS("Different phones"),
  EMAIL_SAME("Same email"),
  EMAIL_NAME("Emails are almost the same"),
  EMAIL_DIFFERS("Different emails"),
  HANDLE_SAME("Same handle on the same platform"),
  HANDLE_NO_PLATFORM("Same handle, and no platform is named for one"),
  HANDLE_OTHER_PLATFORM("Same handle on another platform"),
  HANDLE_LOOKS("Handles look alike"),
  HANDLE_VARIANT("Handles are the same but for signs or a number behind them"),
  HANDLE_ALIKE_ELSEWHERE("Handles are alike, on another platform"),
  HANDLE_DIFFERS("Different handles"),
  IDENTIFIER_SAME("Same identifier"),
  IDENTIFIER_CLOSE("Identifiers differ in one character"),
  IDENTIFIER_DIFFERS("Different identifiers"),
  /** In one report each, of which both hold a value that few people share. */
  BESIDE_SAME("Named beside the same value");

  private final String words;
  private final boolean speaksStronglyAgainst;
  private final String key;

  /** An unmodifiable list, which the checker cannot see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<PersonField> fields;

  Finding(String words) {
    this(words, false);
  }

  Finding(String words, boolean speaksStronglyAgainst) {
    this.words = words;
    this.speaksStronglyAgainst = speaksStronglyAgainst;
    this.key = name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    this.fields =
        switch (key.replaceFirst("\\..*", "")) {
          case "name" -> List.of(GIVEN_NAME, SURNAME, NAME);
          case "nickname" -> List.of(NICKNAME, GIVEN_NAME, SURNAME, NAME);
          case "birth" -> List.of(DATE_OF_BIRTH);
          case "sex" -> List.of(SEX);
          case "address" -> List.of(ADDRESS);
          case "postcode" -> List.of(POSTCODE);
          case "phone" -> List.of(PHONE);
          case "email" -> List.of(EMAIL);
          case "handle" -> List.of(HANDLE);
          case "beside" -> List.of();
          default -> List.of(IDENTIFIER);
        };
  }

  String words() {
    return words;
  }

  /** Its name in the file of the weights. */
  String key() {
    return key;
  }

  /** The fields whose values it is about. */
  List<PersonField> fields() {
    return fields;
  }

  boolean speaksStronglyAgainst() {
    return speaksStronglyAgainst;
  }

  /** Whether the names have words that are not equal. */
  boolean isOfOtherWords() {
    return switch (this) {
      case NAME_EXACT, NAME_ORDER, NAME_ROLES -> false;
      default -> fields.contains(NAME) && !fields.contains(NICKNAME);
    };
  }

  /** Whether it says nothing of two people but what they are called, or what holds of many. */
  boolean isOfNamesAlone() {
    return fields.contains(NAME) || isOfMany();
  }

  /** Whether it holds of many pairs of people: one sex, or about one age. */
  boolean isOfMany() {
    return fields.contains(SEX) || this == BIRTH_AGE_FITS;
  }

  /** Whether a value that belongs to one person is equal. */
  boolean identifies() {
    return switch (this) {
      case PHONE_SAME, EMAIL_SAME, HANDLE_SAME, IDENTIFIER_SAME -> true;
      default -> false;
    };
  }
}
