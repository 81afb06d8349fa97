package org.softintel.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.given.Await;
import org.softintel.given.ServerKey;
import org.softintel.platform.secrets.TrustedFiles;
import org.softintel.platform.settings.StartRefused;

class RealmAvailabilityTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String DISCOVERY = "/realms/softintel/.well-known/openid-configuration";

  private final AtomicInteger asked = new AtomicInteger();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final MeterRegistry alarms = new SimpleMeterRegistry();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile int status = 200;
  private volatile String told = "{}";
  private volatile boolean answered = true;
  private volatile Duration late = Duration.ZERO;
  private Instant now = Instant.parse("2026-11-30T09:00:00Z");
  private HttpServer keycloak;
  private RealmAvailability realm;

  @BeforeEach
  void start() throws IOException {
    keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    keycloak.createContext(
        DISCOVERY,
        exchange -> {
          asked.incrementAndGet();
          LockSupport.parkNanos(late.toNanos());
          boolean fails = failures.getAndUpdate(it -> Math.max(0, it - 1)) > 0;
          var body = told.getBytes(UTF_8);
          exchange.sendResponseHeaders(fails ? 503 : status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    keycloak.setExecutor(Executors.newCachedThreadPool());
    keycloak.start();
    Metrics.addRegistry(alarms);
    var address = "http://127.0.0.1:" + keycloak.getAddress().getPort() + "/realms/softintel/";
    realm = new RealmAvailability(() -> address, () -> answered, meters, () -> now);
  }

  @AfterEach
  void stop() {
    keycloak.stop(0);
    Metrics.removeRegistry(alarms);
  }

  @Test
  void aRealmThatKeycloakDoesNotKnowRefusesTheStart() {
    answered = false;
    status = 404;
    told = "{\"error\":\"Realm does not exist\"}";

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(this::begin)
        .withMessage(
            "Keycloak has no realm at quarkus.oidc.auth-server-url: it must end with /realms/ and"
                + " the realm's name.");
  }

  /** What stands before Keycloak may say 404 while Keycloak is away. */
  @ParameterizedTest
  @CsvSource({"404,<html>not found</html>", "503,{}", "500,{\"error\":\"unknown\"}"})
  void aKeycloakThatIsAwayDoesNot(int answer, String body) {
    answered = false;
    status = answer;
    told = body;

    begin();

    Await.until("an alarm", SOON, () -> raised() == 1);
    assertThat(reachable()).isZero();
    status = 200;
    realm.look();
    assertThat(reachable()).isEqualTo(1);
  }

  @Test
  void aKeycloakThatIsNotThereDoesNot() {
    answered = false;
    keycloak.stop(0);

    begin();

    Await.until("an alarm", SOON, () -> raised() == 1);
  }

  @Test
  void aCertificateOfNobodyRefusesTheStart() throws Exception {
    try (var server = new OneSecure(ServerKey.of("localhost"))) {
      var untrusted = new RealmAvailability(server::realm, () -> false, meters, () -> now);

      assertThatExceptionOfType(StartRefused.class)
          .isThrownBy(() -> untrusted.begin(new StartupEvent()))
          .withMessageContaining("quarkus.oidc.auth-server-url");
    }
  }

  /** Nobody could restart the service until Keycloak has another one. */
  @Test
  void aCertificateThatEndedDoesNot() throws Exception {
    var authority = ServerKey.of("authority");
    var ended =
        ServerKey.of("localhost", Instant.parse("2021-01-01T00:00:00Z"), Optional.of(authority));
    var folder = Files.createTempDirectory("authority");
    var file = authority.certificateIn(folder, "ca.pem");
    try (var server = new OneSecure(ended)) {
      var client =
          HttpClient.newBuilder().sslContext(TrustedFiles.context(List.of(file), "a")).build();
      var request = HttpRequest.newBuilder(URI.create(server.realm())).build();

      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> client.send(request, BodyHandlers.discarding()))
          .satisfies(it -> assertThat(RealmCheck.isUntrusted(it)).isFalse());
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  private static final class OneSecure implements AutoCloseable {
    private final HttpsServer server;

    OneSecure(ServerKey key) throws IOException {
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(key.context()));
      server.start();
    }

    String realm() {
      return "https://localhost:" + server.getAddress().getPort() + "/realms/softintel";
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  @Test
  void aStartWithARealmThatWasReadAsksNothing() {
    begin();

    assertThat(asked).hasValue(0);
  }

  private void begin() {
    realm.begin(new StartupEvent());
  }

  /** An outage of the night is known before the first person of the morning signs in. */
  @Test
  void itIsAskedEachMinuteWhileNobodySignsIn() {
    realm.look();
    Await.until("a question", SOON, () -> asked.get() == 1);
    realm.look();
    now = now.plus(Duration.ofSeconds(59));
    realm.look();
    assertThat(asked).hasValue(1);

    status = 503;
    now = now.plus(Duration.ofSeconds(1));
    realm.look();

    Await.until("an alarm", SOON, () -> raised() == 1);
    assertThat(reachable()).isZero();
  }

  /** However many come with a doubt at once. */
  @Test
  void itIsAskedOnceInSeconds() {
    assertThat(isAwayNow()).isFalse();
    assertThat(isAwayNow()).isFalse();
    assertThat(asked).hasValue(1);

    now = now.plus(Duration.ofSeconds(5));
    assertThat(isAwayNow()).isFalse();
    assertThat(asked).hasValue(2);
  }

  @Test
  void whatDoesNotAnswerAsARealmIsAwayUntilItDoes() {
    status = 503;
    assertThat(isAwayNow()).isTrue();
    assertThat(reachable()).isZero();

    realm.look();
    assertThat(reachable()).isZero();

    status = 200;
    realm.look();
    assertThat(reachable()).isEqualTo(1);
    assertThat(asked).hasValue(4);
  }

  /** Nobody is shown the page for it, and nobody is alarmed. */
  @Test
  void oneAnswerMayBeMissing() {
    failures.set(1);

    assertThat(isAwayNow()).isFalse();

    assertThat(asked).hasValue(2);
    assertThat(reachable()).isEqualTo(1);
    assertThat(raised()).isZero();
  }

  /** After an answer that is late, Keycloak has longer. */
  @Test
  void answersMayBeLate() {
    late = Duration.ofSeconds(2);

    assertThat(isAwayNow()).isFalse();

    assertThat(asked).hasValue(2);
  }

  @Test
  void eachOutageIsOneAlarm() {
    status = 503;
    assertThat(isAwayNow()).isTrue();
    realm.look();
    realm.look();
    assertThat(raised()).isEqualTo(1);

    status = 200;
    realm.look();
    now = now.plus(Duration.ofMinutes(1));
    status = 503;
    assertThat(isAwayNow()).isTrue();
    assertThat(raised()).isEqualTo(2);
  }

  private double raised() {
    return alarms.find("softintel.alarms").tag("cause", "sign-in-away").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  /** While it is known to be away nobody waits for it. */
  @Test
  void requestsDoNotAskWhatIsKnown() {
    keycloak.stop(0);
    assertThat(isAwayNow()).isTrue();

    now = now.plus(Duration.ofMinutes(1));
    assertThat(isAwayNow()).isTrue();

    assertThat(asked).hasValue(0);
  }

  private boolean isAwayNow() {
    return realm.isAwayNow().await().indefinitely();
  }

  private double reachable() {
    return meters.get("softintel.sign.in.reachable").gauge().value();
  }
}
