package org.softintel.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.platform.settings.Settings;

/** Somebody changes the secret of a client in Keycloak, and forgets the service. */
class ClientSecretsTest {
  private static final String REALM = "/realms/softintel";

  private final MeterRegistry alarms = new SimpleMeterRegistry();
  private String secret = "the-first-secret";
  private int away;
  private HttpServer keycloak;
  private ClientSecrets secrets;

  @BeforeEach
  void start() throws IOException {
    keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var realm = "http://127.0.0.1:" + keycloak.getAddress().getPort() + REALM;
    var told = new JsonObject().put("introspection_endpoint", realm + "/introspect").encode();
    keycloak.createContext(REALM + RealmCheck.DISCOVERY, call -> answer(call, 200, told));
    keycloak.createContext(
        REALM + "/introspect",
        call -> {
          var sent = new String(call.getRequestBody().readAllBytes(), UTF_8);
          answer(call, sent.contains("client_secret=" + secret) ? 200 : 401, "{}");
        });
    keycloak.start();
    Metrics.addRegistry(alarms);
    var given =
        Map.of(
            "quarkus.oidc.auth-server-url", realm,
            "quarkus.oidc.client-id", "softintel",
            "quarkus.oidc.credentials.secret", "the-first-secret",
            "quarkus.oidc.api.client-id", "softintel-api",
            "quarkus.oidc.api.credentials.secret", "the-first-secret");
    var config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withSources(new PropertiesConfigSource(given, "given", 300))
            .build();
    secrets = new ClientSecrets(new Settings(config, false));
  }

  @AfterEach
  void stop() {
    keycloak.stop(0);
    Metrics.removeRegistry(alarms);
  }

  @Test
  void aSecretThatKeycloakRefusesIsAnAlarmOnceForEachClientUntilItIsTakenAgain() {
    secrets.look();
    assertThat(raised()).isZero();

    secret = "another-secret";
    secrets.look();
    secrets.look();
    assertThat(raised()).as("of both clients").isEqualTo(2);

    secret = "the-first-secret";
    secrets.look();
    secret = "another-secret";
    secrets.look();
    assertThat(raised()).isEqualTo(4);
  }

  /** That has an alarm of its own: sign-in-away. */
  @Test
  void aKeycloakThatIsAwayRefusesNobody() {
    away = 503;
    secrets.look();
    keycloak.stop(0);
    secrets.look();

    assertThat(raised()).isZero();
  }

  private double raised() {
    var counter = alarms.find("softintel.alarms").tag("cause", "client-refused").counter();
    return counter == null ? 0 : counter.count();
  }

  private void answer(HttpExchange call, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    call.sendResponseHeaders(away == 0 ? status : away, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }
}
