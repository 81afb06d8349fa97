package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.softintel.audit.witness.AddCheckpoint;
import org.softintel.given.ComplaintRequests;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EncryptedMail;
import org.softintel.given.GivenDisclosure;
import org.softintel.given.GivenGroup;
import org.softintel.given.JudgedRows;
import org.softintel.given.LogCopies;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.OutcomeFields;
import org.softintel.given.PartnerApi;
import org.softintel.given.Pdf;
import org.softintel.given.RawHttp;
import org.softintel.given.RefusedOften;
import org.softintel.given.SampleReports;
import org.softintel.given.SanitisedLogs;
import org.softintel.given.TestAccounts;
import org.softintel.given.TestStack;
import org.softintel.given.WatchedValues;
import org.softintel.given.WitnessProcess;
import org.softintel.given.WordFinder;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.DayField;
import org.softintel.report.question.RowGroup;

/**
 * Marked words go in wherever somebody can write, and must be nowhere but in the sealed content.
 */
class CanaryTest {
  private static final TestStack STACK = TestStack.shared();
  private static final Duration SOON = Duration.ofSeconds(90);
  private static Instant began = Instant.EPOCH;

  /** New for each run, so that no file of another run is taken for a leak of this one. */
  private static final String WORD =
      "Kestrelbrook"
          + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

  private static final WordFinder FINDER = new WordFinder(WORD);

  /** Put where it must be found; a word of its own, because the write-ahead log keeps it. */
  private static final String PLANTED = WORD.replace("Kestrelbrook", "Heronfallow");

  private static final WordFinder PLANTED_FINDER = new WordFinder(PLANTED);
  private static final List<String> HEADERS = new ArrayList<>();
  private static final List<String> LISTS = new ArrayList<>();
  private static final String LIST = "__Host-list";
  private static String byApi = "";
  private static String byPage = "";
  private static String shared = "";
  private static String waiting = "";

  @BeforeAll
  static void wordsGoInEverywhere() {
    HEADERS.clear();
    LISTS.clear();
    began = Instant.now().minusSeconds(1);
    byApi = accepted(full());
    wrongReports();
    byPage = byForm();
    judged();
    closedWithAReason(byApi);
    undone();
    soughtAndListed();
    watched();
    complained();
    advice();
    signedOutMeanwhile();
    requestsOfNoUse();
    added(byApi);
    typedIn();
    soughtInPublic();
    until("all mails", SOON, () -> Mails.about(byApi).size() == 6);
    until("all mails", SOON, () -> Mails.about(byPage).size() == 2);
    DatabaseRows.change("checkpoint");
  }

  @Test
  void theTeamReadsTheWordsOrTheTestWouldProveNothing() {
    assertThat(opened(byApi)).contains(word("narrative"), word("detail"));
    assertThat(opened(byPage))
        .contains(word("page-narrative"), word("page-detail"), word("page-told-by"));
    assertThat(NoScriptUser.signedIn("triage", "/triage").get("/triage/" + byApi).body())
        .contains(word("reason"), word("feedback"), word("addition"))
        .contains(word("note"), word("priority"), word("conditions"))
        .contains(word("question"), word("answer"), word("told"))
        .contains(word("task"), word("done"));
    assertThat(NoScriptUser.signedIn("triage", "/triage").get("/triage/views").body())
        .contains(word("view"));
    var call = DatabaseRows.of("select id::text from call_back order by asked_at desc").get(0);
    assertThat(
            NoScriptUser.signedIn("triage", "/triage")
                .get("/triage/tasks/call-backs/" + call)
                .body())
        .contains(word("caller"));
    assertThat(opened(byApi)).contains(word("children"), word("people"), word("vehicles"));
    assertThat(opened(byPage)).contains(word("row"));
  }

  @Test
  void theReporterIsNamedInNoTableAndNoLog() throws Exception {
    assertThat(opened(byApi)).contains("Robin Sample", "01632 960101");
    assertThat(inTables(new WordFinder("Robin Sample"))).isEmpty();
    assertThat(inTables(new WordFinder("school-oakfield.softintel.example"))).isEmpty();
    assertThat(new WordFinder("Robin Sample").below(STACK.home().resolve("logs"), file -> true))
        .isEmpty();
  }

  @Test
  void noTableHoldsThem() throws Exception {
    assertThat(DatabaseRows.count("draft where sent_reference is null and answers is not null"))
        .isPositive();
    assertThat(inTables(FINDER)).isEmpty();
  }

  @Test
  void noFileOfTheDatabaseHoldsThemNorItsLog() {
    assertThat(Files.isDirectory(STACK.home().resolve("postgres/pg_wal"))).isTrue();
    assertThat(FINDER.below(STACK.home().resolve("postgres"), file -> true)).isEmpty();
  }

  @Test
  void noLogNoMailAndNoOtherFileOfTheInstallationHoldsThem() {
    until(
        "a state of the self-check",
        SOON,
        () ->
            Arrays.stream(STACK.home().resolve("checkpoints").toFile().list())
                .anyMatch(it -> it.startsWith("self-check-")));
    for (var file : List.of("logs/app.log", "keyset.json", "index-keyset.json", "signing.p12")) {
      assertThat(STACK.home().resolve(file)).isNotEmptyFile();
    }
    assertThat(FINDER.below(STACK.home(), file -> !file.toString().contains("/postgres/")))
        .isEmpty();
  }

  @Test
  void noTemporaryFileHoldsThem() {
    assertThat(FINDER.below(Path.of(System.getProperty("java.io.tmpdir")), CanaryTest::isNew))
        .isEmpty();
  }

  @Test
  void noMetricNoHealthAndNoHeaderHoldsThem() throws Exception {
    for (var address : List.of("/q/metrics", "/q/health")) {
      var request = HttpRequest.newBuilder(STACK.management().resolve(address)).build();
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(FINDER.in(answer.body())).isEmpty();
    }
    assertThat(HEADERS).hasSizeGreaterThan(50);
    assertThat(FINDER.in(String.join("\n", HEADERS).getBytes(UTF_8))).isEmpty();
  }

