package org.softintel.platform.page;

/** One choice of radios, checkboxes or a select. */
public record Option(String value, String text, String hint) {
  public Option(String value, String text) {
    this(value, text, "");
  }
}
