package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.Mails;
import org.softintel.given.Metrics;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.RefusingMailServer;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.TestStack;
import org.softintel.local.LocalStack;

/** What was accepted is kept, and the team is told, whatever dies in between. */
class OutageTest {
  // A lease of 20 s and a start of the application lie between a kill and its mails.
  /** Five seconds after Keycloak answered last, the service asks before it sends people there. */
  private static final Duration ASKED_AGAIN = Duration.ofSeconds(10);

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration PROMISED = Duration.ofSeconds(10);
  private static final Duration TWO_TRIES = Duration.ofSeconds(11);
  private static final int KILLS = Integer.getInteger("softintel.kills", 2);
  private static final int SENT_AT_ONCE = 4;

  private static final TestStack STACK = TestStack.shared();
  private static final LocalStack PARTS = STACK.parts();

  private long letterBefore;

  @BeforeEach
  void whatOtherJourneysLeftUnsentIsTheirs() {
    letterBefore =
        Long.parseLong(DatabaseRows.of("select coalesce(max(id), 0) from outbox").get(0));
  }

  @AfterEach
  void everythingRunsAndWhatBelongsTogetherIsTogether() {
    PARTS.parts().stream().filter(it -> !it.isAlive()).forEach(it -> it.start());
    assertThat(DatabaseRows.incomplete()).isEmpty();
  }

  @Test
  void aMailIsThereSoonAfterItsReport() {
    // Other stacks may keep the machine busy with one of them.
    var quick =
        Stream.generate(OutageTest::timeOfBothMails)
            .limit(3)
            .filter(it -> it.compareTo(PROMISED) < 0)
            .count();

    assertThat(quick).isGreaterThanOrEqualTo(2);
  }

  private static Duration timeOfBothMails() {
    var reference = PartnerApi.submit("reporter", SampleReports.full());
    var took = until("both mails", SOON, () -> Mails.about(reference).size() == 2);
    System.out.printf("mails about a report: there after %d ms%n", took.toMillis());
    // Each is there before that is written down.
    Mails.untilDelivered(reference);
    return took;
  }

