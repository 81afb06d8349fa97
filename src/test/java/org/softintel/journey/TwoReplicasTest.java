package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EventStreamListener;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** Two processes on one database: whichever a page hangs on hears everything, and once. */
class TwoReplicasTest {
  private static final Duration SEVERAL_TICKS = Duration.ofSeconds(8);
  private static final Map<String, String> QUICK =
      Map.of("softintel.desk.live.presence", "10S", "softintel.desk.live.beat", "3S");
  private static final Replica OTHER = Replica.started(QUICK);

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser second;

  @AfterAll
  static void oneIsLeft() {
    OTHER.close();
  }

  @Test
  void whatArrivesAtOneIsHeardAtTheOther() {
    try (EventStreamListener there =
        triage.listen(OTHER.at("/triage/live?since=" + Instant.now().toEpochMilli()))) {
      assertThat(there.status()).isEqualTo(200);

      PartnerApi.submit("reporter", SampleReports.minimal());

      there.awaitLine("\"reports\":1");
    }
  }

  @Test
  void whoLooksThroughOneIsSeenThroughTheOtherUntilItIsKilled() {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    var address = "/triage/live?report=" + reference + "&version=0";
    try (var doomed = Replica.started(QUICK);
        EventStreamListener here = second.listen(address)) {
      try (EventStreamListener there = triage.listen(doomed.at(address))) {
        here.awaitLine("\"others\":1");
        there.awaitLine("\"others\":1");

        doomed.kill();

        Await.until(
            "nobody else", Duration.ofSeconds(40), () -> here.last().contains("\"others\":0"));
      }
    }
  }

  @Test
  void signingOutAtOneEndsWhatHangsOnTheOther(@SignedIn("triage2") NoScriptUser leaving) {
    try (EventStreamListener there = leaving.listen(OTHER.at("/triage/live"))) {
      leaving.submit("/triage", "/sign-out", Map.of());

      there.awaitEnd(Duration.ofSeconds(5));
    }
  }

  @Test
  void aClockThatRanOutIsToldOnceByWhicheverIsFirst() throws Exception {
    var earlier = Mails.ids(Mails.SEALED).size();
    var late = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      var reference = PartnerApi.submit("reporter", SampleReports.minimal());
      DatabaseRows.change("update report set due_at = now() where reference = ?", reference);
      late.add(reference);
    }

    LockSupport.parkNanos(SEVERAL_TICKS.toNanos());

    assertThat(late)
        .allSatisfy(
            it ->
                assertThat(DatabaseRows.acts(it)).containsOnlyOnce("CLOCK_RAN_OUT", "LEADS_TOLD"));
    assertThat(DatabaseRows.count("outbox where kind = 'OVERDUE' and state = 'WAITING'")).isZero();
    assertThat(Mails.ids(Mails.SEALED).stream().skip(earlier)).doesNotHaveDuplicates();
    assertThat(new Mailbox(Mails.SEALED).allAbout("Overdue")).isNotEmpty();
  }
}
