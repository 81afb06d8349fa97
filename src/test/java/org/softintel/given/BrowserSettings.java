package org.softintel.given;

/** How somebody looks at a page: the size of their window, and whether scripts run. */
public record BrowserSettings(int width, int height, boolean scripts) {
  public static final BrowserSettings DESKTOP = new BrowserSettings(1366, 900, true);
  public static final BrowserSettings NO_SCRIPTS = new BrowserSettings(1366, 900, false);

  public static BrowserSettings scripts(boolean run) {
    return run ? DESKTOP : NO_SCRIPTS;
  }
}
