package org.softintel.report.store;

import java.util.Optional;
import java.util.regex.Pattern;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.RetiredMailDomains;

/**
 * Who sent a report, by their account of that day. Sealed with the report; each part may be empty.
 */
public record Reporter(String name, String agency, String jobTitle, String phone, String email) {
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;:\"]+@[A-Za-z0-9.-]+");

  static final Reporter UNKNOWN = new Reporter("", "", "", "", "");

  public static Reporter of(Actor actor) {
    var work = actor.work();
    return new Reporter(
        actor.name(), actor.agency().code(), work.jobTitle(), work.phone(), work.email());
  }

  public Reporter withPhone(String other) {
    return new Reporter(name, agency, jobTitle, other, email);
  }

  /** Empty if there is none, or mail to it would be lost: its domain was retired. */
  public Optional<String> mailAddress() {
    return Optional.of(email)
        .filter(it -> ADDRESS.matcher(it).matches() && !RetiredMailDomains.hold(it));
  }

  @Override
  public String toString() {
    return "Reporter[<redacted>]";
  }
}