  @Test
  void theCookieOfTheLastListHoldsThemNot() {
    assertThat(LISTS).hasSize(3).doesNotContain("").doesNotHaveDuplicates();
    assertThat(LISTS).allMatch(it -> FINDER.in(it.getBytes(UTF_8)).isEmpty());
  }

  /** What auditors copy and export, reporters keep and witnesses remember. */
  @Test
  void nothingThatLeavesOfTheLogHoldsThem(@TempDir Path folder) throws Exception {
    LogCopies.await(byPage);
    LogCopies.into(Files.createDirectory(folder.resolve("copy")));
    var state = Files.createDirectory(folder.resolve("witness"));
    try (var witness = WitnessProcess.started(state)) {
      var note = Files.readString(folder.resolve("copy/checkpoint"));
      var asked = new AddCheckpoint(0, List.of(), note).text();
      var request =
          HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint"))
              .POST(HttpRequest.BodyPublishers.ofString(asked))
              .build();
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      Files.write(folder.resolve("cosignature"), answer.body());
    }
    var auditor = NoScriptUser.signedIn("auditor", "/audit");
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    var own = "/my-reports/" + byPage + "/receipt";
    var handed =
        List.of(
            PartnerApi.as("auditor").get("/api/v1/audit/entries").asByteArray(),
            PartnerApi.as("reporter")
                .get(PartnerApi.REPORTS + "/" + byPage + "/receipt")
                .asByteArray(),
            reporter.download(own).body(),
            reporter.download(own + "/file").body(),
            auditor.download("/audit?reference=" + byApi).body(),
            auditor.download("/audit/reports/" + byApi).body(),
            unpacked(auditor.download("/audit/reports/" + byApi + "/evidence.zip").body()),
            auditor.download("/insight/figures.csv").body());
    assertThat(handed).allMatch(it -> it.length > 100).allMatch(it -> FINDER.in(it).isEmpty());
    assertThat(state).isDirectoryContaining("glob:**/log-*");
    assertThat(FINDER.below(folder, file -> true)).isEmpty();
    // What lies in the installation's own folder is looked through with it.
    assertThat(STACK.home().resolve("checkpoints")).isNotEmptyDirectory();
    assertThat(STACK.home().resolve("audit-last-signed")).isNotEmptyFile();
  }

