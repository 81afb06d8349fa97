package org.softintel;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.List;
import java.util.Map;

/**
 * Starts the service, or one of its commands: {@code migrate}, {@code reindex}, {@code restamp}.
 * The service answers every request itself, malformed ones too.
 */
@QuarkusMain
public final class Softintel {
  /** A command beside a running service listens to nobody and sends no mail. */
  private static final Map<String, String> ALONE =
      Map.of(
          "quarkus.http.host-enabled", "false",
          "quarkus.management.host-enabled", "false",
          "quarkus.scheduler.enabled", "false",
          "softintel.audit.log.last-signed", "");

  private Softintel() {}

  public static void main(String... arguments) {
    // Quarkus would answer a malformed address before all filters, without headers or words.
    // platform.http.RequestLine makes the same check.
    System.setProperty("vertx.disableURIValidation", "true");
    // Each thread that keeps buffers of its own holds a piece of memory after a crowd has gone.
    System.setProperty("io.netty.allocator.smallCacheSize", "0");
    System.setProperty("io.netty.allocator.normalCacheSize", "0");
    if (ConfigUtils.isProfileActive("dev")) {
      System.err.println("Run this instead: mvn -Dlocal package exec:java@softintel -Dlocal.live");
      return;
    }
    if (List.of(arguments).equals(List.of("migrate"))) {
      System.exit(Migrate.run());
    }
    if (List.of(arguments).isEmpty()) {
      Quarkus.run();
      return;
    }
    ALONE.forEach(System::setProperty);
    Quarkus.run(arguments[0].equals("restamp") ? Restamp.class : Reindex.class, arguments);
  }
}
