package org.softintel.web;

import io.smallrye.config.ConfigMapping;

/** Whom to ring. Without a default: a number that nobody answers would be worse than no service. */
@ConfigMapping(prefix = "softintel.contacts")
interface Contacts {
  /** The team that reads the reports, in office hours. Shown on error and public pages. */
  String teamPhone();

  /** The duty team out of hours, for worries that cannot wait and are not an emergency. */
  String dutyPhone();

  /** The hub for every other enquiry, by the name people know it by. */
  String hubName();

  String hubPhone();

  /** When somebody reads new reports, in words. */
  String hours();
}
