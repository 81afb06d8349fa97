package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.given.DatabaseRows;
import org.softintel.given.LogCopies;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.RefusedOften;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestAccounts;
import org.softintel.given.TestStack;
import org.softintel.given.VerifierJar;

/** What an auditor reads of the log itself, of sign-ins, of unusual access, and of one entry. */
class AuditorPagesTest {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String REASON = "I cover for an invented colleague today.";

  private static String reference = "";
  private static String reader = "";

  @SignedIn("auditor")
  private static NoScriptUser auditor;

  @TempDir Path folder;

  /** Somebody opens a report in which their surname is, says why, and signs out. */
  @BeforeAll
  static void aSessionWithSomethingUnusual() {
    reference =
        PartnerApi.submit(
            "reporter",
            SampleReports.with(
                it ->
                    it.putArray("people")
                        .addObject()
                        .put("id", "people-1")
                        .put("name", "Anna Newcomer")));
    var person = NoScriptUser.signedIn(TestAccounts.with("triage"), "/triage");
    var page = "/triage/" + reference;
    person.submit(page + "/reason", page + "/reason", Map.of("reason", REASON));
    person.get(page);
    reader =
        DatabaseRows.of(
                "select actor from audit_entry where act = 'UNUSUAL_ACCESS' and reference = ?",
                reference)
            .get(0);
    person.submit("/triage", "/sign-out", Map.of());
    until(
        "the sign-out recorded",
        SOON,
        () ->
            DatabaseRows.count("audit_entry where act = 'SIGNED_OUT' and actor = ?", reader) == 1);
  }

  @Test
  void theStateOfTheLogIsTold() {
    // What other tests did to the log may have been found only now.
    LogCopies.checkAnew();
    until("verified", SOON, () -> state().contains("A full check of "));

    assertThat(state())
        .containsPattern("[0-9,]+ entries\\. Last signed [0-9]+ seconds? ago\\.")
        .containsPattern(
            "A full check of [0-9,]+ entries found no fault\\. It began on .* and reached the last"
                + " entry on ")
        .contains("Action needed: No independent witness has been set up");
  }

  @Test
  void aSessionIsToldFromSignInToSignOut() {
    var list = page("/audit/sessions?person=" + reader);
    assertThat(list.select("tbody tr")).hasSize(1);
    assertThat(list.select("tbody").text()).contains("Nobody Newcomer", "127.0.0.1", "Signed out");

    var session = page(list.select("td a[href^=/audit/sessions/]").attr("href"));

    assertThat(session.select("main p").text()).contains("It ended when the person signed out.");
    // The sign-in is written beside the first page, which may be first.
    assertThat(session.select("td[data-heading=What]").eachText())
        .contains("Signed in or out: signed in")
        .endsWith("Signed in or out: signed out")
        .anyMatch(it -> it.startsWith("Read: opened the report"));
    assertThat(session.select("td[data-heading=Who] .app-id").eachText()).allMatch(reader::equals);
  }

  @Test
  void fromOneSignInOneComesBackToTheSameFilter() {
    var filter = "/audit/sessions?person=" + reader;
    var link = page(filter).select("td a[href^=/audit/sessions/]").attr("href");

    assertThat(page(link).select(".govuk-back-link").attr("href")).isEqualTo(filter);
    assertThat(page(link.replaceAll("[?].*", "")).select(".govuk-back-link").attr("href"))
        .isEqualTo("/audit/sessions");
  }

