package org.softintel.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.regex.Pattern;

/** The contacts, for templates. */
@Named("contacts")
@ApplicationScoped
public class ContactDetails {
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private final ContactConfig config;

  ContactDetails(ContactConfig config) {
    this.config = config;
    config.hubEmail().ifPresent(ContactDetails::check);
  }

  private static void check(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw new WrongContact("softintel.platform.contacts.hub-email is not an e-mail address.");
    }
    if (RetiredMailDomains.hold(address)) {
      throw new WrongContact(
          "softintel.platform.contacts.hub-email is in a mail domain that was retired"
              + " (gsi, gse, gsx, gcsx,"
              + " pnn). Mail to it is lost: ask the hub for its present address.");
    }
  }

  public String getTeamPhone() {
    return config.teamPhone();
  }

  public String getDutyPhone() {
    return config.dutyPhone();
  }

  public String getHubName() {
    return config.hubName();
  }

  /** Returns its name with a capital, for a heading. */
  public String getHubTitle() {
    var name = config.hubName();
    var first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(Locale.UK) + name.substring(first);
  }

  public String getHubPhone() {
    return config.hubPhone();
  }

  /** Empty when there is none. */
  public String getHubEmail() {
    return config.hubEmail().orElse("");
  }

  public String getHours() {
    return config.hours();
  }

  public String getDutyHours() {
    return config.dutyHours();
  }

  public String getHubHours() {
    return config.hubHours().orElse("Ring and ask");
  }

  public String getChecked() {
    return config
        .checkedOn()
        .map(it -> "Checked on " + LondonTime.words(it))
        .orElse("Not yet checked by us");
  }

  /** A contact is not one: the service does not start. */
  static final class WrongContact extends RuntimeException {
    WrongContact(String message) {
      super(message);
    }
  }
}
