package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EventStreamListener;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestAccounts;
import org.softintel.given.WatchedValues;

/** Two processes on one database: whichever a page hangs on hears everything, and once. */
class TwoReplicasTest {
  private static final Duration SEVERAL_TICKS = Duration.ofSeconds(8);
  private static final Map<String, String> QUICK =
      Map.of("softintel.desk.live.presence", "10S", "softintel.desk.live.beat", "3S");

  private static Replica other;

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser second;

  @BeforeAll
  static void anotherProcess() {
    other = Replica.started(QUICK);
  }

  @AfterAll
  static void oneIsLeft() {
    other.close();
  }

  @Test
  void whatArrivesAtOneIsHeardAtTheOther() {
    try (EventStreamListener there =
        triage.listen(other.at("/triage/live?since=" + Instant.now().toEpochMilli()))) {
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

        until("nobody else", Duration.ofSeconds(40), () -> here.last().contains("\"others\":0"));
      }
    }
  }

  @Test
  void whatIsWatchedThroughOneIsToldThroughTheOtherUntilItEnds() {
    var plate = "QX%02d ZYX".formatted(ThreadLocalRandom.current().nextInt(100));
    WatchedValues.watch(triage, "plate", plate, "An invented van");
    var holding =
        SampleReports.with(
            it ->
                it.putArray("vehicles")
                    .addObject()
                    .put("registration", plate.toLowerCase(Locale.UK)));

    var reference = PartnerApi.submit("reporter", holding);

    var told = reference + ".*It may contain a detail that Terry Example is watching";
    until("an alert there", Duration.ofSeconds(10), () -> links().matches(".*" + told + ".*"));
    assertThat(second.get(other.at("/triage/watch")).body()).contains(plate);

    DatabaseRows.change("delete from watch_list");

    assertThat(second.get(other.at("/triage/watch")).body()).doesNotContain(plate);
    assertThat(links()).doesNotContain(reference);
  }

  private static String links() {
    return Jsoup.parse(second.get(other.at("/triage/links")).body()).select("main").text();
  }

  /** What ends a session, and the use of tokens too unless it is one browser's affair. */
  enum End {
    SIGNED_OUT,
    LEFT_THE_SITE,
    EVERYWHERE,
    AT_KEYCLOAK,
    ROLE_WITHDRAWN,
    LOCKED,
    HAS_LEFT
  }

  private static void end(End how, String name, NoScriptUser user) {
    switch (how) {
      case SIGNED_OUT -> user.submit("/triage", "/sign-out", Map.of());
      case LEFT_THE_SITE -> user.get("/leave");
      case EVERYWHERE -> user.answer("/my-sign-ins", Map.of());
      case AT_KEYCLOAK -> TestAccounts.endSessions(name);
      case ROLE_WITHDRAWN -> TestAccounts.withdraw("triage", name);
      case LOCKED -> TestAccounts.lock(name);
      case HAS_LEFT -> {
        var person = "/people/" + TestAccounts.id(name);
        NoScriptUser.signedIn("lead", "/triage").submit(person, person + "/left", Map.of());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void whatEndsASessionEndsItAtBothWithinFiveSeconds(End end) {
    // given
    var name = TestAccounts.with("triage");
    var user = NoScriptUser.signedIn(name, "/triage");
    var copy = user.copy();
    var there = other.at(PartnerApi.REPORTS);
    var opened =
        new HashMap<String, Callable<Boolean>>(
            Map.of(
                "page here", () -> copy.copy().get("/triage").statusCode() == 200,
                "page there", () -> copy.copy().get(other.at("/triage")).statusCode() == 200,
                "API here", () -> status(name, PartnerApi.REPORTS) == 200,
                "API there", () -> status(name, there) == 200));
    try (EventStreamListener stream = copy.listen(other.at("/triage/live"))) {
      opened.put("stream there", () -> !stream.hasEnded());
      assertThat(opened.values()).allMatch(TwoReplicasTest::holds);
      // when
      end(end, name, user);
      // then
      var ended = System.nanoTime();
      if (end == End.SIGNED_OUT || end == End.LEFT_THE_SITE) {
        opened.keySet().removeIf(it -> it.startsWith("API"));
      }
      while (!opened.isEmpty()) {
        opened
            .entrySet()
            .removeIf(
                it -> {
                  // However long a busy machine takes to answer.
                  var asked = Duration.ofNanos(System.nanoTime() - ended);
                  var over = !holds(it.getValue());
                  if (over) {
                    System.out.printf("%s: %s after %d ms%n", end, it.getKey(), asked.toMillis());
                  } else {
                    assertThat(asked)
                        .as("%s still open", it.getKey())
                        .isLessThan(Duration.ofSeconds(5));
                  }
                  return over;
                });
      }
    }
  }

  private static boolean holds(Callable<Boolean> open) {
    try {
      return open.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static int status(String name, String address) {
    return PartnerApi.as(name).get(address).statusCode();
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

    until(
        "the leads to be told",
        Duration.ofSeconds(60),
        () -> late.stream().allMatch(it -> DatabaseRows.acts(it).contains("LEADS_TOLD")));
    LockSupport.parkNanos(SEVERAL_TICKS.toNanos());
    assertThat(late)
        .allSatisfy(
            it ->
                assertThat(DatabaseRows.acts(it)).containsOnlyOnce("CLOCK_RAN_OUT", "LEADS_TOLD"));
    assertThat(Mails.ids(Mails.SEALED).stream().skip(earlier)).doesNotHaveDuplicates();
    assertThat(new Mailbox(Mails.SEALED).allAbout("Overdue")).isNotEmpty();
  }
}
