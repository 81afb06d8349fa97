package org.softintel.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The application as its developers run it: a saved file is in the next answer. */
final class DevModeApp implements StackPart {
  private final StackPart app;
  private final AppProperties properties;

  DevModeApp(App app, AppProperties properties) {
    this.app = app;
    this.properties = properties;
  }

  @Override
  public String name() {
    return app.name();
  }

  @Override
  public String title() {
    return "Application with live reload";
  }

  @Override
  public Map<String, Integer> ports() {
    return app.ports();
  }

  @Override
  public void prepare() {
    app.prepare();
  }

  @Override
  public List<String> command() {
    return List.of(
        "mvn",
        "-Dlocal",
        "quarkus:dev",
        // What only live reload needs has no recorded checksum.
        "-Daether.artifactResolver.postProcessor.trustedChecksums=false",
        "-Ddebug=false",
        "-Dquarkus.console.enabled=false",
        "-Dquarkus.profile=local",
        "-Djvm.args=-Dsmallrye.config.locations=" + properties.file().toUri(),
        app.mark());
  }

  @Override
  public String mark() {
    return app.mark();
  }

  @Override
  public boolean isReady() {
    return app.isReady();
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(5);
  }
}
