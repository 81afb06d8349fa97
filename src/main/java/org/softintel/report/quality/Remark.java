package org.softintel.report.quality;

/** Remarks about a text, in the order in which they are shown. */
public enum Remark {
  INITIALS("Write a name or nickname if you know it. Initials could be anyone’s."),
  WHO("Say who “she” or “he” is: the report names more than one person."),
  WHEN("Give a rough date: “recently” will mean little in a few months."),
  AGE("Give a date of birth or an age for each child, or select “I do not know”."),
  AGES_DIFFER("The date of birth and the age of a child do not match. Change one of them."),
  CARE_DIFFERS(
      "You said that a child lives with family and is in care. Check that both are right."),
  NO_LINK("What you gave as a link is not a web address: enter it as the account name instead.");

  private final String words;

  Remark(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
