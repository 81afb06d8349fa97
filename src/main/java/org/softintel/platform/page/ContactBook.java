package org.softintel.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The contacts under a name that templates can say. */
@Named("contacts")
@ApplicationScoped
public class ContactBook {
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private final Contacts contacts;

  ContactBook(Contacts contacts) {
    this.contacts = contacts;
    contacts.hubEmail().ifPresent(ContactBook::check);
  }

  private static void check(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw new WrongContact("softintel.contacts.hub-email is not an e-mail address.");
    }
    if (RetiredDomains.hold(address)) {
      throw new WrongContact(
          "softintel.contacts.hub-email is in a mail domain that was retired (gsi, gse, gsx, gcsx,"
              + " pnn). Mail to it is lost: ask the hub for its present address.");
    }
  }

  public String getTeamPhone() {
    return contacts.teamPhone();
  }

  public String getDutyPhone() {
    return contacts.dutyPhone();
  }

  /** A number of these as a phone dials it. */
  public String dialled(String phone) {
    return Numbers.dialled(phone);
  }

  public String getHubName() {
    return contacts.hubName();
  }

  /** The same as a heading begins. */
  public String getHubTitle() {
    var name = contacts.hubName();
    var first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(Locale.UK) + name.substring(first);
  }

  public String getHubPhone() {
    return contacts.hubPhone();
  }

  /** Empty when there is none. */
  public String getHubEmail() {
    return contacts.hubEmail().orElse("");
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

  public Optional<LocalDate> getCheckedOn() {
    return contacts.checkedOn();
  }

  public String getChecked() {
    return contacts
        .checkedOn()
        .map(it -> "Checked on " + LondonTime.words(it))
        .orElse("Not yet checked by us");
  }
}