  @Test
  void reportsAreAcceptedWithoutAMailServerAndAllMailsArriveOnce() {
    // given
    PARTS.mail().stop();
    var references =
        Stream.generate(() -> PartnerApi.submit("reporter", SampleReports.full()))
            .limit(3)
            .toList();
    until(
        "a try that failed",
        SOON,
        () ->
            DatabaseRows.count(
                    "outbox where id > ? and report_id is not null and state = 'WAITING'"
                        + " and attempts > 0",
                    letterBefore)
                > 0);
    var ids = messageIds(references);
    // when
    PARTS.mail().start();
    // then
    var took = until("all mails", SOON, () -> mailsAbout(references).size() == 6);
    System.out.printf("mail server back: all mails after %d ms%n", took.toMillis());
    until("all written down", SOON, () -> unsent() == 0);
    assertThat(mailsAbout(references)).isEqualTo(ids);
    assertThat(references)
        .allSatisfy(
            it ->
                assertThat(DatabaseRows.acts(it))
                    .containsExactly("REPORT_SUBMITTED", "LETTER_DELIVERED", "LETTER_DELIVERED"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void withoutADatabaseTheAnswerIsPlainAndAllIsWellAfterwards(boolean killed) throws Exception {
    // given
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    var draft = reporter.draft();
    var token = reporter.csrfToken("/reports/new");
    PartnerApi.token("reporter");
    var before = DatabaseRows.kept();
    // when
    if (killed) {
      PARTS.postgres().kill();
    } else {
      PARTS.postgres().stop();
    }
    // then
    var page = reporter.get("/my-reports");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(page.body()).contains("The service is not available just now");
    var words = Map.of("narrative", "A story of an invented barge", "csrf-token", token);
    var unsaved = reporter.post(draft + "/what-happened", words);
    assertThat(unsaved.statusCode()).isEqualTo(503);
    assertThat(unsaved.body()).contains("A story of an invented barge", "Send it again");
    assertThat(reporter.get("/").statusCode()).isEqualTo(200);
    assertApiRefusesForNow();
    // when
    PARTS.postgres().start();
    // then
    var took = until("an answer", SOON, () -> reporter.get("/my-reports").statusCode() == 200);
    System.out.printf("database back: pages after %d ms%n", took.toMillis());
    assertThat(DatabaseRows.kept()).isEqualTo(before);
    assertThat(reporter.post(draft + "/what-happened", words).statusCode()).isEqualTo(303);
    var reference = PartnerApi.submit("reporter", SampleReports.full());
    until("both mails", SOON, () -> Mails.about(reference).size() == 2);
  }

  /** A trigger says what PostgreSQL says when its disk is full. */
  @Test
  void aFullDatabaseKeepsTheFormRaisesAnAlarmAndIsOverByItself() throws Exception {
    // given
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    var draft = reporter.draft();
    var token = reporter.csrfToken("/reports/new");
    PartnerApi.token("reporter");
    var before = DatabaseRows.kept();
    var alarms = fullDatabases();
    var words = Map.of("narrative", "A story of an invented lock keeper", "csrf-token", token);
    // when
    fillDatabase();
    try {
      // then
      var unsaved = reporter.post(draft + "/what-happened", words);
      assertThat(unsaved.statusCode()).isEqualTo(503);
      assertThat(unsaved.headers().firstValue("Retry-After")).isPresent();
      assertThat(unsaved.body()).contains("A story of an invented lock keeper", "Send it again");
      assertApiRefusesForNow();
      assertThat(reporter.get("/").statusCode()).isEqualTo(200);
      var tried = Instant.now().plus(TWO_TRIES);
      until("two tries that fail", SOON, () -> Instant.now().isAfter(tried));
      assertThat(health("/q/health/ready")).isEqualTo(503);
      assertThat(fullDatabases()).isEqualTo(alarms + 1);
      assertThat(DatabaseRows.kept()).isEqualTo(before);
    } finally {
      emptyDatabase();
    }
    // then
    var took = until("ready again", SOON, () -> health("/q/health/ready") == 200);
    System.out.printf("room again: ready after %d ms%n", took.toMillis());
    assertThat(reporter.post(draft + "/what-happened", words).statusCode()).isEqualTo(303);
    var reference = PartnerApi.submit("reporter", SampleReports.full());
    until("both mails", SOON, () -> Mails.about(reference).size() == 2);
  }

  private static long fullDatabases() {
    return Metrics.sum("softintel_alarms_total{cause=\"database-full\"");
  }

  /** Not in the tables of the log, on which nobody may put a trigger unnoticed. */
  private static void fillDatabase() {
    emptyDatabase();
    STACK.execute(
        """
        create function disk_is_full() returns trigger language plpgsql as $$ begin
            raise exception using errcode = '53100', message = 'could not extend file';
        end $$
        """);
    for (var table : List.of("draft", "report", "sealed_key", "write_trial")) {
      STACK.execute(
          "create trigger disk_is_full before insert or update on "
              + table
              + " for each row execute function disk_is_full()");
    }
  }

  private static void emptyDatabase() {
    STACK.execute("drop function if exists disk_is_full() cascade");
  }

  @Test
  void withoutKeycloakAPageSaysSoAndPeopleSignInAgainWhenItIsBack() throws Exception {
    // given
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    var visitor = NoScriptUser.anonymous();
    // when
    PARTS.keycloak().stop();
    // then
    until(
        "the page for somebody who comes now",
        ASKED_AGAIN,
        () -> NoScriptUser.anonymous().get("/my-reports").statusCode() == 503);
    var page = visitor.get("/my-reports");
    assertThat(page.body()).contains("You cannot sign in just now", "call 999");
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(NoScriptUser.anonymous().get("/triage").statusCode()).isEqualTo(503);
    assertThat(reporter.get("/my-reports").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    assertThat(Metrics.sum("softintel_sign_in_reachable")).isZero();
    until(
        "the alarm",
        SOON,
        () -> Files.readString(PARTS.app().log()).contains("ALARM: nobody can sign in: "));
    try (var late = Replica.started(Map.of())) {
      until("the page", SOON, () -> signIn(late.at("/my-reports")) == 503);
      assertThat(signIn(late.at("/"))).isEqualTo(200);
      // when
      PARTS.keycloak().start();
      // then
      until("sign-in", SOON, () -> signIn(late.at("/my-reports")) == 302);
    }
    until("sign-in", SOON, () -> NoScriptUser.anonymous().get("/triage").statusCode() == 302);
    assertThat(Metrics.sum("softintel_sign_in_reachable")).isEqualTo(1);
    NoScriptUser.signedIn("reporter2", "/my-reports");
  }

  /** As a browser that has no session. */
  private static int signIn(String address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void aDatabaseThatDiesUnderLoadLosesNothingThatWasAccepted() throws Exception {
    // given
    var load = new Load(40);
    load.awaitAccepted(8);
    // when
    PARTS.postgres().kill();
    load.awaitEnd();
    PARTS.postgres().start();
    // then
    assertThat(load.statuses()).isSubsetOf(201, 503);
    until("all mails", SOON, () -> unsent() == 0);
    assertThat(DatabaseRows.of("select reference from report")).containsAll(load.accepted());
    assertEachMailArrived(load.accepted());
  }

  @Test
  void anApplicationThatIsKilledAgainAndAgainLosesNothingThatItAccepted() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      // given
      var load = new Load(SENT_AT_ONCE);
      load.awaitAccepted(1 + kill % SENT_AT_ONCE);
      // when
      PARTS.app().kill();
      load.awaitEnd();
      var began = System.nanoTime();
      PARTS.app().start();
      var up = Duration.ofNanos(System.nanoTime() - began);
      // then
      var took = until("all mails", SOON, () -> unsent() == 0);
      assertEachMailArrived(load.accepted());
      assertThat(DatabaseRows.incomplete()).isEmpty();
      System.out.printf(
          "kill %d: %d accepted, up after %d ms, all mails %d ms later, %d sent twice%n",
          kill + 1, load.accepted().size(), up.toMillis(), took.toMillis(), twice(load.accepted()));
    }
  }

  @Test
  void aMailThatWasRefusedForGoodGoesOutWhenTheTeamAsks() throws Exception {
    // given
    PARTS.mail().stop();
    var refusing = new RefusingMailServer(PARTS.settings().ports().smtp());
    var reference = PartnerApi.submit("reporter", SampleReports.full());
    until("dead letters", SOON, () -> states(reference).equals(List.of("FAILED", "FAILED")));
    refusing.close();
    PARTS.mail().start();
    var triage = NoScriptUser.signedIn("triage", "/triage");
    assertThat(triage.get("/triage").body()).contains(reference + "</a> to inbox team: Failed");
    // when
    for (var letter : letters(reference)) {
      assertThat(sendAgain(triage, reference, letter)).isEqualTo(303);
    }
    // then
    until("both mails", SOON, () -> Mails.about(reference).size() == 2);
    until("all written down", SOON, () -> unsent() == 0);
    assertThat(Mails.about(reference)).isEqualTo(messageIds(List.of(reference)));
    assertThat(triage.get("/triage").body()).doesNotContain(reference + "</a> to inbox");
    assertThat(DatabaseRows.acts(reference))
        .startsWith("REPORT_SUBMITTED")
        .contains("LETTER_ABANDONED", "LETTER_REQUESTED", "LETTER_DELIVERED");
  }

  @Test
  void aReportThatCannotBeSealedIsHeldAndTheTeamIsToldOfIt() throws Exception {
    // given
    var certificate = STACK.home().resolve("team-inbox.pem");
    var aside = STACK.home().resolve("team-inbox.pem.aside");
    var triage = NoScriptUser.signedIn("triage", "/triage");
    Files.move(certificate, aside);
    // when
    var reference = PartnerApi.submit("reporter", SampleReports.full());
    try {
      // then
      until("a notice instead", SOON, () -> noticesInsteadOf(reference) == 1);
      until(
          "both notices to be written down",
          SOON,
          () -> states(reference).equals(List.of("SENT", "HELD", "SENT")));
      assertThat(triage.get("/triage").body()).contains(reference + "</a> to inbox team: Held");
      assertThat(DatabaseRows.acts(reference)).contains("LETTER_HELD");
      assertThat(Files.readString(PARTS.app().log()))
          .contains("ALARM: the mail about " + reference);
    } finally {
      Files.move(aside, certificate);
    }
    // when
    var held =
        DatabaseRows.of(
            "select id::text from outbox where reference = ? and state = 'HELD'", reference);
    assertThat(sendAgain(triage, reference, held.get(0))).isIn(303, 409);
    // then
    until(
        "the sealed report", SOON, () -> states(reference).equals(List.of("SENT", "SENT", "SENT")));
    assertThat(Mails.about(reference)).isEqualTo(messageIds(List.of(reference)));
    assertThat(triage.get("/triage").body()).doesNotContain(reference + "</a> to inbox");
  }

  private static long noticesInsteadOf(String reference) {
    return Mails.in(
        Mails.SEALED,
        all -> {
          var found = new ArrayList<String>();
          for (var mail : all) {
            var replyTo = mail.getHeader("In-Reply-To");
            if (replyTo != null && replyTo[0].startsWith("<" + reference + ".")) {
              found.add(mail.getSubject());
            }
          }
          return (long) found.size();
        });
  }

  private static int sendAgain(NoScriptUser triage, String reference, String letter) {
    var page = "/triage/" + reference;
    return triage.submit(page, page + "/letters/" + letter + "/send-again", Map.of()).statusCode();
  }

  private static List<String> letters(String reference) {
    return DatabaseRows.of(
        "select id::text from outbox where reference = ? order by id", reference);
  }

  private static List<String> states(String reference) {
    return DatabaseRows.of("select state from outbox where reference = ? order by id", reference);
  }

  private long unsent() {
    return DatabaseRows.count(
        "outbox where report_id is not null and state <> 'SENT' and id > ?", letterBefore);
  }

  private static List<String> messageIds(List<String> references) {
    return references.stream()
        .flatMap(
            it -> DatabaseRows.of("select message_id from outbox where reference = ?", it).stream())
        .sorted()
        .toList();
  }

  private static List<String> mailsAbout(List<String> references) {
    return Stream.of(Mails.SEALED, Mails.NOTICES)
        .flatMap(it -> Mails.ids(it).stream())
        .filter(id -> references.stream().anyMatch(it -> id.startsWith("<" + it + ".")))
        .sorted()
        .toList();
  }

  /** A process that dies after sending and before writing that down sends once more, same id. */
  private static void assertEachMailArrived(List<String> references) {
    var arrived = mailsAbout(references);
    assertThat(new TreeSet<>(arrived))
        .containsExactlyElementsOf(new TreeSet<>(messageIds(references)));
    assertThat(new TreeSet<>(arrived)).hasSize(2 * references.size());
  }

  private static long twice(List<String> references) {
    var arrived = mailsAbout(references);
    return arrived.size() - arrived.stream().distinct().count();
  }

  private static void assertApiRefusesForNow() throws Exception {
    PartnerApi.as("reporter")
        .contentType("application/json")
        .body(SampleReports.full().toString())
        .post(PartnerApi.REPORTS)
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", org.hamcrest.Matchers.matchesPattern("[0-9]+"));
    assertThat(health("/q/health/ready")).isEqualTo(503);
    assertThat(health("/q/health/live")).isEqualTo(200);
  }

  private static int health(String address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(STACK.management().resolve(address)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  /** Several partners' systems at once; a report counts as accepted when its answer was read. */
  private static final class Load {
    private final List<String> accepted = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ended;
    private final HttpClient client = HttpClient.newHttpClient();

    Load(int reports) {
      ended = new CountDownLatch(reports);
      var token = PartnerApi.token("reporter");
      IntStream.range(0, reports).forEach(it -> new Thread(() -> send(token), "load").start());
    }

    private void send(String token) {
      var request =
          HttpRequest.newBuilder(STACK.app().resolve(PartnerApi.REPORTS))
              .version(HttpClient.Version.HTTP_1_1)
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(SampleReports.full().toString()))
              .build();
      try {
        var answer = client.send(request, BodyHandlers.ofString());
        statuses.add(answer.statusCode());
        if (answer.statusCode() == 201) {
          JsonNode body = SampleReports.parsed(answer.body());
          accepted.add(body.get("reference").asText());
        }
      } catch (IOException e) {
        // Killed before it answered: whether it was kept is for the sender to find out.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        ended.countDown();
      }
    }

    void awaitAccepted(int count) {
      until(count + " accepted", SOON, () -> accepted.size() >= count || ended.getCount() == 0);
    }

    void awaitEnd() throws InterruptedException {
      ended.await();
    }

    List<String> accepted() {
      return List.copyOf(accepted);
    }

    List<Integer> statuses() {
      return List.copyOf(statuses);
    }
  }
}
