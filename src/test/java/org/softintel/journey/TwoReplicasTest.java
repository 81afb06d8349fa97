package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EventStreamListener;
import org.softintel.given.JudgedRows;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestAccounts;
import org.softintel.given.WatchedValues;

/**
 * Two processes on one database: whichever a page hangs on hears everything, and once. The second
 * one has some settings of its own.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoReplicasTest {
  private static final Duration SEVERAL_TICKS = Duration.ofSeconds(8);
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String CHECKPOINTS = "outbox where kind = 'CHECKPOINT'";
  private static final String DAYS = CHECKPOINTS + " and subject like 'DAY %'";

  private static Replica other;

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser second;

  @BeforeAll
  static void anotherProcess() {
    other =
        Replica.started(
            Map.of(
                "softintel.desk.live.presence", "10S",
                "softintel.desk.live.beat", "3S",
                "softintel.matcher.bench", "false",
                "softintel.desk.call-backs.most-waiting", "1"));
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
  @Order(Integer.MAX_VALUE)
  void whoLooksThroughOneIsSeenThroughTheOtherUntilItIsKilled() {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    var address = "/triage/live?report=" + reference + "&version=0";
    try (EventStreamListener here = second.listen(address);
        EventStreamListener there = triage.listen(other.at(address))) {
      here.awaitLine("\"others\":1");
      there.awaitLine("\"others\":1");

      other.kill();

      until("nobody else", Duration.ofSeconds(40), () -> here.last().contains("\"others\":0"));
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

  @Test
  void whatIsJudgedThroughOneTheOtherKnowsAtOnce() {
    var one = JudgedRows.of("triage");
    var another = JudgedRows.of("triage");
    var address = other.at(PartnerApi.REPORTS + "/" + one.reference() + "/judgements");
    assertThat(PartnerApi.as("triage").get(address).<List<String>>path("judgements")).isEmpty();

    var judged = one.judge("v1", another, "v1", "same");

    assertThat(PartnerApi.as("triage").get(address).<List<String>>path("judgements.id"))
        .containsExactly(judged);
  }

  @Test
  void withoutTheSettingThereIsNothingToSendListsTo() {
    var call =
        PartnerApi.as("triage")
            .contentType("application/x-ndjson")
            .body("{\"id\": \"1\"}")
            .post(other.at("/api/v1/matcher/link"));
    assertThat(call.statusCode()).isEqualTo(404);
  }

  /** On the code of before, whoever had the last place read that their number was not saved. */
  @Test
  void noMoreCallersAreTakenWhenSoManyWaitAndWhoWaitsAlreadyIsToldSo() {
    var stranger = NoScriptUser.anonymous();
    var fields = new HashMap<>(Map.of("name", "Invented caller", "phone", "01632 960177"));
    fields.putAll(Map.of("once", UUID.randomUUID().toString(), "when", "afternoon"));
    stranger.answer("/call-back", fields);
    var last =
        DatabaseRows.of("select id::text from call_back order by asked_at desc limit 1").get(0);
    fields.put("csrf-token", stranger.csrfToken("/call-back"));

    assertThat(stranger.post(other.at("/call-back"), fields).statusCode()).isEqualTo(303);
    fields.put("once", UUID.randomUUID().toString());
    var refused = stranger.post(other.at("/call-back"), fields);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("We did not save your number");
    var call = "/triage/tasks/call-backs/" + last;
    triage.get(call);
    assertThat(triage.answer(call, Map.of()).statusCode()).isEqualTo(303);
  }

  /** Two processes look at the same clock, and one of them sends. */
  @Test
  void anHourAndADaysEndAreToldOnceWhoeverLooks() throws Exception {
    PartnerApi.submit("reporter", SampleReports.minimal());
    until(
        "the hour's mail", SOON, () -> DatabaseRows.count(CHECKPOINTS + " and state = 'SENT'") > 0);
    var slots = "select count(*) - count(distinct subject) from " + CHECKPOINTS;

    DatabaseRows.change("delete from " + DAYS);
    until("the day's end", SOON, () -> DatabaseRows.count(DAYS) > 0);

    until("it was sent", SOON, () -> DatabaseRows.count(DAYS + " and state <> 'SENT'") == 0);
    assertThat(DatabaseRows.of(slots)).containsExactly("0");
    assertThat(new Mailbox("auditors").allAbout("Audit log, daily, on ")).isNotEmpty();
  }
}
