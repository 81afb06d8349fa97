package org.softintel.guidance.pages;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the privacy notice says about this installation; empty where a setting is missing. */
@Startup
@Singleton
@Named("privacy")
public record PrivacyNotice(
    String controller, String officer, String lawfulBasis, String reportsKept, String logKept) {
  @Inject
  PrivacyNotice(PrivacyConfig config) {
    this(
        config.controller().orElse(""),
        config.officer().orElse(""),
        config.lawfulBasis().orElse(""),
        config.reportsKept().orElse(""),
        config.logKept().orElse(""));
    var missing = missing();
    if (!missing.isEmpty()) {
      Log.warnf(
          "the privacy notice is not complete: set softintel.guidance.privacy.%s",
          String.join(", softintel.guidance.privacy.", missing));
    }
  }

  /** The settings that have no value. */
  Set<String> missing() {
    var all =
        new TreeMap<>(
            Map.of(
                "controller", controller,
                "officer", officer,
                "lawful-basis", lawfulBasis,
                "reports-kept", reportsKept,
                "log-kept", logKept));
    all.values().removeIf(it -> !it.isEmpty());
    return all.keySet();
  }
}
