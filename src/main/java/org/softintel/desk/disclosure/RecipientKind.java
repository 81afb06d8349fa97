package org.softintel.desk.disclosure;

import org.softintel.platform.page.Coded;

/** Kinds of recipients, which may be stored in the clear. */
public enum RecipientKind implements Coded {
  POLICE("Police or law enforcement"),
  CHILDRENS_SERVICES("Children’s social care"),
  HEALTH("Health"),
  EDUCATION("School, college or nursery"),
  YOUTH_JUSTICE("Youth justice"),
  HOUSING_OR_LICENSING("Housing, licensing or trading standards"),
  OTHER_AREA("A team in another area"),
  VOLUNTARY("Charity or voluntary organisation"),
  OTHER("Another kind of organisation");

  private final String words;

  RecipientKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
