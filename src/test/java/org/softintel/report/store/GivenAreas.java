package org.softintel.report.store;

import java.net.URI;
import java.util.Map;

/** Districts without their settings. */
public final class GivenAreas {
  private GivenAreas() {}

  public static Areas one() {
    return new Areas(new Settings());
  }

  private record Settings() implements ReportConfig {
    @Override
    public Map<String, String> areas() {
      return Map.of("exampleville", "Exampleville");
    }

    @Override
    public Map<String, String> agencies() {
      return Map.of();
    }

    @Override
    public URI baseUrl() {
      return URI.create("https://softintel.example/");
    }

    @Override
    public String phone() {
      return "01632 960000";
    }
  }
}
