package org.softintel.guidance.pages;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.softintel.platform.page.ContactDetails;

/** What pages of guidance take from the settings: numbers, names and hours of the place. */
class Placeholders {
  @Produces
  @Singleton
  GuideReader reader(ContactDetails contacts) {
    return new GuideReader(
        Map.of(
            "dutyPhone", contacts.getDutyPhone(),
            "dutyDial", contacts.dialled(contacts.getDutyPhone()),
            "hubName", contacts.getHubName(),
            "hubPhone", contacts.getHubPhone(),
            "hubDial", contacts.dialled(contacts.getHubPhone()),
            "teamPhone", contacts.getTeamPhone(),
            "hours", contacts.getHours()));
  }
}
