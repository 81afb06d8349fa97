package org.softintel.local;

import java.util.List;
import java.util.Map;

/** The application as it is packaged. */
final class App implements StackPart {
  private final LocalSettings settings;
  private final AppProperties properties;

  App(LocalSettings settings, AppProperties properties) {
    this.settings = settings;
    this.properties = properties;
  }

  @Override
  public String name() {
    return "app";
  }

  @Override
  public String title() {
    return "Application";
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("app", settings.ports().app(), "management", settings.ports().management());
  }

  @Override
  public void prepare() {
    properties.write();
  }

  @Override
  public List<String> command() {
    return LocalProcesses.java(
        settings,
        settings.shortLived() ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation",
        "-Xmx512m",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dquarkus.profile=local",
        "-Dsmallrye.config.locations=" + properties.file().toUri(),
        "-jar",
        settings.build().resolve("quarkus-app/quarkus-run.jar").toString());
  }

  @Override
  public String mark() {
    return LocalProcesses.mark(settings);
  }

  @Override
  public boolean isReady() {
    return LocalHttp.answers(
        "http://127.0.0.1:" + settings.ports().management() + "/q/health/ready");
  }
}
