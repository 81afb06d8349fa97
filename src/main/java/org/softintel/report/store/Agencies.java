package org.softintel.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.softintel.platform.identity.Agency;

/** The names of the agencies that report, from the settings. */
@Named("agencies")
@ApplicationScoped
public class Agencies {
  private final ReportConfig config;

  Agencies(ReportConfig config) {
    this.config = config;
  }

  /** Returns the code itself of an agency that the settings do not name. */
  public String nameOf(String code) {
    return code.equals(Agency.NONE.code())
        ? "No organisation given"
        : config.agencies().getOrDefault(code, code);
  }
}
