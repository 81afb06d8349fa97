package org.softintel.given;

/** How somebody looks at a page: the size of their window, and whether scripts run. */
public record Look(int width, int height, boolean scripts) {
  public static final Look DESKTOP = new Look(1366, 900, true);
  public static final Look NO_SCRIPTS = new Look(1366, 900, false);

  public static Look scripts(boolean run) {
    return run ? DESKTOP : NO_SCRIPTS;
  }
}
