package org.softintel.desk.disclosure;

import org.softintel.platform.page.Coded;

/** Kinds of recipients, which may be stored in the clear. */
enum RecipientKind implements Coded {
  POLICE("police", "Police or law enforcement"),
  CHILDRENS_SERVICES("childrens-services", "Children’s social care"),
  HEALTH("health", "Health"),
  EDUCATION("education", "School, college or nursery"),
  YOUTH_JUSTICE("youth-justice", "Youth justice"),
  HOUSING_OR_LICENSING("housing-or-licensing", "Housing, licensing or trading standards"),
  OTHER_AREA("other-area", "A team in another area"),
  VOLUNTARY("voluntary", "Charity or voluntary organisation"),
  OTHER("other", "Somebody else");

  private final String code;
  private final String words;

  RecipientKind(String code, String words) {
    this.code = code;
    this.words = words;
  }

  @Override
  public String code() {
    return code;
  }

  public String words() {
    return words;
  }
}
