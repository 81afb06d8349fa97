package org.softintel.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the token ends that the service shows to Vault or OpenBao. */
class TransitTokenTest {
  private static final String TOKEN = "The token of softintel.platform.sealing.transit.token ";

  @TempDir private Path folder;
  private GivenTransit transit;

  @BeforeEach
  void anEngine() throws Exception {
    transit = GivenTransit.started(folder);
  }

  @AfterEach
  void stop() {
    transit.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P90D  | P365D | false | ok    | ends in 90 days.
          P29D  | P365D | false | soon  | ends in 29 days: have a new one made.
          P13D  | P365D | false | WRONG | ends in 13 days: put a new one into the file.
          PT9H  | P32D  | false | WRONG | ends in 540 minutes: put a new one into the file.
          P12D  | P32D  | true  | ok    | ends in 12 days, unless it is renewed.
          P7D   | P32D  | true  | WRONG | ends in 7 days, unless it is renewed: nobody has renewed it in time.
          PT20M | PT1H  | true  | ok    | ends in 20 minutes, unless it is renewed.
          PT9M  | PT1H  | false | ok    | ends in 9 minutes.
          PT0S  | PT0S  | false | ok    | has no end.
          """)
  void checkSaysWhenItEnds(
      Duration left, Duration life, boolean renewable, String word, String sentence) {
    transit.tellOfToken(left, life, renewable);

    var found = KeysCheck.token(transit.client());

    assertThat(found.word()).isEqualTo(word);
    assertThat(found.sentence()).isEqualTo(TOKEN + sentence);
    assertThat(transit.calls())
        .singleElement()
        .matches(it -> it.method().equals("GET"))
        .matches(it -> it.path().equals("/v1/auth/token/lookup-self"))
        .matches(it -> it.token().equals(GivenTransit.TOKEN));
  }

  /** Outages have an alarm of their own. */
  @Test
  void whileTheKeyStoreDoesNotTellTheDaysStayWhatTheyWere() {
    var watched = new TransitTokenDays.Watched(transit.client());
    assertThat(watched.days()).isEqualTo(TransitToken.NOT_WATCHED);

    transit.tellOfToken(Duration.ofDays(30), Duration.ofDays(365), false);
    assertThat(watched.days()).isEqualTo(30);
    transit.fail(503);
    assertThat(watched.days()).isEqualTo(30);
    transit.tellOfToken(Duration.ofDays(364), Duration.ofDays(365), false);
    assertThat(watched.days()).isEqualTo(364);
  }

  @Test
  void oneThatMayNotAskIsNoOutage() {
    var meters = new SimpleMeterRegistry();
    Metrics.addRegistry(meters);
    try {
      transit.ring();
      var before = outages();

      assertThat(KeysCheck.token(transit.client()).sentence())
          .startsWith("When the token of")
          .doesNotContain(GivenTransit.TOKEN);
      assertThat(outages()).isEqualTo(before);
    } finally {
      Metrics.removeRegistry(meters);
    }
  }

  private static double outages() {
    return Metrics.globalRegistry
        .find("softintel.alarms")
        .tag("cause", "key-store-away")
        .counters()
        .stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
