package org.softintel.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whom to ring. The defaults are numbers kept free for fiction: an installation sets its own. */
@ConfigMapping(prefix = "softintel.contacts")
interface Contacts {
  /** The team that reads the reports, in office hours. Shown on error and public pages. */
  @WithDefault("01632 960101")
  String teamPhone();

  /** The duty team out of hours, for worries that cannot wait and are not an emergency. */
  @WithDefault("01632 960102")
  String dutyPhone();

  /** The hub for every other enquiry, by the name people know it by. */
  @WithDefault("the integrated safeguarding hub")
  String hubName();

  @WithDefault("01632 960103")
  String hubPhone();

  /** When somebody reads new reports, in words. */
  @WithDefault("Monday to Friday, 8:30am to 5pm, except bank holidays")
  String hours();
}
