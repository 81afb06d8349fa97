package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.Accounts;
import org.softintel.given.Api;
import org.softintel.given.Ear;
import org.softintel.given.Patience;
import org.softintel.given.Person;
import org.softintel.given.Rows;
import org.softintel.given.Sample;
import org.softintel.given.Stack;

/** What an open page hears, as it stands on the wire. */
class LiveTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(5);
  private static final Duration A_BEAT = Duration.ofSeconds(25);
  private static final Duration A_TOKEN = Duration.ofSeconds(12);
  private static Person triage = Person.anonymous();
  private static Person second = Person.anonymous();

  private final ArrayList<Ear> ears = new ArrayList<>();
  private String reference = "";
  private String page = "";

  @BeforeAll
  static void theTeamSignsIn() {
    triage = Person.signedIn("triage", "/triage");
    second = Person.signedIn("triage2", "/triage");
  }

  @BeforeEach
  void aReport() {
    reference = Api.submit("reporter", Sample.minimal());
    page = "/triage/" + reference;
  }

  @AfterEach
  void nobodyListens() {
    ears.forEach(Ear::close);
  }

  @Test
  void newReportsAndAdditionsAreCountedAndNothingElseIsSaid() {
    // given
    var inbox = desk(triage);
    assertThat(inbox.status()).isEqualTo(200);
    assertThat(inbox.header("Content-Type")).startsWith("text/event-stream");
    assertThat(inbox.header("Cache-Control")).isEqualTo("no-store");
    // when
    Api.submit("reporter", Sample.full());
    Api.submit("reporter", Sample.minimal());
    add();
    // then
    inbox.hears("\"reports\":2,\"additions\":1");
    assertThat(inbox.lines())
        .allMatch(it -> it.isEmpty() || it.matches("(: ?still here|event: ?news|data: ?[{].*})"));
    assertThat(String.join("", inbox.lines()).replaceAll("\"(\\w+)\":(\\d{1,3}|true|false)", ""))
        .doesNotContainPattern("SI-|[0-9a-f]{8}-|Sample|Specimen|Example");
  }

  @Test
  void whoComesBackIsToldWhatTheyMissed() {
    var since = Instant.now().toEpochMilli();
    Api.submit("reporter", Sample.minimal());

    listen(triage, "/triage/live?since=" + since).hears("\"reports\":1");
  }

  @Test
  void aPageThatSaysItWasMadeInFarFutureKeepsNewsFromNobody() {
    var inbox = desk(triage);
    inbox.hears("\"reports\":0");
    var odd = listen(second, "/triage/live?since=9999999999999999");

    Api.submit("reporter", Sample.minimal());

    inbox.hears("\"reports\":1");
    odd.hears("\"reports\":1");
  }

  @Test
  void aStreamThatHasNothingToSayShowsThatItIsThere() {
    var inbox = desk(triage);

    Patience.until(
        "a second beat",
        A_BEAT,
        () -> inbox.lines().stream().filter(it -> it.startsWith(":")).count() > 1);
  }

  @Test
  void whoElseLooksIsCountedOnTheStreamAndNamedOnAPage() {
    // given
    var mine = onReport(triage);
    mine.hears("");
    assertThat(triage.get(page + "/viewers").body()).contains("Nobody else has it open now");
    // when
    var theirs = onReport(second);
    onReport(second);
    // then
    mine.hears("\"others\":1");
    theirs.hears("\"others\":1");
    assertThat(triage.get(page + "/viewers").body()).contains("Toni Specimen, since");
    assertThat(Rows.acts(reference)).contains("VIEWERS_SHOWN");
    // when
    ears.subList(1, 3).forEach(Ear::close);
    // then
    mine.hears("\"others\":0");
    assertThat(triage.get(page + "/viewers").body()).contains("Nobody else has it open now");
  }

  @Test
  void whoLooksThroughAnotherProcessCountsUntilThatIsSilent() {
    var mine = onReport(triage);
    var other = UUID.randomUUID();

    Rows.change(
        "insert into presence select ?, id, 'another', 'Kim Invented', now(), now() + interval '1"
            + " hour' from report where reference = ?",
        other,
        reference);
    mine.hears("\"others\":1");

    Rows.change("update presence set until = now() where listener = ?", other);
    Patience.until("nobody else", A_BEAT, () -> mine.last().contains("\"others\":0"));
    Patience.until("no row", A_BEAT, () -> Rows.count("presence where listener = ?", other) == 0);
  }

  @Test
  void whatASecondOfficerSavesIsNews() {
    var mine = onReport(triage);

    second.answer(page + "/note", Map.of("text", "Invented"));

    mine.hears("\"changed\":true");
  }

  @Test
  void signingOutEndsEveryStreamOfTheSession() {
    var leaving = Person.signedIn("triage2", "/triage");
    var theirs = listen(leaving, "/triage/live");
    var mine = desk(triage);

    leaving.submit("/triage", "/sign-out", Map.of());

    theirs.ends(AT_ONCE);
    assertThat(mine.hasEnded()).isFalse();
    assertThat(leaving.get("/triage/live").statusCode()).isEqualTo(302);
  }

  @Test
  void aRoleThatIsWithdrawnEndsTheStreamWithItsToken() {
    var name = Accounts.with("triage");
    var officer = withShortTokens(name);
    var theirs = listen(officer, "/triage/live");
    assertThat(theirs.status()).isEqualTo(200);

    Accounts.withdraw("triage", name);

    theirs.ends(A_TOKEN);
    assertThat(theirs.lines()).contains("event:rest");
    assertThat(officer.get("/triage/live").statusCode()).isEqualTo(403);
  }

  @Test
  void anAccountThatIsLockedEndsTheStreamWithItsToken() {
    var name = Accounts.with("triage");
    var officer = withShortTokens(name);
    var theirs = listen(officer, "/triage/live");
    assertThat(theirs.status()).isEqualTo(200);

    Accounts.lock(name);

    theirs.ends(A_TOKEN);
    assertThat(officer.get("/triage/live").statusCode()).isEqualTo(302);
  }

  @Test
  void onePersonHasSoManyStreamsAndTheOldestGivesWay() {
    var lead = Person.signedIn("lead", "/triage");
    for (int i = 0; i < 9; i++) {
      assertThat(listen(lead, "/triage/live").status()).isEqualTo(200);
    }

    ears.get(0).ends(AT_ONCE);
    assertThat(ears.get(0).lines()).contains("event:full");
    assertThat(ears.subList(1, 9)).noneMatch(Ear::hasEnded);
  }

  @Test
  void streamsHoldNoConnectionToTheDatabase() {
    for (var person : new Person[] {triage, second, Person.signedIn("lead", "/triage")}) {
      for (int i = 0; i < 8; i++) {
        listen(person, "/triage/live");
      }
    }

    assertThat(triage.get("/triage").statusCode()).isEqualTo(200);
    assertThat(Rows.count("pg_stat_activity where query like 'LISTEN%' or wait_event = 'x'"))
        .isLessThanOrEqualTo(1);
    assertThat(Rows.count("pg_stat_activity where usename = 'softintel_app'"))
        .isLessThanOrEqualTo(16);
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
    inbox.hears("");

    Rows.of(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'softintel_app'");
    Patience.until(
        "a report that is taken",
        Duration.ofSeconds(20),
        () -> Api.submit("reporter", Sample.minimal()).startsWith("SI-"));

    Patience.until("news", Duration.ofSeconds(15), () -> inbox.last().contains("\"reports\":1"));
  }

  @Test
  void openStreamsDoNotKeepTheServiceFromStopping() {
    var inbox = desk(triage);
    var app = Stack.shared().parts().app();
    var began = System.nanoTime();

    app.stop();

    var took = Duration.ofNanos(System.nanoTime() - began);
    inbox.ends(AT_ONCE);
    app.start();
    assertThat(took).isLessThan(Duration.ofSeconds(8));
    assertThat(desk(triage).status()).isEqualTo(200);
  }

  private static Person withShortTokens(String name) {
    Accounts.tokensLast(Duration.ofSeconds(6));
    try {
      return Person.signedIn(name, "/triage");
    } finally {
      Accounts.tokensLast(Duration.ofMinutes(5));
    }
  }

  private Ear desk(Person person) {
    return listen(person, "/triage/live?since=" + Instant.now().toEpochMilli());
  }

  private Ear onReport(Person person) {
    var version = Rows.of("select version from report where reference = ?", reference).get(0);
    return listen(person, "/triage/live?report=" + reference + "&version=" + version);
  }

  private Ear listen(Person person, String address) {
    var ear = person.listen(address);
    ears.add(ear);
    return ear;
  }

  private void add() {
    var reporter = Person.signedIn("reporter", "/my-reports");
    reporter.answer(
        "/my-reports/" + reference + "/add", Map.of("addition", "Made up later", "once", "1"));
  }
}
