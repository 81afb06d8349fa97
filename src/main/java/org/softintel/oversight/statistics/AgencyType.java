package org.softintel.oversight.statistics;

/** The kinds of partner agency; which agency is of which is a setting. */
enum AgencyType {
  EDUCATION("Schools and colleges"),
  HEALTH("Health"),
  SOCIAL_CARE("Social care"),
  YOUTH_WORK("Youth work"),
  VOLUNTARY("Charities and community groups"),
  POLICE("Police and justice"),
  HOSPITALITY("Hotels, food and nightlife"),
  TRANSPORT("Taxis and transport"),
  HOUSING("Housing"),
  OTHER("Other organisations"),
  NOT_SET("Type not set");

  private final String words;

  AgencyType(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
