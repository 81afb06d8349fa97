package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.softintel.given.GivenSummary;
import org.softintel.report.linking.LinkAlert;
import org.softintel.report.linking.LinkAlert.Cause;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.linking.ValueKind;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.status.ReportSummary.Holder;
import org.softintel.report.store.NewLinks.Told;

/** Who is mailed of which alert. */
class ReportHoldersTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

  @Test
  void whoHasAReportOrCoversForItsHolderHasIt() {
    var holders =
        ReportHolders.of(
            List.of(
                report(1, Optional.of(holder("terry", "toni"))),
                report(2, Optional.of(holder("kim"))),
                report(3, Optional.empty())));

    assertThat(holders.among(Set.of("terry", "toni", "other"))).containsOnly("terry", "toni");
    assertThat(holders.has("terry", id(1))).isTrue();
    assertThat(holders.has("toni", id(1))).isTrue();
    assertThat(holders.has("terry", id(2))).isFalse();
    assertThat(holders.has("terry", id(3))).isFalse();
  }

  @Test
  void anOfficerIsToldOfAlertsThatNameAReportOfTheirsAlone() {
    var holders =
        ReportHolders.of(
            List.of(
                report(1, Optional.of(holder("terry"))), report(2, Optional.of(holder("kim")))));
    var both = alert(ValueKind.PHONE, 2, 1);
    var other = alert(ValueKind.EMAIL, 2);

    assertThat(holders.concerning("terry", List.of(both, other))).containsExactly(both);
    assertThat(holders.concerning("kim", List.of(both, other))).containsExactly(both, other);
    assertThat(holders.concerning("somebody", List.of(both, other))).isEmpty();
  }

  @Test
  void aMailNamesKindsCountsAndReferences() {
    var partners = List.of(report(1, Optional.empty()), report(2, Optional.empty()));
    var told = new Told(alert(ValueKind.PHONE, 1, 2), "They may share a phone number", partners);

    assertThat(told.inMail(ReportSummary::reference))
        .isEqualTo(
            "They may share a phone number (was 2 reports from 1 source, now 3 reports from 2"
                + " sources): SI-4K7M-2QX1, SI-4K7M-2QX2");
  }

  private static LinkAlert alert(ValueKind kind, int... partners) {
    return new LinkAlert(
        Cause.TWO_SOURCES,
        List.of(kind),
        IntStream.of(partners).mapToObj(ReportHoldersTest::id).toList(),
        new SourceCounter.Range(2, 2),
        new SourceCounter.Range(1, 1),
        Optional.empty());
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }

  private static Holder holder(String account, String... covers) {
    return new Holder(account, Optional.of("Invented"), NOW, Set.of(covers));
  }

  private static ReportSummary report(int number, Optional<Holder> holder) {
    return GivenSummary.taken(id(number), "SI-4K7M-2QX" + number, NOW, false, holder);
  }
}
