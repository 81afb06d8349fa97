package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EventStreamListener;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestAccounts;
import org.softintel.given.TestStack;

/** What an open page hears, as it stands on the wire. */
class LiveTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(20);
  private static final Duration A_BEAT = Duration.ofSeconds(60);

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser second;

  private final ArrayList<EventStreamListener> listeners = new ArrayList<>();
  private String reference = "";
  private String page = "";

  @BeforeEach
  void aReport() {
    reference = PartnerApi.submit("reporter", SampleReports.minimal());
    page = "/triage/" + reference;
  }

  @AfterEach
  void nobodyListens() {
    listeners.forEach(EventStreamListener::close);
  }

  @Test
  void newReportsAndAdditionsAreCountedAndNothingElseIsSaid() {
    // given
    var inbox = desk(triage);
    assertThat(inbox.status()).isEqualTo(200);
    assertThat(inbox.header("Content-Type")).startsWith("text/event-stream");
    assertThat(inbox.header("Cache-Control")).isEqualTo("no-store");
    assertThat(inbox.header("X-Accel-Buffering")).isEqualTo("no");
    // when
    PartnerApi.submit("reporter", SampleReports.full());
    PartnerApi.submit("reporter", SampleReports.minimal());
    add();
    // then
    inbox.awaitLine("\"reports\":2,\"additions\":1");
    assertThat(inbox.lines())
        .allMatch(it -> it.isEmpty() || it.matches("(: ?still here|event: ?news|data: ?[{].*})"));
    assertThat(String.join("", inbox.lines()).replaceAll("\"(\\w+)\":(\\d{1,3}|true|false)", ""))
        .doesNotContainPattern("SI-|[0-9a-f]{8}-|Sample|Specimen|Example");
  }

  @Test
  void whoComesBackIsToldWhatTheyMissed() {
    var since = Instant.now().toEpochMilli();
    PartnerApi.submit("reporter", SampleReports.minimal());

    listen(triage, "/triage/live?since=" + since).awaitLine("\"reports\":1");
  }

  @Test
  void aPageThatSaysItWasMadeInFarFutureKeepsNewsFromNobody() {
    var inbox = desk(triage);
    inbox.awaitLine("\"reports\":0");
    var odd = listen(second, "/triage/live?since=9999999999999999");

    PartnerApi.submit("reporter", SampleReports.minimal());

    inbox.awaitLine("\"reports\":1");
    odd.awaitLine("\"reports\":1");
  }

  @Test
  void aStreamThatHasNothingToSayShowsThatItIsThere() {
    var inbox = desk(triage);

    Await.until(
        "a second beat",
        A_BEAT,
        () -> inbox.lines().stream().filter(it -> it.startsWith(":")).count() > 1);
  }

  @Test
  void whoElseLooksIsCountedOnTheStreamAndNamedOnAPage() {
    // given
    var mine = onReport(triage);
    mine.awaitLine("");
    assertThat(triage.get(page + "/viewers").body()).contains("Nobody else is viewing it now");
    // when
    var theirs = onReport(second);
    onReport(second);
    // then
    mine.awaitLine("\"others\":1");
    theirs.awaitLine("\"others\":1");
    assertThat(triage.get(page + "/viewers").body()).contains("Toni Specimen, since");
    assertThat(DatabaseRows.acts(reference)).contains("VIEWERS_SHOWN");
    // when
    listeners.subList(1, 3).forEach(EventStreamListener::close);
    // then
    mine.awaitLine("\"others\":0");
    assertThat(triage.get(page + "/viewers").body()).contains("Nobody else is viewing it now");
  }

  @Test
  void whoLooksThroughAnotherProcessCountsUntilThatIsSilent() {
    var mine = onReport(triage);
    var other = UUID.randomUUID();

    DatabaseRows.change(
        "insert into presence select ?, id, 'another', 'Kim Invented', now(), now() + interval '1"
            + " hour' from report where reference = ?",
        other,
        reference);
    mine.awaitLine("\"others\":1");

    DatabaseRows.change("update presence set until = now() where listener = ?", other);
    Await.until("nobody else", A_BEAT, () -> mine.last().contains("\"others\":0"));
    Await.until(
        "no row", A_BEAT, () -> DatabaseRows.count("presence where listener = ?", other) == 0);
  }

  @Test
  void whatASecondOfficerSavesIsNews() {
    var mine = onReport(triage);

    second.answer(page + "/note", Map.of("text", "Invented"));

    mine.awaitLine("\"changed\":true");
  }

  @Test
  void signingOutEndsEveryStreamOfTheSession(@SignedIn("triage2") NoScriptUser leaving) {
    var theirs = listen(leaving, "/triage/live");
    var mine = desk(triage);

    leaving.submit("/triage", "/sign-out", Map.of());

    theirs.awaitEnd(AT_ONCE);
    assertThat(mine.hasEnded()).isFalse();
    assertThat(leaving.get("/triage/live").statusCode()).isEqualTo(302);
  }

  @Test
  void aRoleThatIsWithdrawnEndsTheStream() {
    var name = TestAccounts.with("triage");
    var officer = NoScriptUser.signedIn(name, "/triage");
    var theirs = listen(officer, "/triage/live");
    assertThat(theirs.status()).isEqualTo(200);

    TestAccounts.withdraw("triage", name);

    theirs.awaitEnd(AT_ONCE);
    assertThat(officer.get("/triage/live").statusCode()).isEqualTo(302);
    assertThat(officer.follow(officer.get("/triage")).statusCode()).isEqualTo(403);
  }

  @Test
  void anAccountThatIsLockedEndsTheStream() {
    var name = TestAccounts.with("triage");
    var officer = NoScriptUser.signedIn(name, "/triage");
    var theirs = listen(officer, "/triage/live");
    assertThat(theirs.status()).isEqualTo(200);

    TestAccounts.lock(name);

    theirs.awaitEnd(AT_ONCE);
    assertThat(officer.get("/triage/live").statusCode()).isEqualTo(302);
  }

  @Test
  void onePersonHasSoManyStreamsAndTheOldestGivesWay(@SignedIn("lead") NoScriptUser lead) {
    for (int i = 0; i < 9; i++) {
      assertThat(listen(lead, "/triage/live").status()).isEqualTo(200);
    }

    listeners.get(0).awaitEnd(AT_ONCE);
    assertThat(listeners.get(0).lines()).contains("event:full");
    assertThat(listeners.subList(1, 9)).noneMatch(EventStreamListener::hasEnded);
  }

  @Test
  void streamsHoldNoConnectionToTheDatabase() {
    for (var user : new NoScriptUser[] {triage, second, NoScriptUser.signedIn("lead", "/triage")}) {
      for (int i = 0; i < 8; i++) {
        listen(user, "/triage/live");
      }
    }

    assertThat(triage.get("/triage").statusCode()).isEqualTo(200);
    // A process of the class before may only just have gone.
    Await.until(
        "one connection that listens, of sixteen at most",
        A_BEAT,
        () ->
            DatabaseRows.count("pg_stat_activity where query like 'LISTEN%'") <= 1
                && DatabaseRows.count("pg_stat_activity where usename = 'softintel_app'") <= 16);
  }

  @Test
  void anUnknownReportIsNotListenedTo() {
    assertThat(triage.get("/triage/live?report=SI-0000-0000").statusCode()).isEqualTo(404);
    assertThat(triage.get("/triage/live?report=x").statusCode()).isEqualTo(404);
    assertThat(triage.get("/triage/SI-0000-0000/viewers").statusCode()).isEqualTo(404);
  }

  @Test
  void aLostConnectionIsMadeAgainAndNothingIsMissed() {
    var inbox = desk(triage);
    inbox.awaitLine("");

    DatabaseRows.of(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'softintel_app'");
    Await.until(
        "a report that is taken",
        A_BEAT,
        () -> PartnerApi.submit("reporter", SampleReports.minimal()).startsWith("SI-"));

    // One that was refused may have been kept.
    Await.until("news", A_BEAT, () -> inbox.last().matches(".*\"reports\":[1-9].*"));
  }

  @Test
  void openStreamsDoNotKeepTheServiceFromStopping() {
    var inbox = desk(triage);
    var app = TestStack.shared().parts().app();
    var began = System.nanoTime();

    app.stop();

    var took = Duration.ofNanos(System.nanoTime() - began);
    inbox.awaitEnd(AT_ONCE);
    app.start();
    // With a stream that is kept open it takes the ten seconds of quarkus.shutdown.timeout.
    assertThat(took).isLessThan(Duration.ofSeconds(10));
    assertThat(desk(triage).status()).isEqualTo(200);
  }

  private EventStreamListener desk(NoScriptUser user) {
    return listen(user, "/triage/live?since=" + Instant.now().toEpochMilli());
  }

  private EventStreamListener onReport(NoScriptUser user) {
    var version =
        DatabaseRows.of("select version from report where reference = ?", reference).get(0);
    return listen(user, "/triage/live?report=" + reference + "&version=" + version);
  }

  private EventStreamListener listen(NoScriptUser user, String address) {
    var listener = user.listen(address);
    listeners.add(listener);
    return listener;
  }

  private void add() {
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    OwnAdditions.add(reporter, reference, "Made up later");
  }
}
