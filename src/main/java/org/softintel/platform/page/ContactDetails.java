package org.softintel.platform.page;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.softintel.platform.settings.StartRefused;

/** The contacts, for templates; {@code mashPhone} and {@code hubEmail} are empty without one. */
@Named("contacts")
@Singleton
public record ContactDetails(
    String teamPhone,
    String dutyPhone,
    String mashName,
    String mashPhone,
    String hubName,
    String hubPhone,
    String hubEmail,
    String hours,
    String dutyHours,
    String hubHours,
    Optional<LocalDate> checkedOn) {
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  @Inject
  ContactDetails(ContactConfig config) {
    this(
        config.teamPhone(),
        config.dutyPhone(),
        config.mashName(),
        config.mashPhone().orElse(""),
        config.hubName(),
        config.hubPhone(),
        config.hubEmail().orElse(""),
        config.hours(),
        config.dutyHours(),
        config.hubHours().orElse("Call to check"),
        config.checkedOn());
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

  /** Returns the hub's name with a capital, for a heading. */
  public String hubTitle() {
    return capital(hubName);
  }

  public String dutyHoursTitle() {
    return capital(dutyHours);
  }

  public boolean hasCheck() {
    return checkedOn.isPresent();
  }

  /** For the manager: nobody else is helped by a number that we doubt. */
  public String checked() {
    return checkedOn
        .map(it -> "Checked on " + LondonTime.words(it))
        .orElse("Not yet checked by us");
  }

  private static String capital(String words) {
    var first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.UK) + words.substring(first);
  }

  /** A contact is not one: the service does not start. */
  static final class WrongContact extends StartRefused {
    WrongContact(String message) {
      super(message);
    }
  }
}
