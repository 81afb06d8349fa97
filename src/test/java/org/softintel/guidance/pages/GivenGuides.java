package org.softintel.guidance.pages;

import java.util.Map;

/** The guidance as it is, with invented settings. */
final class GivenGuides {
  static final GuideReader READER =
      new GuideReader(
          Map.of(
              "dutyPhone", "01632 960102",
              "dutyDial", "01632960102",
              "dutyHours", "outside office hours",
              "hubName", "the hub",
              "hubPhone", "01632 960103",
              "hubDial", "01632960103",
              "teamPhone", "01632 960101",
              "hours", "Monday to Friday"));

  private GivenGuides() {}

  static Guides all() {
    return new Guides(READER);
  }
}