  /** All that is in a ZIP, and what its papers say. */
  private static byte[] unpacked(byte[] bytes) throws IOException {
    var all = new ByteArrayOutputStream();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
        var file = zip.readAllBytes();
        all.write(file);
        if (it.getName().endsWith(".pdf")) {
          all.write(Pdf.read(file).text().getBytes(UTF_8));
        }
      }
    }
    return all.toByteArray();
  }

  @Test
  void whatAuditorsAreMailedHoldsThemNeitherSealedNorOpened() throws Exception {
    var named = full();
    named.withArrayProperty("people").addObject().put("name", "Anna Newcomer");
    var reference = PartnerApi.submit("reporter", named);
    var curious = TestAccounts.with("triage");
    PartnerApi.as(curious).get(PartnerApi.REPORTS + "/" + reference).then().statusCode(428);

    var alert = new Mailbox("auditors").about(reference, SOON);
    var checkpoint = new Mailbox("auditors").about("Audit log", SOON);

    assertThat(EncryptedMail.open(alert)).contains(reference).doesNotContain("Newcomer");
    assertThat(FINDER.in(EncryptedMail.open(alert).getBytes(UTF_8))).isEmpty();
    for (var mail : List.of(alert, checkpoint)) {
      var bytes = new ByteArrayOutputStream();
      mail.writeTo(bytes);
      assertThat(FINDER.in(bytes.toByteArray())).isEmpty();
    }
  }

  @Test
  void whatAuditorsAreMailedOfARequestHoldsThemNeitherSealedNorOpened() throws Exception {
    until("the mail", SOON, () -> mailsOfRequests().contains(ComplaintRequests.page(waiting)));

    assertThat(FINDER.in(mailsOfRequests().getBytes(UTF_8))).isEmpty();
  }

  /** As they came, and opened. */
  private static String mailsOfRequests() throws Exception {
    var all = new ByteArrayOutputStream();
    for (var mail : new Mailbox("auditors").lastAbout("A request to look up a name", 8)) {
      mail.writeTo(all);
      all.write(EncryptedMail.open(mail).getBytes(UTF_8));
    }
    return all.toString(UTF_8);
  }

  /** Of reports that share a name and an account. */
  @Test
  void whatOfficersAreMailedHoldsThemNeitherSealedNorOpened() {
    var title = "A new report may link to your reports";
    var mails = new ArrayList<String>();
    until(
        "a mail to each officer",
        SOON,
        () -> {
          mails.clear();
          // The last, since opening takes long.
          for (var mail : new Mailbox("triage").lastAbout(title, 8)) {
            mails.add(EncryptedMail.open(mail));
          }
          var notice = new Mailbox("triage2").lastAbout(title, 1).get(0);
          mails.add((String) notice.getContent());
          return notice.getSentDate().toInstant().isAfter(began)
              && mails.stream().anyMatch(it -> it.contains("We have received report " + shared));
        });
    assertThat(FINDER.in(String.join("\n", mails).getBytes(UTF_8))).isEmpty();
  }

  @Test
  void theFinderFindsThemHoweverTheyAreWrittenDown(@TempDir Path folder) throws Exception {
    // given
    var said = "xx" + PLANTED + "yy";
    var base64 = Base64.getMimeEncoder(20, new byte[] {'\r', '\n'});
    var ways =
        List.of(
            said.getBytes(UTF_8),
            said.toLowerCase(java.util.Locale.ROOT).getBytes(UTF_8),
            said.getBytes(java.nio.charset.StandardCharsets.UTF_16LE),
            said.getBytes(java.nio.charset.StandardCharsets.UTF_16BE),
            HexFormat.of().withUpperCase().formatHex(said.getBytes(UTF_8)).getBytes(UTF_8),
            base64.encode(said.getBytes(UTF_8)),
            base64.encode(("x" + said).getBytes(UTF_8)),
            base64.encode(("xx" + said).getBytes(UTF_8)));
    // when
    for (int i = 0; i < ways.size(); i++) {
      Files.write(folder.resolve("way" + i), ways.get(i));
    }
    // then
    assertThat(PLANTED_FINDER.below(folder, file -> true)).hasSizeGreaterThanOrEqualTo(ways.size());
    for (var way : ways) {
      assertThat(PLANTED_FINDER.in(way)).isNotEmpty();
    }
  }

  @Test
  void theFinderFindsThemInATableAndInTheFilesOfTheDatabase() throws Exception {
    // given
    var folder = STACK.home().resolve("postgres/base");
    DatabaseRows.change("create table canary_cage (words text, bytes bytea)");
    try {
      DatabaseRows.change(
          "insert into canary_cage values (?, ?)", "once " + PLANTED, PLANTED.getBytes(UTF_8));
      DatabaseRows.change("checkpoint");
      assertThat(inTables(PLANTED_FINDER)).anyMatch(it -> it.startsWith("canary_cage"));
      assertThat(PLANTED_FINDER.below(folder, file -> true)).isNotEmpty();
    } finally {
      DatabaseRows.change("drop table canary_cage");
    }
  }

  private static String word(String field) {
    return WORD + "-" + field;
  }

  private static ObjectNode full() {
    return SampleReports.with(
        it -> {
          it.put("narrative", (word("narrative") + " ").repeat(400));
          it.withObject("/provenance").put("detail", word("detail"));
          it.put("toldBy", word("told-by"));
          for (var group : List.of("children", "people", "vehicles", "accounts", "places")) {
            var name = Coded.of(RowGroup.class, group).orElseThrow().questions().get(0).name();
            it.withArrayProperty(group).addObject().put(name, word(group));
          }
        });
  }

  private static String accepted(ObjectNode report) {
    var answer =
        PartnerApi.as("reporter")
            .header("Idempotency-Key", word("key") + System.nanoTime())
            .header("User-Agent", word("agent"))
            .header("Referer", "http://localhost/" + word("referer"))
            .contentType("application/json")
            .body(report.toString())
            .post(PartnerApi.REPORTS + "?q=" + word("query"));
    assertThat(answer.statusCode()).isEqualTo(201);
    keep(answer.headers().asList().toString());
    return answer.path("reference");
  }

  private static void wrongReports() {
    var wrong =
        List.of(
            "{\"narrative\": \"" + word("cut"),
            "{\"narrative\": \"" + word("twice") + "\", \"narrative\": 1}",
            "{\"" + word("member") + "\": \"" + word("value") + "\"}",
            word("no-json"),
            SampleReports.with(it -> it.put("area", word("area"))).toString(),
            SampleReports.with(it -> it.put("learned", word("date"))).toString(),
            SampleReports.with(it -> it.putArray("exploitation").add(word("kind"))).toString(),
            SampleReports.with(it -> it.put("narrative", word("control") + "\u0000")).toString(),
            SampleReports.with(it -> it.put("narrative", word("long").repeat(2000))).toString());
    for (var body : wrong) {
      var call =
          PartnerApi.as("reporter").contentType("application/json").body(body.getBytes(UTF_8));
      var answer = call.post(PartnerApi.REPORTS);
      assertThat(answer.statusCode()).isEqualTo(400);
      keep(answer.headers().asList().toString());
    }
    var calls =
        List.of(
            PartnerApi.as("triage").get(PartnerApi.REPORTS + "/" + word("reference")),
            PartnerApi.as("triage").get(PartnerApi.REPORTS + "?view=" + word("view")),
            PartnerApi.as("triage").get(PartnerApi.REPORTS + "?after=" + word("after")),
            PartnerApi.as("triage")
                .header("Purpose", word("Purpose"))
                .get(PartnerApi.REPORTS + "/" + byApi),
            PartnerApi.as("triage")
                .header("Reason", word("api-reason"))
                .get(PartnerApi.REPORTS + "/" + byApi),
            PartnerApi.as("triage").header("X-Request-Id", word("request")).get(PartnerApi.REPORTS),
            PartnerApi.as("triage")
                .header("X-Forwarded-For", word("address"))
                .get(PartnerApi.REPORTS),
            PartnerApi.as("reporter").get("/api/v1/audit/entries?person=" + word("turned-away")),
            PartnerApi.as("auditor").get("/api/v1/audit/entries?person=" + word("person")),
            PartnerApi.as("auditor").get("/api/v1/audit/entries?operation=" + word("operation")),
            PartnerApi.anonymous()
                .header("Authorization", "Bearer " + word("token"))
                .get(PartnerApi.REPORTS),
            PartnerApi.as("reporter").get("/api/v1/" + word("path")),
            PartnerApi.anonymous().get("/" + word("page")),
            PartnerApi.as("reporter")
                .body(word("media"))
                .contentType("text/plain")
                .post(PartnerApi.REPORTS));
    calls.forEach(it -> keep(it.headers().asList().toString()));
  }

  /** One report that is sent, one draft that is left, and answers that are refused. */
  private static String byForm() {
    var user = NoScriptUser.signedIn("reporter", "/my-reports");
    var left = started(user);
    answer(user, left, "what-happened", Map.of("narrative", word("draft"), "go", "later"));
    var sent = started(user);
    answer(user, sent, "what-happened", Map.of("narrative", word("refused") + "\u001b"));
    answer(user, sent, "what-happened", Map.of("narrative", word("page-narrative")));
    var known =
        Map.of(
            "provenance-source",
            "other",
            "provenance-detail",
            word("page-detail"),
            "toldBy",
            word("page-told-by"));
    answer(user, sent, "how-you-know", known);
    answer(user, sent, "when", Map.of("happened-kind", word("page-kind")));
    answer(user, sent, "when", Map.of("happened-kind", "exact"));
    var day = Map.of("happened-kind", "exact", "happened-date-day", word("page-day"));
    answer(user, sent, "when", day);
    answer(user, sent, "when", Map.of("happened-kind", "exact", "happened-date-day", "5/1/2026"));
    answer(user, sent, "rows/events/k1/event", Map.of("what", word("row")));
    answer(user, sent, "own-words", Map.of("ownWords-text", word("own-words")));
    var wrong = Map.of("registration", word("row-wrong").repeat(20), "go", "continue");
    answer(user, left, "rows/vehicles/k1/vehicle", wrong);
    keep(user.get(sent + "/check"));
    keep(user.answer(sent + "/phone", Map.of("phone", word("phone"))));
    keep(user.submit(sent + "/check", sent + "/send", Map.of()));
    var done = user.get(sent + "/sent");
    keep(done);
    keep(user.get(sent + "/what-happened?from=" + word("page-query")));
    keep(NoScriptUser.anonymous().get("/my-reports?q=" + word("anonymous-query")));
    return DatabaseRows.of(
            "select sent_reference from draft where id = ?",
            UUID.fromString(sent.replaceAll(".*/", "")))
        .get(0);
  }

  /** People are compared, and nothing of them is kept. */
  private static void compared() {
    var person = "{\"name\": \"" + word("compared") + "\"}";
    var two = "{\"a\": " + person + ", \"b\": " + person + "}";
    var score = PartnerApi.as("triage").contentType("application/json").body(two);
    keep(score.post("/api/v1/matcher/score").headers().asList().toString());
    var line = "{\"id\": \"" + word("listed") + "\", \"" + word("member") + "\": 1}";
    var link = PartnerApi.as("triage").contentType("application/x-ndjson").body(line);
    keep(link.post("/api/v1/matcher/link").headers().asList().toString());
    var twice =
        SampleReports.with(
            it -> {
              it.putArray("people").addObject().put("name", word("matched-name") + " Sample");
              it.putArray("accounts").addObject().put("handle", word("matched-handle"));
              it.putObject("provenance").put("source", "saw-or-heard");
            });
    var first = PartnerApi.submit("reporter", twice);
    told(twice);
    var matches = PartnerApi.as("triage").get("/api/v1/reports/" + first + "/matches");
    assertThat(matches.asString()).contains(word("matched-name"), word("matched-handle"));
    keep(matches.headers().asList().toString());
    var triage = NoScriptUser.signedIn("triage", "/triage");
    keep(triage.get("/triage/" + first + "/elsewhere"));
    var together = triage.get("/triage/" + first + "/people-1/everywhere");
    assertThat(together.body()).contains(word("matched-name"));
    keep(together);
    var notes = "/triage/" + first + "/people-1/notes";
    keep(triage.answer(notes, Map.of("text", word("noted"))));
    keep(triage.answer(notes, Map.of("text", word("note-refused"), "review-day", "99")));
    assertThat(triage.get("/triage/" + first + "/people-1/everywhere").body())
        .contains(word("noted"));
    cameFromNowhere(triage, "/triage/" + first + "/people-1");
    var reviewed =
        new HashMap<>(DayField.values("review", LocalDate.now(ZoneOffset.UTC).plusDays(3)));
    reviewed.put("text", word("reviewed"));
    keep(triage.answer(notes, reviewed));
    assertThat(triage.get("/triage/reviews").body()).contains(word("reviewed"));
    keep(triage.get("/triage/joined"));
    grouped(first);
    connected(first);
  }

  /** What an address says of the way back is a list of ours, or it is not written down again. */
  private static void cameFromNowhere(NoScriptUser triage, String row) {
    var list = "/triage/joined?";
    for (var from :
        List.of(
            word("from"), list + word("from"), list + "kind=" + word("from"), list + "page=1&")) {
      var asked = "?from=" + URLEncoder.encode(from + word("from"), UTF_8);
      keep(triage.get(row + "/everywhere" + asked));
      keep(triage.get(row + "/notes" + asked));
      var note = Map.of("text", word("noted"), "from", from + word("from"));
      var noted = triage.answer(row + "/notes", note);
      assertThat(noted.statusCode()).isEqualTo(303);
      keep(noted);
    }
  }

  /** Two officers have reports that share what the last one says. */
  private static void told(ObjectNode report) {
    for (var officer : List.of("triage", "triage2")) {
      var held = PartnerApi.submit("reporter2", report);
      new OfficerActions(NoScriptUser.signedIn(officer, "/triage")).take(held);
    }
    shared = PartnerApi.submit("reporter", report);
  }

  /** What a group is for, and why somebody is a member. */
  private static void grouped(String report) {
    var triage = NoScriptUser.signedIn("triage", "/triage");
    var wrong = Map.of("name", word("wrong-group") + "\u001b", "review-day", word("wrong-review"));
    keep(GivenGroup.start(triage, report, "people-1", wrong));
    var texts =
        Map.of("name", word("group"), "purpose", word("group-purpose"), "aim", word("group-aim"));
    var group = GivenGroup.of(triage, report, "people-1", texts);
    keep(triage.get("/triage/" + report + "/people-1/groups"));
    var member = group.member(triage, word("matched-name"));
    keep(triage.answer(member, Map.of("reason", word("no-source"))));
    keep(triage.answer(member, Map.of("says-so", report, "reason", word("member-reason"))));
    var review = new HashMap<>(GivenGroup.review(2));
    review.putAll(texts);
    review.putAll(Map.of("strengths", word("strengths"), "risks", word("risks")));
    review.putAll(Map.of("owner", word("no-owner"), "version", "0"));
    keep(triage.answer(group.address() + "/review", review));
    review.put("owner", OfficerActions.account("Terry Example"));
    keep(triage.answer(group.address() + "/review", review));
    var page = triage.get(group.address());
    assertThat(page.body())
        .contains(word("group-purpose"), word("member-reason"), word("strengths"), word("risks"));
    keep(page);
    keep(triage.get("/triage/groups"));
    keep(triage.answer(group.address() + "/end", Map.of("reason", word("group-end"))));
  }

  /** What is connected with a row is shown, and passed on as files. */
  private static void connected(String report) {
    var lead = NoScriptUser.signedIn("lead", "/triage");
    var page = "/triage/" + report;
    var list = lead.get(page + "/people-1/connections");
    assertThat(list.body()).contains(word("matched-name"));
    keep(list);
    var grade = Map.of("source", "2", "information", "C", "handling", "P");
    keep(lead.answer(page + "/evaluation", grade));
    var export = page + "/people-1/connections/export";
    var to =
        Map.of("recipient", "partner", "name", word("recipient-name"), "why", word("export-why"));
    var check = lead.answer(export, to);
    assertThat(check.body()).contains(word("export-why"));
    keep(check);
    var fields = new HashMap<>(to);
    fields.put("checked", "yes");
    fields.put("looked-at", GivenDisclosure.lookedAt(check));
    keep(lead.answer(export, fields));
    assertThat(DatabaseRows.acts(report)).contains("NETWORK_EXPORTED");
  }

  /** Why two rows are the same, with a row of the canary's own. */
  private static void judged() {
    var rows = JudgedRows.of("triage", it -> it.put("narrative", word("judged")));
    keep(rows.call("c1", "c2", "same", word("judgement")).headers().asList().toString());
    keep(rows.list("triage").headers().asList().toString());
    assertThat(rows.list("triage").asString()).contains(word("judgement"));
    var page = "/triage/%1$s/children-1/same/%1$s/people-1".formatted(rows.reference());
    var triage = NoScriptUser.signedIn("triage", "/triage");
    keep(triage.answer(page, Map.of("reason", word("no-verdict"))));
    keep(triage.answer(page, Map.of("verdict", "unsure", "reason", word("on-page"))));
    var elsewhere = "/triage/" + rows.reference() + "/elsewhere";
    keep(triage.get(elsewhere));
    new OfficerActions(triage).take(rows.reference());
    var unknown = Map.of("other", word("decided"));
    keep(triage.submit(elsewhere, elsewhere + "/decide", unknown));
  }

  /** What is watched, when a report arrives that holds it, and why an alert is put off. */
  private static void watched() {
    var triage = NoScriptUser.signedIn("triage", "/triage");
    keep(WatchedValues.watch(triage, "name", word("watched"), word("why-watched")));
    keep(WatchedValues.watch(triage, "name", word("wrong-watch") + "\u001b", word("wrong-why")));
    assertThat(triage.get("/triage/watch").body()).contains(word("watched"), word("why-watched"));
    keep(triage.get("/triage/watch"));
    var holding =
        SampleReports.with(
            it -> it.putArray("people").addObject().put("name", word("watched") + " Sample"));
    var reference = PartnerApi.submit("reporter", holding);
    var alert = "/triage/links/" + reference + "/1";
    until("an alert", SOON, () -> triage.get(alert).statusCode() == 200);
    triage.get("/triage/" + reference);
    keep(WatchedValues.mute(triage, alert, word("wrong-muting") + "\u001b"));
    keep(WatchedValues.mute(triage, alert, word("muting")));
    assertThat(triage.get("/triage/links").body()).contains(word("muting"));
    keep(triage.get("/triage/links"));
  }

  /** A name that auditors look up, and why; another one, and why that is refused. */
  private static void complained() {
    var asker = NoScriptUser.signedIn("auditor", "/audit");
    var other = NoScriptUser.signedIn("auditor2", "/audit");
    keep(ComplaintRequests.ask(asker, word("wrong-name") + "\u001b", word("wrong-complaint")));
    var why = word("complaint") + " an invented one";
    keep(ComplaintRequests.ask(asker, word("watched"), why));
    var looked =
        DatabaseRows.of("select id::text from complaint_lookup order by id desc limit 1").get(0);
    assertThat(other.get(ComplaintRequests.page(looked)).body())
        .contains(word("watched"), word("complaint"));
    keep(ComplaintRequests.approve(other, looked));
    var found = asker.get(ComplaintRequests.page(looked));
    assertThat(Jsoup.parse(found.body()).select("main a[href^=/audit/reports/]")).isNotEmpty();
    keep(found);
    var refused = ComplaintRequests.by(asker, word("refused-name"));
    keep(ComplaintRequests.refuse(other, refused, word("refusal") + " an invented one"));
    assertThat(asker.get(ComplaintRequests.page(refused)).body()).contains(word("refusal"));
    waiting = ComplaintRequests.by(asker, word("waiting-name"));
    keep(asker.get(ComplaintRequests.ADDRESS));
  }

  /** Advice is given on the words, and kept without them. */
  private static void advice() {
    var text = "{\"text\": \"" + word("checked") + " is promiscuous\"}";
    var answer = PartnerApi.as("reporter").contentType("application/json").body(text);
    keep(answer.post("/api/v1/language-check").headers().asList().toString());
    compared();
    keep(NoScriptUser.anonymous().get("/guidance/language?q=" + word("guide")));
    var user = NoScriptUser.signedIn("reporter", "/my-reports");
    var token = user.csrfToken("/reports/new");
    keep(user.post("/reports/advice", Map.of("text", word("typing"), "csrf-token", token)));
    var draft = started(user);
    var danger = "The invented man is meeting her tonight. " + word("in-danger");
    answer(user, draft, "what-happened", Map.of("narrative", danger));
    keep(user.get(draft + "/what-happened?danger=yes"));
    var words = word("advised") + " is promiscuous, and drives ZZ99 ZZZ";
    answer(user, draft, "what-happened", Map.of("narrative", words));
    var page = draft + "/advice/what-happened";
    keep(user.submit(page, page + "/add", Map.of("offer", "vehicles:" + word("lifted"))));
    var better = Map.of("term", "promiscuous", "phrase", word("phrase"));
    keep(user.submit(page, page + "/replace", better));
    keep(user.submit(page, page + "/undo", Map.of("question", word("asked"), "at", word("place"))));
    keep(user.submit(page, page + "/keep", Map.of()));
  }

  /** Where no endpoint was found, nobody has said yet which part of the request is a name. */
  private static void requestsOfNoUse() {
    var unfinished = "POST /" + word("reset") + " HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n";
    var requests =
        List.of(
            WORD + " /",
            WORD + " /" + word("both"),
            "PUT /" + word("put"),
            "POST /" + word("post"),
            "OPTIONS /" + word("options"),
            "OPTIONS /audit/reports/" + word("asked-for-methods"),
            "GET /" + word("malformed") + "%zz",
            "PUT /my-reports/" + word("known"),
            "POST /reports/" + word("form"));
    requests.forEach(it -> keep(RawHttp.of(it).headers().toString()));
    RawHttp.cutOff(unfinished);
    aroundSignIn();
  }

  /** Cookies, headers and addresses that a browser or the sign-in service would send. */
  private static void aroundSignIn() {
    keep(
        RawHttp.of(
                "GET /my-reports",
                "Cookie: ,q_session=" + word("comma") + "; __Host-csrf=" + word("token"),
                "User-Agent: " + word("browser"),
                "Origin: https://" + word("origin") + ".example",
                "X-Forwarded-Host: " + word("host"))
            .headers()
            .toString());
    keep(RawHttp.of("GET /signed-in?state=" + word("state") + "&code=" + word("code")).body());
    keep(RawHttp.of("GET /triage?state=" + word("state") + "&code=" + word("code")).body());
    var nobody = NoScriptUser.anonymous();
    var form = "application/x-www-form-urlencoded";
    keep(nobody.sendAs(form, "/back-channel-logout", "logout_token=" + word("logout")));
    var violation =
        """
        {"csp-report": {"effective-directive": "%s", "document-uri": "%s/triage/%s?q=%s"}}\
        """
            .formatted(word("directive"), STACK.app(), word("page"), word("query"));
    keep(nobody.sendAs("application/csp-report", "/policy-reports", violation));
  }

  /** The words come back on the page of whoever was signed out, and go nowhere else. */
  private static void signedOutMeanwhile() {
    var fields = Map.of("narrative", word("signed-out"), "csrf-token", "none");
    var answer =
        NoScriptUser.anonymous().post("/reports/" + UUID.randomUUID() + "/what-happened", fields);
    assertThat(answer.statusCode()).isIn(400, 401);
    keep(answer);
  }

  private static void soughtInPublic() {
    var stranger = NoScriptUser.anonymous();
    keep(stranger.post("/guidance/search", Map.of("q", word("sought"))));
    keep(stranger.post("/guidance/language", Map.of("q", word("term"))));
    var asked = Map.of("name", word("caller"), "phone", "01632 960174", "when", "any");
    keep(stranger.answer("/call-back", Map.of("name", word("wrong-caller"))));
    var answer = stranger.answer("/call-back", asked);
    assertThat(answer.statusCode()).isEqualTo(303);
    keep(answer);
  }

  private static void typedIn() {
    var user = NoScriptUser.signedIn("triage", "/triage");
    var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    var fields =
        Map.of(
            "channel",
            "phone",
            "name",
            word("teller"),
            "agency",
            word("office"),
            "role",
            word("role"),
            "email",
            word("address") + "@example.org",
            "time",
            "0:01",
            "received-day",
            "" + yesterday.getDayOfMonth(),
            "received-month",
            "" + yesterday.getMonthValue(),
            "received-year",
            "" + yesterday.getYear());
    var wrong = new HashMap<>(fields);
    wrong.put("phone", word("phone"));
    keep(user.answer("/triage/enter", wrong));
    var whole = new HashMap<>(fields);
    whole.putAll(
        Map.of(
            "caller", "professional",
            "narrative", word("told-narrative"),
            "provenance-source", "online",
            "happened-kind", "not-known",
            "go", "add"));
    var begun = user.answer("/triage/enter", whole);
    assertThat(begun.statusCode()).isEqualTo(303);
    keep(begun);
    var draft =
        begun
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceAll(".*(/reports/[^/]+)/.*", "$1");
    keep(user.submit(draft + "/check", draft + "/send", Map.of()));
    var sent = user.get(draft + "/sent").headers().firstValue("Location").orElseThrow();
    assertThat(user.get(sent).body()).contains(word("teller"), word("told-narrative"));
  }

  private static void added(String reference) {
    var user = NoScriptUser.signedIn("reporter", "/my-reports");
    var report = "/my-reports/" + reference;
    var page = report + "/add/" + UUID.randomUUID();
    keep(user.answer(page, Map.of("addition", word("addition"))));
    keep(user.submit(page + "/check", page + "/send", Map.of()));
    keep(user.get(page + "/sent"));
    var other = report + "/add/" + UUID.randomUUID();
    keep(user.answer(other, Map.of("addition", word("refused-addition") + "\u001b")));
    keep(user.answer(other, Map.of("addition", word("begun-addition"))));
    assertThat(user.get(other + "/check").body()).contains(word("begun-addition"));
    assertThat(DatabaseRows.count("begun_addition")).isPositive();
    keep(user.answer(report + "/label", Map.of("label", word("label"))));
    keep(user.answer(report + "/label", Map.of("label", word("wrong-label") + "\u001b")));
    for (var way : List.of("api-label", "wrong-api-label")) {
      var member = way.startsWith("wrong") ? "label-" + word(way) : "label";
      PartnerApi.as("reporter")
          .contentType("application/json")
          .body("{\"" + member + "\": \"" + word(way) + "\"}")
          .put(PartnerApi.REPORTS + "/" + reference + "/label");
    }
    keep(user.answer(report + "/label", Map.of("label", word("label"))));
    var draft = "/my-reports/drafts/" + started(user).replaceAll(".*/reports/", "") + "/label";
    keep(user.answer(draft, Map.of("label", word("draft-label"))));
    var list = user.get("/my-reports");
    keep(list);
    assertThat(list.body()).contains(word("label"), word("draft-label"));
    var copy = user.get(report + "/copy");
    keep(copy);
    assertThat(copy.body())
        .contains(word("narrative"), word("addition"), word("question"), word("answer"))
        .contains(word("told"), word("feedback"))
        .doesNotContain(word("note"), word("reason"), word("begun-addition"));
  }

  private static String started(NoScriptUser user) {
    var no = Map.of("danger", "no");
    var first = user.answer("/reports/new", no);
    return first
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll(".*(/reports/[^/]+)/.*", "$1");
  }

  private static void answer(
      NoScriptUser user, String draft, String step, Map<String, String> fields) {
    keep(user.answer(draft + "/" + step, fields));
  }

  private static void sanitised(NoScriptUser user, String page) {
    var fields = SanitisedLogs.saying(word("log"), word("log-conditions"));
    var kept = user.answer(page + "/logs/new", fields);
    var log = page + "/logs/" + SanitisedLogs.reference(kept);
    keep(kept);
    keep(user.answer(page + "/logs/new", SanitisedLogs.saying(word("wrong-log") + "\u001b")));
    keep(user.answer(log + "/correct", SanitisedLogs.saying(word("corrected-log"))));
    assertThat(user.get(log + "?version=1").body()).contains(word("log"), word("log-conditions"));
    assertThat(user.get(log + "/print").body()).contains(word("corrected-log"));
    passedOn(user, page, log.replaceAll(".*/", ""));
  }

  private static void passedOn(NoScriptUser user, String page, String log) {
    var report = page.replaceAll(".*/", "");
    for (var way : List.of("mail", "paper")) {
      var order = new HashMap<>(GivenDisclosure.to(log, way));
      order.put("name", word("recipient"));
      order.put("why", word("need"));
      keep(GivenDisclosure.send(report, order, user));
      var done = GivenDisclosure.send(report, GivenDisclosure.confirmed(order), user);
      keep(done);
      var address = page + "/disclosures/" + GivenDisclosure.id(done);
      assertThat(user.get(address).body()).contains(word("recipient"), word("need"));
      var lead = NoScriptUser.signedIn("lead", "/triage");
      GivenDisclosure.approve(report, GivenDisclosure.id(done), lead);
      keep(lead.submit(address, address + "/acknowledged", Map.of("said", word("said"))));
      if (way.equals("paper")) {
        assertThat(Pdf.read(user.download(address + "/paper").body()).text())
            .contains(word("recipient"), word("corrected-log"));
      }
    }
    refused(user, page, log);
    var wrong = GivenDisclosure.to(log, "mail");
    keep(
        GivenDisclosure.send(
            report, GivenDisclosure.with(wrong, "recipient", word("office")), user));
  }

  private static void refused(NoScriptUser user, String page, String log) {
    var order = new HashMap<>(GivenDisclosure.confirmed(GivenDisclosure.to(log, "paper")));
    order.put("recipient", "somebody-else");
    order.put("organisation", word("organisation"));
    order.put("kind", "police");
    var id = GivenDisclosure.id(GivenDisclosure.send(page.replaceAll(".*/", ""), order, user));
    var address = page + "/disclosures/" + id;
    var lead = NoScriptUser.signedIn("lead", "/triage");
    keep(lead.get(page));
    keep(lead.submit(address, address + "/refuse", Map.of("reason", word("refusal"))));
  }

  private static void closedWithAReason(String reference) {
    var user = NoScriptUser.signedIn("triage", "/triage");
    var page = "/triage/" + reference;
    keep(user.submit(page, page + "/take", Map.of()));
    keep(user.answer(page + "/note", Map.of("text", word("note"))));
    keep(user.answer(page + "/note", Map.of("text", word("wrong-note") + "\u001b")));
    DatabaseRows.change("update report set danger = 'NOTICED' where reference = ?", reference);
    keep(user.answer(page + "/danger", Map.of("answer", "acted-on", "done", word("wrong-done"))));
    keep(
        user.answer(
            page + "/danger", Map.of("answer", "not-immediate", "reason", word("no-danger"))));
    var high = Map.of("priority", "high", "reason", word("priority"));
    keep(user.answer(page + "/priority", high));
    keep(user.post(page + "/priority", with(user.csrfToken(page), high)));
    var grade = Map.of("source", "2", "information", "C", "handling", "C");
    var conditions = new HashMap<>(grade);
    conditions.put("conditions", word("conditions"));
    keep(user.answer(page + "/evaluation", conditions));
    sanitised(user, page);
    keep(user.answer(page + "/feedback", Map.of("feedback", word("told"))));
    keep(user.answer("/triage/views/new", Map.of("name", word("view"))));
    keep(user.answer("/triage/views/new", Map.of("name", word("wrong-view") + "\u001b")));
    keep(user.get("/triage/views/new?name=" + word("view-query")));
    keep(user.answer(page + "/question", Map.of("question", word("question"))));
    keep(user.answer(page + "/question", Map.of("question", word("wrong-question") + "\u001b")));
    answered(reference);
    keep(
        user.answer(
            page + "/task", OfficerActions.task("Terry Example", word("wrong-task") + "\u001b")));
    var task = new OfficerActions(user).give(reference, "Terry Example", word("task"));
    keep(user.answer(page + "/tasks/" + task, Map.of("progress", "done", "note", word("done"))));
    var wrong = Map.of("outcome", word("outcome"), "reason", word("wrong-reason"));
    keep(user.answer(page + "/close", wrong));
    var closing =
        user.answer(
            page + "/close",
            Map.of("outcome", "logged", "reason", word("reason"), "feedback", word("feedback")));
    assertThat(closing.statusCode()).isEqualTo(303);
    keep(closing);
    begun(user);
    restrictedAndProposed();
    var auditor = NoScriptUser.signedIn("auditor", "/audit");
    keep(auditor.answer("/audit", Map.of("person", word("audit-person"))));
    keep(auditor.answer("/audit/sessions", Map.of("person", word("sign-in-person"))));
    keep(auditor.answer("/audit/unusual", Map.of("cause", word("cause"))));
    var finding = "/audit/unusual/" + RefusedOften.finding();
    keep(auditor.answer(finding, Map.of("reason", word("wrong-finding") + "\u001b")));
    var reason = word("finding") + " of an invented look";
    keep(auditor.answer(finding, Map.of("found", "justified", "reason", reason)));
    for (var file : List.of("entries.csv", "entries.ndjson", "log.ndjson", "log.tar")) {
      keep(auditor.get("/audit/export/" + file + "?person=" + word("export-person")));
      keep(auditor.get("/audit/export/" + file).body());
    }
  }

  /** Why it was put back, how it ended after all, why it was opened again, what a lead found. */
  private static void undone() {
    var user = NoScriptUser.signedIn("triage", "/triage");
    var lead = NoScriptUser.signedIn("lead", "/triage");
    var page = "/triage/" + PartnerApi.submit("reporter", SampleReports.minimal());
    keep(user.submit(page, page + "/take", Map.of()));
    keep(user.answer(page + "/put-back", Map.of("reason", word("wrong-put-back") + "\u001b")));
    keep(user.answer(page + "/put-back", Map.of("reason", word("put-back"))));
    keep(user.submit(page, page + "/take", Map.of()));
    var ends = OutcomeFields.of("back-to-submitter", word("end"), "");
    keep(user.answer(page + "/close", ends));
    keep(user.answer(page + "/reopen", Map.of("reason", word("wrong-reopening") + "\u001b")));
    keep(user.answer(page + "/reopen", Map.of("reason", word("reopening"))));
    keep(user.answer(page + "/close", ends));
    var corrected = new HashMap<>(OutcomeFields.of("safeguarding", word("correction"), ""));
    corrected.put("passed-to", word("passed-to"));
    corrected.put("passed-reference", word("their-number"));
    keep(user.answer(page + "/correct", corrected));
    keep(lead.get(page));
    keep(lead.answer(page + "/supervise", Map.of("text", word("wrong-finding") + "\u001b")));
    keep(lead.answer(page + "/supervise", Map.of("text", word("finding"))));
    assertThat(lead.get(page).body())
        .contains(word("put-back"), word("reopening"), word("correction"), word("finding"))
        .contains(word("passed-to"), word("their-number"));
  }

  /** The cookie of the last list is kept by a browser for hours. */
  private static void soughtAndListed() {
    var user = NoScriptUser.signedIn("triage", "/triage");
    for (var typed : List.of(word("narrative"), word("sought"))) {
      var found = user.answer("/triage/search", Map.of("field", "name", "typed", typed));
      assertThat(found.statusCode()).isEqualTo(303);
      keep(found);
      keep(user.follow(found));
      var cookie = user.cookie(LIST);
      assertThat(cookie).startsWith("/triage/search?");
      LISTS.add(cookie);
    }
    keep(user.get("/triage/places"));
    keep(user.get("/triage?who=anybody"));
    LISTS.add(user.cookie(LIST));
  }

  /** What waits for a log that nobody has written yet. */
  private static void begun(NoScriptUser user) {
    var page = "/triage/" + PartnerApi.submit("reporter", SampleReports.minimal());
    keep(user.submit(page, page + "/take", Map.of()));
    keep(user.answer(page + "/close", Map.of("outcome", "logged", "reason", word("begun"))));
    assertThat(user.get(page).body()).contains(word("begun"));
    assertThat(DatabaseRows.count("begun_outcome")).isPositive();
  }

  /** A report of its own: whoever opens the first one is not named. */
  private static void restrictedAndProposed() {
    var page = "/triage/" + PartnerApi.submit("reporter", SampleReports.minimal());
    var lead = NoScriptUser.signedIn("lead", "/triage");
    var account =
        DatabaseRows.of("select account from colleague where name = 'Terry Example'").get(0);
    var wrong = Map.of("readers", word("reader"), "reason", word("wrong-restriction"));
    keep(lead.answer(page + "/restrict", wrong));
    var readers = Map.of("readers", account, "reason", word("restriction"));
    keep(lead.answer(page + "/restrict", readers));
    keep(lead.answer(page + "/priority", Map.of("priority", "high", "reason", "Invented")));
    var proposal =
        Map.of(
            "outcome",
            "no-further-action",
            "reason",
            word("proposal"),
            "feedback",
            word("proposed-feedback"));
    keep(lead.answer(page + "/close", proposal));
    assertThat(lead.get(page).body())
        .contains(word("restriction"), word("proposal"), word("proposed-feedback"));
    assertThat(
            DatabaseRows.count("report where state = 'PENDING' and proposed_feedback is not null"))
        .isPositive();
    reasoned(lead, page);
    var mention = page.replace("/triage/", "/people/" + account + "/mentions/");
    keep(lead.answer(mention, Map.of("reason", word("wrong-release") + "\u001b")));
    keep(lead.answer(mention, Map.of("reason", word("release"))));
    assertThat(DatabaseRows.count("mention_release")).isPositive();
  }

  /** Written although nobody was asked: it is kept all the same. */
  private static void reasoned(NoScriptUser lead, String page) {
    var token = lead.csrfToken(page + "/note");
    keep(
        lead.post(
            page + "/reason", with(token, Map.of("reason", word("wrong-reason") + "\u001b"))));
    keep(lead.post(page + "/reason", with(token, Map.of("reason", word("reading-reason")))));
    assertThat(DatabaseRows.count("audit_entry where reason is not null")).isPositive();
  }

  private static void answered(String reference) {
    var user = NoScriptUser.signedIn("reporter", "/my-reports");
    var question =
        DatabaseRows.of(
                "select q.id::text from enquiry q join report r on r.id = q.report_id"
                    + " where r.reference = ? and q.answered_at is null and q.withdrawn_at is null"
                    + " order by q.asked_at desc",
                reference)
            .get(0);
    var page = "/my-reports/" + reference + "/questions/" + question;
    keep(user.answer(page, Map.of("answer", word("wrong-answer") + "\u001b")));
    keep(user.answer(page, Map.of("answer", word("answer"))));
    keep(user.submit(page + "/check", page + "/send", Map.of()));
    keep(user.get(page + "/sent"));
  }

  private static Map<String, String> with(String token, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("csrf-token", token);
    return all;
  }

  private static void keep(HttpResponse<?> answer) {
    answer.headers().map().forEach((name, values) -> keep(name + ": " + values));
  }

  private static void keep(String text) {
    HEADERS.add(text);
  }

  private static String opened(String reference) {
    return PartnerApi.as("triage")
        .get(PartnerApi.REPORTS + "/" + reference)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static List<String> inTables(WordFinder finder) throws SQLException, IOException {
    var found = new ArrayList<String>();
    var tables =
        DatabaseRows.of(
            "select format('%I.%I', schemaname, tablename) from pg_tables"
                + " where schemaname <> 'information_schema' order by 1");
    assertThat(tables).contains("public.report", "public.audit_entry", "pg_catalog.pg_statistic");
    try (var connection = STACK.superuser()) {
      var copies = connection.unwrap(PGConnection.class).getCopyAPI();
      for (var table : tables) {
        // The catalogue has columns that only text can say.
        var formats = table.startsWith("public.") ? List.of("text", "binary") : List.of("text");
        for (var format : formats) {
          var dump = new ByteArrayOutputStream();
          copies.copyOut("copy " + table + " to stdout (format " + format + ")", dump);
          finder
              .in(dump.toByteArray())
              .forEach(how -> found.add(table.replace("public.", "") + " " + how));
        }
      }
    }
    return found;
  }

  private static boolean isNew(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isAfter(began);
    } catch (IOException e) {
      return false;
    }
  }
}
