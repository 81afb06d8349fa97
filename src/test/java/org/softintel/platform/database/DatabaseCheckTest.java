package org.softintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.ServerKey;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** What {@code check} says of a server that speaks as PostgreSQL does until TLS begins. */
class DatabaseCheckTest {
  private static final int REQUEST_BYTES = 8;

  @TempDir Path folder;

  @Test
  void eachServerIsNamedWithTheDaysOfItsCertificate() throws Exception {
    var key = ServerKey.of("localhost");
    var trusted = key.certificateIn(folder, "trusted.pem");
    try (var first = server(key);
        var second = server(key)) {
      var url =
          "jdbc:postgresql://localhost:%d,localhost:%d/a?sslmode=verify-full&sslrootcert=%s"
              .formatted(first.getLocalPort(), second.getLocalPort(), trusted);

      assertThat(certificates(url))
          .hasSize(2)
          .allMatch(CheckResult::ok)
          .allSatisfy(
              it ->
                  assertThat(it.sentence())
                      .isEqualTo(
                          "quarkus.datasource.jdbc.url shows CN=localhost until 2049-01-01"
                              + " (8067 days)."));
    }
  }

  @Test
  void oneThatItsFileDoesNotVouchForIsWrong() throws Exception {
    var other = ServerKey.of("localhost").certificateIn(folder, "other.pem");
    try (var server = server(ServerKey.of("localhost"))) {
      assertThat(
              certificates(
                  "jdbc:postgresql://localhost:%d/a?sslmode=verify-full&sslrootcert=%s"
                      .formatted(server.getLocalPort(), other)))
          .singleElement()
          .satisfies(it -> assertThat(it.ok()).isFalse())
          .satisfies(it -> assertThat(it.sentence()).contains("no authority that we trust"));
    }
  }

  private static List<CheckResult> certificates(String url) {
    var config =
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(
                    Map.of("quarkus.datasource.jdbc.url", url), "given", 100))
            .build();
    return new DatabaseCheck()
        .results(new Settings(config, false), Instant.parse("2026-11-30T09:00:00Z")).stream()
            .filter(it -> it.check().equals("certificates"))
            .toList();
  }

  private static ServerSocket server(ServerKey key) throws IOException {
    var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    var thread = new Thread(() -> serve(server, key), "given server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  private static void serve(ServerSocket server, ServerKey key) {
    while (!server.isClosed()) {
      try (var client = server.accept()) {
        begin(client, key);
      } catch (IOException e) {
        // The client or the test has gone.
      }
    }
  }

  private static void begin(Socket client, ServerKey key) throws IOException {
    client.getInputStream().readNBytes(REQUEST_BYTES);
    client.getOutputStream().write('S');
    var secured = (SSLSocket) key.context().getSocketFactory().createSocket(client, null, true);
    secured.setUseClientMode(false);
    secured.startHandshake();
  }
}
