package org.softintel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The contacts under a name that templates can say. */
@Named("contacts")
@ApplicationScoped
public class ContactBook {
  private final Contacts contacts;

  ContactBook(Contacts contacts) {
    this.contacts = contacts;
  }

  public String getTeamPhone() {
    return contacts.teamPhone();
  }

  public String getDutyPhone() {
    return contacts.dutyPhone();
  }

  public String getHubName() {
    return contacts.hubName();
  }

  public String getHubPhone() {
    return contacts.hubPhone();
  }

  public String getHours() {
    return contacts.hours();
  }

  public String getDutyHours() {
    return contacts.dutyHours();
  }

  public String getHubHours() {
    return contacts.hubHours().orElse("Ring and ask");
  }

  public String getChecked() {
    return contacts
        .checkedOn()
        .map(it -> "Checked on " + LondonTime.words(it))
        .orElse("Not yet checked by us");
  }
}
