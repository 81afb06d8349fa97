package org.softintel.given;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The alerts and the dashboard that come with the chart. */
public final class MonitoringFiles {
  public static final String ALERTS = "helm/softintel/monitoring/alerts.yaml";
  public static final String DASHBOARD = "helm/softintel/monitoring/dashboard.json";

  private static final Pattern METRIC =
      Pattern.compile("\\b(?:softintel|agroal|http_server|jvm)_[a-z_]+");

  private MonitoringFiles() {}

  /** The metrics that a file asks for. */
  public static Stream<String> names(String file) throws IOException {
    return METRIC
        .matcher(Files.readString(Path.of(file)))
        .results()
        .map(it -> it.group())
        .distinct()
        .sorted();
  }
}
