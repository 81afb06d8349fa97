package org.softintel.platform.page;

import io.quarkus.qute.TemplateData;

/** One choice of radios, checkboxes or a select. */
@TemplateData
public record Option(String value, String text, String hint) {
  public Option(String value, String text) {
    this(value, text, "");
  }
}
