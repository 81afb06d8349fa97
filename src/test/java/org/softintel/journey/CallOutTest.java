package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.OwnAdditions;
import org.softintel.given.Pager;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.TidyDesk;
import org.softintel.given.WordFinder;

/**
 * Who is on the call-out list hears of possible danger, one after the other, until it is opened.
 */
class CallOutTest {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String NOW = "The invented man is meeting her tonight.";
  private static final String WORD = "Kestrelbrook";
  private static final Duration SEVERAL_TICKS = Duration.ofSeconds(10);

  private static Pager pager;

  /** It takes each connection, and never says a word. */
  private static ServerSocket hanging;

  private static List<Replica> replicas = List.of();

  /** Two processes share the list: each step is taken once. */
  @BeforeAll
  static void twoProcessesWithAList(@TempDir Path folder) throws IOException {
    pager = Pager.started();
    hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var token = Files.writeString(folder.resolve("token"), "invented-token\n");
    var list = "softintel.desk.call-out.";
    var settings =
        Map.of(
            list + "in-hours", "true",
            list + "pause", "1S",
            list + "steps.1-duty.mail", "cseteam-notice@team.softintel.example",
            list + "steps.1-duty.next", "3S",
            list + "steps.2-pager.webhook", pager.url(),
            list + "steps.2-pager.token", token.toString(),
            list + "steps.2-pager.next", "600S",
            list + "steps.3-hangs.webhook", "http://127.0.0.1:" + hanging.getLocalPort() + "/",
            list + "steps.3-hangs.next", "3S");
    replicas = List.of(Replica.started(settings), Replica.started(settings));
  }

  @AfterAll
  static void nobodyIsCalled() throws IOException {
    replicas.forEach(Replica::close);
    pager.close();
    hanging.close();
  }

  /** Each report that waits takes calls of its own. */
  @BeforeEach
  void nothingElseWaits() {
    TidyDesk.nothingStandsFirst();
  }

  @Test
  void theyAreToldInOrderWithoutAWordUntilSomebodyOpensIt() throws Exception {
    var reference =
        PartnerApi.submit(
            "reporter",
            SampleReports.with(
                it -> {
                  it.put("narrative", NOW + " " + WORD);
                  it.withArrayProperty("people").addObject().put("name", WORD);
                  it.withArrayProperty("vehicles").addObject().put("registration", WORD);
                }));

    Await.until("the pager took it", SOON, () -> acts(reference).contains("CALL_OUT_TAKEN"));

    assertThat(steps(reference)).containsExactly("1-duty", "2-pager");
    var called = pager.about(reference);
    assertThat(called).hasSize(2);
    assertThat(called.get(1).headers()).contains("Authorization=[Bearer invented-token]");
    assertThat(called.get(1).body())
        .startsWith("{\"reference\":\"" + reference + "\",\"noticed\":\"")
        .matches(".*\"[0-9TZ:-]+\"\\}");
    var told = pager.all().toString() + replicas.stream().map(Replica::metrics).toList();
    assertThat(new WordFinder(WORD).in(told.getBytes(UTF_8))).isEmpty();
    Await.until("the mail", SOON, () -> mails(reference).size() == 1);
    var mail = mails(reference).get(0);
    assertThat(mail.getSubject()).endsWith(reference + " must be opened now - urgent");
    assertThat(mail.getHeader("Importance")).containsExactly("high");
    assertThat(mail.getContent().toString())
        .contains("/triage/" + reference)
        .doesNotContain("invented man", "meeting");
    assertThat(acts(reference).stream().filter("CALLED_OUT"::equals)).hasSize(2);

    NoScriptUser.signedIn("triage", "/triage").get("/triage/" + reference);
    DatabaseRows.change("update call_out set told_at = told_at - interval '1 hour'");
    LockSupport.parkNanos(SEVERAL_TICKS.toNanos());

    assertThat(steps(reference)).containsExactly("1-duty", "2-pager");
    assertThat(acts(reference)).containsOnlyOnce("DANGER_SEEN");
  }

  @Test
  void theListBeginsAgainWhileNobodyOpensIt() {
    var reference = PartnerApi.submit("reporter", SampleReports.saying(NOW));
    Await.until("both", SOON, () -> steps(reference).size() == 2);

    DatabaseRows.change("update call_out set told_at = told_at - interval '1 hour'");

    Await.until("the first again", SOON, () -> steps(reference).size() >= 4);
    assertThat(steps(reference).subList(0, 4))
        .containsExactly("1-duty", "2-pager", "3-hangs", "1-duty");
  }

