package org.softintel.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealmAvailabilityTest {
  private static final String DISCOVERY = "/realms/softintel/.well-known/openid-configuration";

  private final AtomicInteger asked = new AtomicInteger();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private volatile int status = 200;
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
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    keycloak.start();
    var address = "http://127.0.0.1:" + keycloak.getAddress().getPort() + "/realms/softintel/";
    realm = new RealmAvailability(() -> address, () -> true, meters, () -> now);
  }

  @AfterEach
  void stop() {
    keycloak.stop(0);
  }

  @Test
  void whileAllIsWellItIsNotAsked() {
    assertThat(realm.isAway().await().indefinitely()).isFalse();
    realm.lookWhetherItIsBack();

    assertThat(asked).hasValue(0);
    assertThat(reachable()).isEqualTo(1);
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

    realm.lookWhetherItIsBack();
    assertThat(realm.isAway().await().indefinitely()).isTrue();

    status = 200;
    realm.lookWhetherItIsBack();
    assertThat(realm.isAway().await().indefinitely()).isFalse();
    assertThat(reachable()).isEqualTo(1);
    assertThat(asked).hasValue(3);
  }

  /** One answer may be late, and an outage is one however long it is. */
  @Test
  void theAlarmIsRaisedAtTheSecondAnswerThatIsMissing() {
    var alarms = new SimpleMeterRegistry();
    Metrics.addRegistry(alarms);
    try {
      status = 503;
      assertThat(isAwayNow()).isTrue();
      status = 200;
      realm.lookWhetherItIsBack();
      assertThat(raised(alarms)).isZero();

      now = now.plus(Duration.ofMinutes(1));
      status = 503;
      assertThat(isAwayNow()).isTrue();
      realm.lookWhetherItIsBack();
      realm.lookWhetherItIsBack();
      assertThat(raised(alarms)).isEqualTo(1);
    } finally {
      Metrics.removeRegistry(alarms);
    }
  }

  private static double raised(MeterRegistry alarms) {
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