  @Test
  void sessionsAndSignInsAreRecordedAsRead() {
    var session =
        DatabaseRows.of(
                "select session from audit_entry where act = 'SIGNED_OUT' and actor = ?", reader)
            .get(0);
    page("/audit/sessions?person=" + reader);
    page("/audit/sessions/" + session);

    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'AUDIT_READ'"
                    + " and (detail like ? or detail like ?) order by id desc limit 2",
                "%" + session + "%",
                "%" + reader + "%"))
        .allMatch(it -> it.startsWith("shown="))
        .satisfiesExactly(
            it -> assertThat(it).endsWith(" after=0 session=" + session),
            it -> assertThat(it).endsWith("shown=1 person=" + reader));
  }

  @Test
  void aPageOfASessionGoesOnAfterANumber() {
    var session =
        DatabaseRows.of(
                "select session from audit_entry where act = 'SIGNED_OUT' and actor = ?", reader)
            .get(0);
    var last = DatabaseRows.of("select max(id) from audit_entry where session = ?", session).get(0);

    assertThat(
            page("/audit/sessions/" + session + "?after=" + (Long.parseLong(last) - 1))
                .select("tbody tr"))
        .hasSize(1);
    assertThat(page("/audit/sessions/" + session + "?after=" + last).select("main").text())
        .contains("There are no later entries.");
  }

  @Test
  void whatWasNoticedIsFoundByItsCause() {
    var address = "/audit/unusual?reference=" + reference + "&cause=";
    var found = page(address + "own-name");

    assertThat(found.select("tbody").last().text())
        .contains("A report that has their own surname in it", reference, reader);
    assertThat(found.select("td a[href^=/audit/sessions/]")).hasSize(1);
    assertThat(page(address + "bulk").select("main").text()).contains("No entries match.");
    assertThat(auditor.get(address + "nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void whoLookedIntoUnusualAccessSaysWhetherItWasJustified() {
    var why = "An invented mistake in a reference.";
    var row = RefusedOften.finding();
    var before = page("/audit/unusual?cause=denied");
    assertThat(before.select(linkTo("/audit/unusual/" + row)).text())
        .startsWith("Say whether it was justified");
    var offered = linkTo("/audit/unusual/" + row);
    assertThat(page("/audit/entries/" + row).select(offered).text())
        .isEqualTo("Say whether this access was justified");

    var address = "/audit/unusual/" + row;
    var open = "/audit/unusual?cause=denied&looked=none";
    assertThat(page(open).select(linkTo(address))).hasSize(1);
    assertThat(auditor.submit(address, address, Map.of("reason", why)).body())
        .contains("Select whether the access was justified");
    var justified = Map.of("found", "justified", "reason", " ");
    assertThat(auditor.submit(address, address, justified).statusCode()).isEqualTo(400);
    assertThat(
            auditor.submit(address, address, Map.of("found", "justified", "reason", "ok")).body())
        .contains("The reason must be 10 characters or more");
    var first = "An invented talk with their lead follows.";
    var followed = Map.of("found", "followed-up", "reason", first);
    assertThat(auditor.submit(address, address, followed).statusCode()).isEqualTo(303);
    assertThat(page(address).select("main").text())
        .contains("Being followed up", "Reason of the auditor " + first)
        .doesNotContainPattern("Answer Not justified");
    assertThat(page(open).select(linkTo(address))).isEmpty();
    assertThat(page("/audit/unusual?cause=denied").select(linkTo(address)).text())
        .startsWith("Change the answer");

    var answer = auditor.submit(address, address, Map.of("found", "justified", "reason", why));

    assertThat(answer.statusCode()).isEqualTo(303);
    var saved = page(address + "?done=saved");
    assertThat(saved.select(".govuk-notification-banner--success").text())
        .contains("answer was saved");
    assertThat(page(address).select("main").text()).contains("Reason of the auditor " + why);
    assertThat(page(address).select(".govuk-notification-banner")).isEmpty();
    assertThat(
            page(address).select("h2:contains(Change the answer) ~ form[action=" + address + "]"))
        .hasSize(1);
    var after = page("/audit/unusual?cause=denied");
    assertThat(after.select(linkTo(address)).text()).startsWith("Change the answer");
    var line = after.select("tr:has(th a[href^=/audit/entries/" + row + "])");
    assertThat(line.select("td[data-heading='Looked into']").text()).startsWith("Justified, says ");
    var entry = page(line.select("td[data-heading='Looked into'] a").attr("href"));
    assertThat(entry.select("dl").text())
        .contains(
            "looked into unusual access, and said that it was justified",
            "Reason of the auditor " + why);
    // Once the log holds the finding.
    assertThat(entry.select("dl a[href=/audit/entries/" + row + "]").eachText())
        .allMatch(it -> it.matches("entry [0-9]+"));
    assertThat(after.text()).doesNotContain(why);
    assertThat(page("/audit/entries/" + row).select(offered).text())
        .isEqualTo("Whether this access was justified");
    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'ACCESS_LOOKED_INTO'"
                    + " order by id desc limit 1"))
        .containsExactly("event=" + eventOf(row) + " answer=justified");
    var opened = page("/audit?act=REPORT_OPENED").select("th a[href^=/audit/entries/]").first();
    var other = opened.attr("href").replaceAll("[?].*|[^0-9]", "");
    assertThat(auditor.get("/audit/unusual/" + other).statusCode()).isEqualTo(404);
    assertThat(auditor.get("/audit/unusual/x").statusCode()).isEqualTo(404);
  }

  @Test
  void fromUnusualAccessOneComesBackToTheListWithItsFilter() {
    var row = RefusedOften.finding();
    var address = "/audit/unusual/" + row;
    var list = "/audit/unusual?cause=denied&looked=none";
    var line = page(list).select("tr:has(" + linkTo(address) + ")");

    var finding = page(line.select(linkTo(address)).attr("href"));
    assertThat(back(finding)).isEqualTo(list);
    assertThat(finding.select("main a:contains(Cancel)").attr("href")).isEqualTo(list);
    var entry = page(line.select("th a").attr("href"));
    assertThat(back(entry)).isEqualTo(list);
    assertThat(back(page(entry.select("main " + linkTo(address)).attr("href")))).isEqualTo(list);
    var action = finding.select("main form").attr("action");
    var form = new HashMap<>(hidden(finding));
    assertThat(back(Jsoup.parse(auditor.post(action, form).body()))).isEqualTo(list);
    form.putAll(Map.of("found", "justified", "reason", "An invented mistake in a name."));
    var saved = Jsoup.parse(auditor.follow(auditor.post(action, form)).body());
    assertThat(back(saved)).isEqualTo(list);
    assertThat(saved.select(".govuk-notification-banner").text()).contains("was saved");
    assertThat(back(page(address))).isEqualTo("/audit/unusual");
    assertThat(back(page("/audit/entries/" + row))).isEqualTo("/audit");
  }

  private static String back(Document page) {
    return page.select(".govuk-back-link").attr("href");
  }

  /** Whatever filter it carries. */
  private static String linkTo(String address) {
    return "a[href~=^" + address + "(\\?.*)?$]";
  }

  @Test
  void ofTwoAuditorsAtOnceTheSecondIsToldWhatTheFirstAnswered() {
    var other = NoScriptUser.signedIn("auditor2", "/audit");
    var address = "/audit/unusual/" + RefusedOften.finding();
    var opened = hidden(Jsoup.parse(other.get(address).body()));
    var theirs = Map.of("found", "not-justified", "reason", "An invented talk with a lead.");
    assertThat(auditor.submit(address, address, theirs).statusCode()).isEqualTo(303);

    var mine = new HashMap<>(opened);
    mine.putAll(Map.of("found", "justified", "reason", "An invented mistake in a name."));
    var refused = other.post(address, mine);

    assertThat(refused.statusCode()).isEqualTo(409);
    var again = Jsoup.parse(refused.body());
    assertThat(again.select(".govuk-error-summary a[href=#found]").text())
        .containsPattern("^[A-Z].* answered “Not justified” on .*Your answer was not saved");
    assertThat(again.select("input[name=found][checked]").attr("value")).isEqualTo("justified");
    assertThat(again.select("input[name=reason]").attr("value"))
        .isEqualTo("An invented mistake in a name.");
    var loser = Jsoup.parse(other.get(address + "?done=saved").body());
    assertThat(loser.select("main").text()).contains("Answer Not justified");
    assertThat(loser.select(".govuk-notification-banner")).isEmpty();
    assertThat(page(address + "?done=saved").select(".govuk-notification-banner")).hasSize(1);

    mine.putAll(hidden(again));
    assertThat(other.post(address, mine).statusCode()).isEqualTo(303);
    assertThat(page(address).select("main").text()).contains("Answer Justified");
  }

  /** Neither waits for the other before they read what was said last. */
  @Test
  void ofTwoAnswersAtOneMomentOneIsSaved() {
    var address = "/audit/unusual/" + RefusedOften.finding();
    var form = new HashMap<>(hidden(page(address)));
    form.putAll(Map.of("found", "justified", "reason", "An invented mistake in a name."));

    var statuses =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> auditor.post(address, form)))
            .limit(4)
            .toList()
            .stream()
            .map(it -> it.join().statusCode())
            .sorted()
            .toList();

    assertThat(statuses).containsExactly(303, 409, 409, 409);
  }

  private static Map<String, String> hidden(Document page) {
    return page.select("main form input[type=hidden]").stream()
        .collect(Collectors.toMap(it -> it.attr("name"), it -> it.attr("value")));
  }

  /** So that it is on the page of the report and in its bundle. */
  @Test
  void whatWasFoundOfAccessToAReportIsAboutThatReport() {
    var row =
        DatabaseRows.of(
                "select id::text from audit_entry where act = 'UNUSUAL_ACCESS' and reference = ?"
                    + " order by id desc limit 1",
                reference)
            .get(0);
    var address = "/audit/unusual/" + row;
    var why = "An invented relative of the same name.";

    auditor.submit(address, address, Map.of("found", "justified", "reason", why));

    assertThat(page(address).select("main").text()).contains("Reason of the auditor " + why);
    var said =
        page("/audit/reports/" + reference).select("tr:contains(said that it was justified)");
    assertThat(said.text()).contains("Id of that entry: " + eventOf(row), "Answer: justified");
  }

  private static String eventOf(String row) {
    return DatabaseRows.of("select event_id::text from audit_entry where id = ?::bigint", row)
        .get(0);
  }

  @Test
  void fromOlderEntriesOneComesBackToTheNewestOfTheSameFilter() {
    var filter = "/audit?reference=" + reference;

    assertThat(page(filter + "&before=1").select("main a:contains(Newest entries)").attr("href"))
        .isEqualTo(filter);
    assertThat(page(filter).select("main").text()).doesNotContain("Newest entries");
  }

  @Test
  void theThresholdsAreThoseOfTheSettings() {
    var rules = page("/audit/unusual").select("details").first().text();

    // Local mode has a limit of its own, so that its shared accounts are not asked all the time.
    assertThat(rules)
        .contains(
            "After 100,000 other reports, or 100,010 actions in all, within an hour;",
            "after 100,000 other reports, they can open no more until a lead releases them Yes Yes"
                + " Yes",
            "More than 1 hour before or after the team’s hours Yes No Yes",
            "After 10 refusals of a report or a page within an hour Yes No Yes",
            "once in 1 hour");
  }

  @Test
  void theReasonIsReadWithItsEntryAndThatIsRecorded() {
    var list = page("/audit?reference=" + reference + "&act=REPORT_OPENED");
    var link = list.select("td a[href^=/audit/entries/]").first().attr("href");

    var entry = page(link);

    assertThat(entry.select(".govuk-back-link").attr("href"))
        .isEqualTo("/audit?reference=" + reference + "&act=REPORT_OPENED");

    assertThat(entry.select("dl").text()).contains("Reason given " + REASON, reference);
    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'AUDIT_READ' and detail like 'entry=%'"
                    + " order by id desc limit 1"))
        .containsExactly("entry=" + link.replaceAll(".*/|[?].*", ""));
    assertThat(list.text()).doesNotContain(REASON);
  }

  @Test
  void anEntryIsTakenAwayWithItsProofInOnePress() throws Exception {
    LogCopies.await(reference);
    var list = page("/audit?reference=" + reference + "&act=REPORT_OPENED");
    var link = list.select("a[href$=/proof]").first();
    var row = link.attr("href").replaceAll("[^0-9]", "");

    var file = auditor.download(link.attr("href"));

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"entry-[0-9]+\\.tlog-proof\"");
    var answer = VerifierJar.run("--receipt", Files.write(folder.resolve("p"), file.body()) + "");
    assertThat(answer.isOk()).as("%s", answer).isTrue();
    assertThat(answer.lines()).contains("act: REPORT_OPENED", "reference: " + reference);
    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'AUDIT_ENTRIES_TAKEN' order by id desc"
                    + " limit 1"))
        .containsExactly("format=proof entry=" + row);
    assertThat(
            PartnerApi.as("auditor")
                .get("/api/v1/audit/entries/" + row + "/proof")
                .then()
                .statusCode(200)
                .extract()
                .asString())
        .startsWith("c2sp.org/tlog-proof@v1\n");
    assertThat(PartnerApi.as("auditor").get("/api/v1/audit/entries/0/proof").statusCode())
        .isEqualTo(404);
    assertThat(page("/audit/entries/" + row).select("main").text()).contains("Save the proof");
  }

  /** Not with the bundle: whoever forges that forges a key and a script too. */
  @Test
  void whatAnExpertNeedsIsReachedFromEachPageThatSpeaksOfProofs() throws Exception {
    LogCopies.await(reference);
    var row =
        DatabaseRows.of(
                "select id from audit_entry where act = 'REPORT_OPENED' and reference = ?",
                reference)
            .get(0);
    for (var from :
        List.of(
            "/audit", "/audit/entries/" + row, "/audit/reports/" + reference, "/audit/export")) {
      assertThat(page(from).select("main a[href^=/audit/expert]")).as(from).hasSize(1);
    }
    var before = DatabaseRows.of("select max(id) from audit_entry where act = 'AUDIT_READ'");

    var page = page("/audit/expert");

    assertThat(page("/audit/export").select("main a[href=/receipts/key]")).hasSize(1);
    assertThat(page.select("main li a").eachAttr("href"))
        .containsExactly("/receipts/key", "/receipts/checking-a-receipt.txt", "/receipts/check.sh")
        .allSatisfy(it -> assertThat(auditor.get(it).statusCode()).isEqualTo(200));
    var key = Files.readString(TestStack.shared().home().resolve("audit.vkey")).strip();
    assertThat(page.select("dd").eachText())
        .containsExactly(VerifierKey.parse(key).name(), VerifierKey.parse(key).fingerprint(), key);
    assertThat(page.select("main").text()).contains("Do not send these files together with");
    assertThat(DatabaseRows.of("select max(id) from audit_entry where act = 'AUDIT_READ'"))
        .as("nobody's data was read")
        .isEqualTo(before);
  }

  @Test
  void whatOnePageViewWroteIsOneLookAndSaysWhy() {
    var about = page("/audit/reports/" + reference);

    assertThat(about.select("td[data-heading=What]").eachText())
        .anyMatch(it -> it.matches("Read: opened the report .*Flagged as unusual: .*"));
    assertThat(about.select("td[data-heading='General purpose']").text())
        .contains(
            "To assess reports and act on them. The report was not assigned. They gave a reason")
        // In the evening also that it is one.
        .containsPattern("Why it was flagged: .*a report that has their own surname in it");
  }

  @Test
  void toBeAskedWhyIsNoOpeningAndToSayWhyIsOne() {
    var other = NoScriptUser.signedIn(TestAccounts.with("triage"), "/triage");
    other.get("/triage/" + reference + "/reason");

    var about = page("/audit/reports/" + reference);

    var openers = about.select("table:has(th:contains(First opened)) tbody tr");
    assertThat(openers.select("th").text()).contains(reader);
    assertThat(openers.select("tr:contains(" + reader + ") td").last().text()).isEqualTo("1");
    assertThat(openers.select("tr:contains(" + reader + ") td[data-heading='Reason given']").text())
        .startsWith("Read the reason")
        .contains("Flagged as unusual: ", "a report that has their own surname in it");
    assertThat(about.select("h2").eachText()).contains("Asked to open it, but did not");
    assertThat(about.select("table:has(th:contains(First asked)) tbody tr")).hasSize(1);
  }

  @Test
  void thatNothingWasPassedOnIsSaidWithoutAForm() {
    var none = page("/audit?reference=" + reference + "&sent=outside");

    assertThat(none.select("main").text())
        .contains("Only what was passed on outside the team.", "There are no such entries.");
    assertThat(none.select("main details[open]")).isEmpty();
  }

  @Test
  void whoReadsAReasonComesBackToWhereTheyWere() {
    var about = page("/audit/reports/" + reference);
    var before =
        DatabaseRows.of("select max(id) from audit_entry where reference = ?", reference).get(0);
    var reason = about.select("td[data-heading='Reason given'] a").attr("href");
    var older = page("/audit/reports/" + reference + "?before=" + before);
    var entry = older.select("th a[href^=/audit/entries/]:not([href$=proof])").attr("href");

    assertThat(page(reason).select(".govuk-back-link").attr("href"))
        .isEqualTo("/audit/reports/" + reference);
    assertThat(page(entry).select(".govuk-back-link").attr("href"))
        .isEqualTo("/audit/reports/" + reference + "?before=" + before);
  }

  @Test
  void whoSelectsANameSeesWhoseEntriesTheyAreAndComesBackToTheReport() {
    var about = page("/audit/reports/" + reference);
    var address = about.select("th a[href*=" + reader + "]").attr("href");

    var view = page(address);

    assertThat(view.select("main .govuk-caption-l").text())
        .isEqualTo("Nobody Newcomer and report " + reference);
    assertThat(view.title()).doesNotContain("Newcomer");
    assertThat(view.select(".govuk-back-link").attr("href"))
        .isEqualTo("/audit/reports/" + reference);
    assertThat(view.select("main details[open]")).isEmpty();
    // Accounts of other tests have that name too; then only the account says who is meant.
    assertThat(view.select("[name=person]").val()).isIn("Nobody Newcomer", reader);
    assertThat(view.select("main").text()).contains("One page view can write more than one entry");
    assertThat(view.select("main a").eachAttr("href")).noneMatch(it -> it.contains("Newcomer"));
    var again = auditor.submit("/audit", "/audit", Map.of("person", "Nobody Newcomer"));
    assertThat(again.headers().firstValue("location").orElseThrow())
        .matches(".*/audit\\?person=[0-9a-f-]{36}");
    assertThat(page("/audit").select(".govuk-back-link")).isEmpty();
    assertThat(page("/audit?operation=DISCLOSURE&from=1/1/2026").select("main").text())
        .contains("Only operation “Disclosed or notified”, from 1/1/2026.");
  }

  @Test
  void aPartOfANameIsAskedForInFull() {
    var answer = auditor.submit("/audit", "/audit", Map.of("person", "Newcome"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Enter the full name or the account id");
    assertThat(Jsoup.parse(answer.body()).select("main details[open]")).hasSize(1);
  }

  @Test
  void theReasonThatWasGivenIsBesideTheFinding() {
    var list = page("/audit/unusual?reference=" + reference);
    assertThat(list.select("td[data-heading=Cause] a[href^=/audit/entries/]").text())
        .startsWith("Reason given");
    // Another test may have looked into it, and then no link leads there.
    var row =
        DatabaseRows.of(
                "select id::text from audit_entry where act = 'UNUSUAL_ACCESS' and reference = ?",
                reference)
            .get(0);

    var finding = page("/audit/unusual/" + row);

    assertThat(finding.select("dl").text()).contains("Reason given " + REASON);
    assertThat(list.text()).doesNotContain(REASON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/audit/entries/0",
        "/audit/entries/99999999999999999999",
        "/audit/entries/x",
        "/audit/sessions/x",
        "/audit/sessions/00000000000000000000000000000000"
      })
  void whatIsNotThereIsUnknown(String address) {
    var answer = auditor.get(address);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Page not found", "Go to the audit log");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/audit/sessions", "/audit/unusual"})
  void aNameGetsIntoNoAddress(String page) {
    var answer = auditor.submit(page, page, Map.of("person", "nobody newcomer"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location").orElseThrow())
        .contains(page + "?person=")
        .doesNotContainIgnoringCase("newcomer");
  }

  /** As a superuser puts it there; the log of other journeys never holds it. */
  @Test
  void aRowThatCannotBeReadIsALineAndTheOthersAreShown() {
    var about = PartnerApi.submit("reporter", SampleReports.minimal());
    var row = unreadableRow(about);
    try {
      var found = page("/audit/reports/" + about);
      assertThat(found.select(".govuk-tag--red").eachText()).contains("Cannot be read");
      assertThat(found.select("main").text())
          .contains("sent a report", "Something here does not match the log")
          .doesNotContain("NOBODY_KNOWS_IT");
      assertThat(page("/audit/entries/" + row).select("main").text())
          .contains("There is no proof of this entry. Do not rely on it.");
      assertThat(
              PartnerApi.as("auditor").get("/api/v1/audit/entries?reference=" + about).asString())
          .contains("\"log\":\"unreadable\"", "\"act\":\"REPORT_SUBMITTED\"");
    } finally {
      TestStack.shared()
          .execute(
              "set session_replication_role = replica;"
                  + " delete from audit_entry where outcome = 'NOBODY_KNOWS_IT';"
                  + " alter table audit_entry add constraint audit_entry_outcome_check"
                  + " check (outcome in ('DONE', 'REFUSED', 'FAILED'));"
                  + " reset session_replication_role");
    }
  }

  private static String unreadableRow(String about) {
    TestStack.shared()
        .execute(
            "set session_replication_role = replica;"
                + " alter table audit_entry drop constraint audit_entry_outcome_check;"
                + " insert into audit_entry (event_id, occurred_at, act, operation, outcome, actor,"
                + " agency, roles, reference, purpose, writer, sequence, salt)"
                + " values (gen_random_uuid(), now(), 'REPORT_OPENED', 'CONSULTATION',"
                + " 'NOBODY_KNOWS_IT', 'somebody', 'none', '', '"
                + about
                + "', 'triage', 7777, 0, '');"
                + " reset session_replication_role");
    return DatabaseRows.of("select id::text from audit_entry where outcome = 'NOBODY_KNOWS_IT'")
        .get(0);
  }

  private static String state() {
    return page("/audit").select("section[aria-labelledby=log-state]").text();
  }

  private static Document page(String address) {
    var answer = auditor.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