  /** On the code of before, the first step was called again and the leads were told again. */
  @Test
  void anAdditionThatTellsOfDangerDoesNotHoldUpWhoIsNext() {
    var reference = PartnerApi.submit("reporter", SampleReports.saying(NOW));
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    Await.until("both", SOON, () -> steps(reference).size() == 2);
    Await.until("the leads", SOON, () -> acts(reference).contains("DANGER_TOLD"));

    OwnAdditions.add(reporter, reference, NOW + " He is here.");
    LockSupport.parkNanos(SEVERAL_TICKS.toNanos());

    assertThat(steps(reference)).containsExactly("1-duty", "2-pager");
    assertThat(acts(reference)).containsOnlyOnce("DANGER_TOLD");
    DatabaseRows.change(
        "update call_out set told_at = told_at - interval '1 hour' where report_id ="
            + " (select id from report where reference = ?)",
        reference);
    Await.until("who is next", SOON, () -> steps(reference).contains("3-hangs"));

    NoScriptUser.signedIn("triage", "/triage").get("/triage/" + reference);
    var before = steps(reference).stream().filter("1-duty"::equals).count();
    OwnAdditions.add(reporter, reference, NOW + " She is there now.");

    Await.until(
        "the first again, since somebody had opened it",
        SOON,
        () -> steps(reference).stream().filter("1-duty"::equals).count() > before);
    Await.until(
        "the leads again",
        SOON,
        () -> acts(reference).stream().filter("DANGER_TOLD"::equals).count() == 2);
  }

  /** On the code of before, the last report waited until each try of the others had timed out. */
  @Test
  void aSystemThatNeverAnswersHoldsUpNobody() {
    var before =
        Stream.generate(() -> PartnerApi.submit("reporter", SampleReports.saying(NOW)))
            .limit(16)
            .toList();
    Await.until("both of each", SOON, () -> before.stream().allMatch(it -> steps(it).size() == 2));
    // One half after the other, so that each process has some that hang.
    for (var half : List.of(before.subList(0, 8), before.subList(8, 16))) {
      half.forEach(
          it ->
              DatabaseRows.change(
                  "update call_out set told_at = told_at - interval '1 hour' where report_id ="
                      + " (select id from report where reference = ?)",
                  it));
      Await.until(
          "the third of each", SOON, () -> half.stream().allMatch(CallOutTest::isBeingCalled));
    }

    var last = PartnerApi.submit("reporter", SampleReports.saying(NOW));

    Await.until("its pager took it", SOON, () -> acts(last).contains("CALL_OUT_TAKEN"));
  }

  private static boolean isBeingCalled(String reference) {
    return DatabaseRows.count(
            "call_out c join report r on r.id = c.report_id"
                + " where c.step = '3-hangs' and c.attempts > 0 and r.reference = ?",
            reference)
        > 0;
  }

  /**
   * On the code of before, nobody was called, and the sealed mail did not say that it is urgent.
   */
  @Test
  void theyHearOfARestrictedReportTooAndItsReadersMailSaysSo() throws Exception {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    var lead = NoScriptUser.signedIn("lead", "/triage");
    var page = "/triage/" + reference;
    NoScriptUser.signedIn("triage", "/triage").get("/triage");
    var readers = Map.of("readers", OfficerActions.account("Terry Example"), "reason", "Invented");
    assertThat(lead.answer(page + "/restrict", readers).statusCode()).isEqualTo(303);

    OwnAdditions.add(NoScriptUser.signedIn("reporter", "/my-reports"), reference, NOW);

    Await.until("both", SOON, () -> steps(reference).size() == 2);
    Await.until("the mail", SOON, () -> mails(reference).size() == 1);
    assertThat(mails(reference).get(0).getContent().toString())
        .contains("/triage/" + reference, "call the leads of the team")
        .doesNotContain("estricted", "meeting");
    Await.until("the sealed mail", SOON, () -> sealed(reference).contains("POSSIBLE IMMEDIATE"));
    assertThat(acts(reference)).doesNotContain("DANGER_TOLD", "DANGER_SEEN");
    lead.get(page);
    assertThat(acts(reference)).containsOnlyOnce("DANGER_SEEN");
  }

  private static String sealed(String reference) throws Exception {
    var all = new StringBuilder();
    for (var mail : new Mailbox(Mails.SEALED).allAbout(reference)) {
      all.append(EncryptedMail.open(mail));
    }
    return all.toString();
  }

  private static List<String> acts(String reference) {
    return DatabaseRows.acts(reference);
  }

  private static List<String> steps(String reference) {
    return DatabaseRows.of(
        "select c.step from call_out c join report r on r.id = c.report_id"
            + " where r.reference = ? order by c.number",
        reference);
  }

  private static List<Message> mails(String reference) throws MessagingException {
    var found = new ArrayList<Message>();
    for (var mail : new Mailbox(Mails.NOTICES).allAbout(reference)) {
      if (mail.getSubject().contains("must be opened now")) {
        found.add(mail);
      }
    }
    return found;
  }
}
