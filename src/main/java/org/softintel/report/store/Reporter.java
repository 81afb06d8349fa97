package org.softintel.report.store;

import org.softintel.platform.identity.Actor;

/**
 * Who sent a report, by their account of that day. Sealed with the report; each part may be empty.
 */
public record Reporter(String name, String agency, String jobTitle, String phone, String email) {
  static final Reporter UNKNOWN = new Reporter("", "", "", "", "");

  static Reporter of(Actor actor) {
    var work = actor.work();
    return new Reporter(
        actor.name(), actor.agency().code(), work.jobTitle(), work.phone(), work.email());
  }

  @Override
  public String toString() {
    return "Reporter[<redacted>]";
  }
}
