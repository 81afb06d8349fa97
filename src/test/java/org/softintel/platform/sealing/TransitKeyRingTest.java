package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.ServerKey;
import org.softintel.platform.sealing.KeyRing.Wrapped;
import org.softintel.platform.secrets.KeyStoreAway;
import org.softintel.platform.settings.StartRefused;

/** Over HTTP, against an engine that does what the documents of Vault and OpenBao say. */
class TransitKeyRingTest {
  private static final byte[] CONTEXT = {1, 2, 3};
  private static final byte[] SECRET = GivenKeyRings.counted(40);
  private static final SealedPlace SESSION =
      new SealedPlace("web_session", "sealed", new UUID(0, 1));

  @TempDir private Path folder;
  private GivenTransit transit;
  private TransitKeyRing ring;

  @BeforeEach
  void anEngineWithAKey() throws Exception {
    transit = GivenTransit.started(folder);
    ring = transit.ring();
    transit.forgetCalls();
  }

  @AfterEach
  void stop() {
    transit.close();
  }

  @Test
  void aDataKeyIsSentWithItsPlaceAndTheToken() {
    var wrapped = ring.wrap(SECRET, CONTEXT);

    assertThat(new String(wrapped, US_ASCII)).startsWith("vault:v1:");
    var call = transit.calls().get(0);
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.path()).isEqualTo("/v1/team/transit/encrypt/softintel");
    assertThat(call.token()).isEqualTo(GivenTransit.TOKEN);
    assertThat(call.decoded("plaintext")).isEqualTo(SECRET);
    assertThat(call.decoded("associated_data")).isEqualTo(CONTEXT);
  }

  @Test
  void itUnwrapsWhatItWrappedInThatPlaceOnly() {
    var wrapped = ring.wrap(SECRET, CONTEXT);

    assertThat(ring.unwrap("transit:softintel:1", wrapped, CONTEXT)).isEqualTo(SECRET);
    assertThatThrownBy(() -> ring.unwrap("transit:softintel:1", wrapped, new byte[] {4}))
        .isInstanceOf(CannotUnseal.class);
    wrapped[wrapped.length - 4] ^= 1;
    assertThatThrownBy(() -> ring.unwrap("transit:softintel:1", wrapped, CONTEXT))
        .isInstanceOf(CannotUnseal.class);
  }

  /** Nobody finds out by it what other keys have made. */
  @Test
  void whatAnotherKeyMadeIsNotSentToIt() {
    for (var wrapped : List.of("vault:v1:", "vault:v1:\"", "file", "vault:v1:AAAA\n")) {
      assertThatThrownBy(() -> ring.unwrap("transit:softintel:1", wrapped.getBytes(UTF_8), CONTEXT))
          .isInstanceOf(CannotUnseal.class);
    }
    assertThatThrownBy(() -> ring.unwrap("file:7", ring.wrap(SECRET, CONTEXT), CONTEXT))
        .isInstanceOf(CannotUnseal.class);
    assertThat(transit.calls()).noneMatch(it -> it.path().contains("decrypt"));
  }

  /** One that was altered hides nothing of the others, though the engine answers 400. */
  @Test
  void aPageOfReportsIsOneCall() {
    var all =
        new ArrayList<>(
            IntStream.range(0, 150)
                .mapToObj(
                    it -> new Wrapped(ring.currentKeyId(), ring.wrap(SECRET, CONTEXT), CONTEXT))
                .toList());
    all.set(77, new Wrapped(ring.currentKeyId(), all.get(77).bytes(), new byte[] {4}));
    transit.forgetCalls();

    var unwrapped = ring.unwrapAll(all);

    assertThat(transit.calls()).singleElement().matches(it -> it.items() == 150);
    assertThat(unwrapped.get(77)).isEmpty();
    assertThat(unwrapped.stream().flatMap(Optional::stream)).hasSize(149).containsOnly(SECRET);
  }

  @Test
  void manyMoreAreAFewCallsAndNoneIsNone() {
    var one = new Wrapped(ring.currentKeyId(), ring.wrap(SECRET, CONTEXT), CONTEXT);
    transit.forgetCalls();

    assertThat(ring.unwrapAll(IntStream.range(0, 1_200).mapToObj(it -> one).toList()))
        .hasSize(1_200)
        .allMatch(Optional::isPresent);
    assertThat(transit.calls()).hasSize(3);
    assertThat(ring.unwrapAll(List.of())).isEmpty();
    assertThat(transit.calls()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | 1 | does not do what it is asked (400)
          403 | 1 | refuses the token of softintel.platform.sealing.transit.token
          404 | 1 | has no such engine or key (404)
          302 | 1 | does not do what it is asked (302)
          429 | 3 | refuses so many calls (429)
          500 | 3 | does not do what it is asked (500)
          503 | 3 | is sealed or a standby (503)
          """)
  void aRefusalIsASentenceAfterSoManyTries(int status, int tries, String sentence) {
    transit.fail(status, status, status);

    assertThatThrownBy(() -> ring.wrap(SECRET, CONTEXT))
        .isInstanceOf(KeyStoreAway.class)
        .hasMessageContaining(sentence)
        .hasMessageNotContainingAny(
            GivenTransit.TOKEN, Base64.getEncoder().encodeToString(SECRET), "errors")
        .hasNoCause();
    assertThat(transit.calls()).hasSize(tries);
  }

  @ParameterizedTest
  @ValueSource(ints = {412, 429, 500, 502, 503})
  void whatPassesIsTriedAgainAndNothingIsLost(int status) {
    var wrapped = ring.wrap(SECRET, CONTEXT);
    transit.fail(status, status);

    assertThat(ring.unwrap(ring.currentKeyId(), wrapped, CONTEXT)).isEqualTo(SECRET);
  }

  @Test
  void whoIsSlowIsNotWaitedForLong() {
    transit.answerAfter(Duration.ofSeconds(20));
    var began = System.nanoTime();

    assertThatThrownBy(() -> ring.wrap(SECRET, CONTEXT))
        .isInstanceOf(KeyStoreAway.class)
        .hasMessageContaining("does not answer in time");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void oneOutageIsOneAlarm() {
    var meters = new SimpleMeterRegistry();
    Metrics.addRegistry(meters);
    try {
      var before = alarms();
      transit.fail(403, 403);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> ring.wrap(SECRET, CONTEXT)).isInstanceOf(KeyStoreAway.class);
      }
      assertThat(alarms()).isEqualTo(before + 1);
      ring.wrap(SECRET, CONTEXT);
      transit.fail(404);
      assertThatThrownBy(() -> ring.wrap(SECRET, CONTEXT)).isInstanceOf(KeyStoreAway.class);
      assertThat(alarms()).isEqualTo(before + 2);
    } finally {
      Metrics.removeRegistry(meters);
    }
  }

  private static double alarms() {
    var found = Metrics.globalRegistry.find("softintel.alarms").tag("cause", "key-store-away");
    return Optional.ofNullable(found.counter()).map(Counter::count).orElse(0.0);
  }

  @Test
  void nobodyAtTheAddressIsASentence() {
    transit.close();

    assertThatThrownBy(() -> ring.wrap(SECRET, CONTEXT))
        .isInstanceOf(KeyStoreAway.class)
        .hasMessage("No key store answers: softintel.platform.sealing.transit.url.");
  }

  @Test
  void anAgentMayRenewTheToken() throws Exception {
    Files.writeString(transit.token(), "hvs.another");
    ring.wrap(SECRET, CONTEXT);
    assertThat(transit.calls().get(0).token()).isEqualTo("hvs.another");

    Files.writeString(transit.token(), "two\nlines");
    assertThatThrownBy(() -> ring.wrap(SECRET, CONTEXT))
        .isInstanceOf(KeyStoreAway.class)
        .hasMessageContaining("softintel.platform.sealing.transit.token is a file that");
  }

  @Test
  void itIsSpokenToOnlyIfItsCertificateIsTrusted() throws Exception {
    var key = ServerKey.of("localhost");
    var file = key.certificateIn(folder, "trusted.pem");
    try (var secure = GivenTransit.secured(Files.createDirectory(folder.resolve("s")), key)) {
      assertThatThrownBy(
              () -> TransitKeyRing.of(new TransitClient(secure.settings(Optional.empty()), false)))
          .isInstanceOf(KeyStoreAway.class)
          .hasMessageContaining("is not trusted: softintel.platform.sealing.transit.trusted");
      assertThat(secure.calls()).isEmpty();
      var trusting = new TransitClient(secure.settings(Optional.of(file)), false);
      assertThatCode(() -> TransitKeyRing.of(trusting)).doesNotThrowAnyException();
    }
  }

  @Test
  void withoutTlsItIsForLocalModeOnly() {
    assertThatThrownBy(() -> new TransitClient(transit.settings(Optional.empty()), false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("softintel.platform.sealing.transit.url must be https://");
  }

  @Test
  void aNewVersionWrapsAfterTheNextStartAndTheOldOneStillUnwraps() {
    var before = ring.wrap(SECRET, CONTEXT);
    transit.rotate();
    assertThat(new String(ring.wrap(SECRET, CONTEXT), US_ASCII)).startsWith("vault:v1:");

    var next = transit.ring();

    assertThat(next.currentKeyId()).isEqualTo("transit:softintel:2");
    assertThat(new String(next.wrap(SECRET, CONTEXT), US_ASCII)).startsWith("vault:v2:");
    assertThat(next.unwrap("transit:softintel:1", before, CONTEXT)).isEqualTo(SECRET);
    // A process that has not started again yet opens what the others seal.
    var after = next.wrap(SECRET, CONTEXT);
    assertThat(ring.unwrap("transit:softintel:2", after, CONTEXT)).isEqualTo(SECRET);
  }

  @Test
  void aVersionThatTheEngineGaveUpIsMissing() {
    transit.rotate();
    assertThat(transit.ring().has("transit:softintel:1")).isTrue();
    transit.forgetVersionsBefore(2);

    assertThat(transit.ring().has("transit:softintel:1")).isFalse();
    assertThat(transit.ring().has("transit:softintel:2")).isTrue();
    assertThat(transit.ring().has("file:2")).isFalse();
  }

  @Test
  void aKeyThatDoesNotBindToAPlaceIsRefused() {
    transit.takeNoNoticeOfAssociatedData();
    assertThatThrownBy(transit::ring).isInstanceOf(StartRefused.class);
  }

  @Test
  void aKeyOfAnotherKindIsRefused() {
    transit.key().put("derived", true);
    assertThatThrownBy(transit::ring)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("softintel.platform.sealing.transit.key must be of the type");
    transit.key().put("derived", false).put("type", "rsa-4096");
    assertThatThrownBy(transit::ring).isInstanceOf(StartRefused.class);
  }

  @Test
  void aKeyThatCanBeTakenOutIsTold() {
    assertThat(ring.weaknesses()).isEmpty();
    transit.key().put("exportable", true).put("deletion_allowed", true);
    assertThat(ring.weaknesses()).containsExactly("exportable", "deletion_allowed");
  }

  @Test
  void whatTheFileWrappedOpensBesideItAndTheOtherWayRound() throws Exception {
    var file = GivenKeyRings.ring(folder, 7);
    var both =
        List.of(
            new Wrapped("file:7", file.wrap(SECRET, CONTEXT), CONTEXT),
            new Wrapped(ring.currentKeyId(), ring.wrap(SECRET, CONTEXT), CONTEXT),
            new Wrapped("other:1", new byte[] {1}, CONTEXT));

    for (var joined : List.of(new JoinedKeyRing(ring, file), new JoinedKeyRing(file, ring))) {
      var unwrapped = joined.unwrapAll(both);
      assertThat(unwrapped.get(0)).contains(SECRET);
      assertThat(unwrapped.get(1)).contains(SECRET);
      assertThat(unwrapped.get(2)).isEmpty();
      assertThat(joined.has("file:7")).isTrue();
      assertThat(joined.has("transit:softintel:1")).isTrue();
      assertThat(joined.has("transit:softintel:2")).isFalse();
    }
    assertThat(new JoinedKeyRing(ring, file).currentKeyId()).isEqualTo("transit:softintel:1");
    assertThat(new JoinedKeyRing(file, ring).currentKeyId()).isEqualTo("file:7");
  }

  /** A session is opened with every request. */
  @Test
  void whatIsSealedBrieflyAsksItOnceForEachProcess() {
    var one = new BriefSealer(ring);
    var sealed =
        IntStream.range(0, 50).mapToObj(it -> one.seal("tokens".getBytes(UTF_8), SESSION)).toList();
    sealed.forEach(it -> assertThat(one.open(it, SESSION)).asString(UTF_8).isEqualTo("tokens"));
    var another = new BriefSealer(ring);
    sealed.forEach(it -> assertThat(another.open(it, SESSION)).asString(UTF_8).isEqualTo("tokens"));

    assertThat(transit.calls()).hasSize(3);
  }

  /** Its parts may be opened one after the other. */
  @Test
  void aTransactionAsksOnceForAReport() {
    var place = new SealedPlace("report", "content", UUID.randomUUID());
    SealedKey stored;
    byte[] sealed;
    try (var key = DataKey.fresh()) {
      sealed = key.seal("words".getBytes(UTF_8), place).bytes();
      stored = key.wrapFor(place, ring, Instant.EPOCH);
    }
    transit.forgetCalls();
    var unwrapped = new UnwrappedKeys();
    unwrapped.all(List.of(stored, stored), ring);
    for (int i = 0; i < 20; i++) {
      var opened = unwrapped.of(stored, ring).open(new Sealed(sealed), place);
      assertThat(opened).asString(UTF_8).isEqualTo("words");
    }
    assertThat(transit.calls()).hasSize(1);

    stored.wrapped = new byte[] {1};
    assertThatThrownBy(() -> unwrapped.of(stored, ring)).isInstanceOf(CannotUnseal.class);
  }
}
