package org.softintel.platform.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.platform.monitoring.CertificateDays.Ending;

/** Nobody learns from a lost mail that a certificate has ended. */
class CertificateDaysTest {
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CertificateDays certificates = new CertificateDays(meters, () -> NOW);
  private long left = 365;

  @BeforeEach
  void listen() {
    Metrics.addRegistry(meters);
  }

  @AfterEach
  void leave() {
    Metrics.removeRegistry(meters);
  }

  @Test
  void eachStepIsToldOnce() {
    var steps = new EndingSteps();

    var told = LongStream.iterate(90, it -> it >= -30, it -> it - 1).filter(steps::isNew);

    assertThat(told.boxed()).containsExactly(60L, 30L, 14L, 7L, 3L, 1L, -1L);
  }

  @Test
  void aStepIsToldOfEachCertificateAnew() {
    var steps = new EndingSteps();

    assertThat(List.of(5L, 365L, 59L).stream().map(steps::isNew))
        .containsExactly(true, false, true);
  }

  @Test
  void whatEndsIsShownCountedAndAnAlarm() {
    certificates.watch(CertificateKind.SIGNING, now -> 61);
    certificates.watch(CertificateKind.TEAM, now -> left);
    left = 60;

    certificates.look();
    certificates.look();

    assertThat(certificates.ending()).containsExactly(new Ending(CertificateKind.TEAM, 60));
    assertThat(days("team")).isEqualTo(60);
    assertThat(days("signing")).isEqualTo(61);
    assertThat(Alarm.CERTIFICATE_ENDS.count().count()).isEqualTo(1);
  }

  @Test
  void whatEndsFirstStandsFirst() {
    certificates.watch(CertificateKind.TEAM, now -> 30);
    certificates.watch(CertificateKind.MAIL_SERVER, now -> -2);

    assertThat(certificates.ending())
        .extracting(Ending::kind)
        .containsExactly(CertificateKind.MAIL_SERVER, CertificateKind.TEAM);
  }

  @Test
  void ofTwoOfAKindTheFirstToEndCounts() {
    certificates.watch(CertificateKind.DATABASE, now -> left);
    certificates.watch(CertificateKind.DATABASE, now -> 90);

    assertThat(days("database")).isEqualTo(90);
    left = 14;
    certificates.look();
    assertThat(days("database")).isEqualTo(14);
  }

  @Test
  void whatHasNotBeenSeenHasNoDays() {
    certificates.watch(CertificateKind.SIGN_IN, now -> CertificateDays.UNSEEN);

    assertThat(days("sign-in")).isNaN();
    assertThat(certificates.ending()).isEmpty();
  }

  private double days(String kind) {
    return meters.get("softintel.certificate.days.left").tag("of", kind).gauge().value();
  }
}
