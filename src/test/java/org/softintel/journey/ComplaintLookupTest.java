package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.given.ComplaintRequests;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;
import org.softintel.given.WordFinder;

/** Somebody complains by name, and two auditors find out which reports it is about. */
class ComplaintLookupTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String REPLY =
      "Before you reply, ask your data protection officer. Until then, write: “We have received"
          + " your complaint and are looking into it.” Do not say whether there are reports, or how"
          + " many.";

  @SignedIn("auditor")
  private static NoScriptUser asker;

  @SignedIn("auditor2")
  private static NoScriptUser other;

  @SignedIn(newWithRole = "auditor")
  private static NoScriptUser third;

  @SignedIn("lead")
  private static NoScriptUser lead;

  @SignedIn("triage2")
  private static NoScriptUser colleague;

  @BeforeAll
  static void theTeamIsKnown() {
    colleague.get("/triage");
    ComplaintRequests.forget();
  }

  @AfterAll
  static void nothingWaits() {
    ComplaintRequests.forget();
  }

  @Test
  void anotherAuditorAgreesAndBothSeeReferencesAlone() {
    // given
    var surname = surname();
    var sameName = about("people", "Zakaria " + surname);
    var likeSound = about("children", surname + ", Zachariah");
    var restricted = about("people", "Zachariah " + surname);
    restrict(restricted);
    var otherFirstName = about("people", "Ermintrude " + surname);
    var twoPeople = about("people", "Zakaria Other", "Ermintrude " + surname);
    var id = ComplaintRequests.by(asker, "Zakaria " + surname);
    // when
    var waiting = page(other, ComplaintRequests.page(id));
    // then
    assertThat(waiting.text())
        .contains(
            "Zakaria " + surname, ComplaintRequests.REASON, "Ashley Mockup", "Waiting for you or")
        .doesNotContain(sameName);
    assertThat(waiting.title()).doesNotContain(surname);
    // when
    var answered = ComplaintRequests.approve(other, id);
    // then
    assertThat(answered.statusCode()).as(answered.body()).isEqualTo(303);
    assertThat(location(answered)).endsWith(ComplaintRequests.page(id));
    for (var auditor : List.of(asker, other)) {
      var found = page(auditor, ComplaintRequests.page(id));
      assertThat(found.select("main tbody th").eachText())
          .containsExactly(restricted, likeSound, sameName)
          .doesNotContain(otherFirstName, twoPeople);
      assertThat(found.select("main a").eachAttr("href"))
          .contains("/audit/reports/" + restricted + "?complaint=" + id);
      assertThat(found.text())
          .contains("Casey Facsimile agreed on", "These reports may be about other people", REPLY)
          .doesNotContain("Zachariah", "There may be more");
      var opened = page(auditor, "/audit/reports/" + restricted + "?complaint=" + id);
      assertThat(opened.select(".govuk-back-link").attr("href"))
          .isEqualTo(ComplaintRequests.page(id));
      var links = opened.select("main a[href*=complaint=]").eachAttr("href");
      assertThat(links).anyMatch(it -> it.startsWith("/audit/entries/")).hasSizeGreaterThan(6);
      links.removeIf(it -> it.startsWith("/audit/entries/"));
      for (var link : links) {
        assertThat(backToComplaint(auditor, link)).as(link).isEqualTo(ComplaintRequests.page(id));
      }
      assertThat(page(auditor, ComplaintRequests.ADDRESS).select("tbody").text())
          .contains(number(id), "Answered: see the result", "Casey Facsimile")
          .doesNotContain(surname);
    }
    var strange = third.get(ComplaintRequests.page(id));
    assertThat(strange.statusCode()).isEqualTo(404);
    assertThat(main(strange)).contains("This request is no longer here");
    assertThat(page(third, ComplaintRequests.ADDRESS).html()).doesNotContain(id);
  }

  /** By the links Back alone, as far as they lead. */
  private static String backToComplaint(NoScriptUser auditor, String link) {
    var address = link;
    for (int pages = 0; pages < 5 && !address.startsWith(ComplaintRequests.ADDRESS); pages++) {
      address = page(auditor, address).select(".govuk-back-link").attr("href");
    }
    return address;
  }

  @Test
  void whoAskedCannotAnswer() {
    var id = ComplaintRequests.by(asker);

    var approved = ComplaintRequests.approve(asker, id);
    var refused = ComplaintRequests.refuse(asker, id, "An invented refusal of my own");

    assertThat(approved.statusCode()).isEqualTo(409);
    assertThat(main(approved)).contains("You cannot answer your own request");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(row("state", id)).isEqualTo("WAITING");
    assertThat(acts(id)).doesNotContain("COMPLAINT_LOOKUP_ANSWERED", "COMPLAINT_LOOKUP_REFUSED");
    assertThat(page(asker, ComplaintRequests.page(id)).select("main form").eachAttr("action"))
        .containsExactly(ComplaintRequests.page(id) + "/withdraw");
  }

  @Test
  void theTrailHasEachStepAndSealsNameReasonAndReports() {
    var surname = surname();
    var reference = about("people", "Alex " + surname);
    var id = ComplaintRequests.by(asker, "Alex " + surname);
    page(other, ComplaintRequests.ADDRESS);
    ComplaintRequests.approve(other, id);
    page(asker, ComplaintRequests.page(id));

    assertThat(acts(id))
        .containsExactly(
            "COMPLAINT_LOOKUP_ASKED",
            "COMPLAINT_LOOKUP_OPENED",
            "COMPLAINT_LOOKUP_ANSWERED",
            "COMPLAINT_LOOKUP_OPENED");
    assertThat(
            DatabaseRows.count(
                "audit_entry where act = 'COMPLAINT_LOOKUPS_LISTED' and actor_name = ?",
                "Casey Facsimile"))
        .isPositive();
    assertThat(
            DatabaseRows.of(
                "select concat(reference, detail) from audit_entry where detail like ?"
                    + " and act like 'COMPLAINT%'",
                "%" + id + "%"))
        .allMatch(it -> it.startsWith("lookup=" + id))
        .noneMatch(it -> it.contains(reference) || it.contains(surname));
    assertThat(entry("COMPLAINT_LOOKUP_ASKED", id))
        .contains(
            "Request: " + number(id),
            "Name and reason Name: | Alex " + surname,
            ComplaintRequests.REASON);
    assertThat(entry("COMPLAINT_LOOKUP_ANSWERED", id))
        .contains("Reports that were found " + reference)
        .doesNotContain(surname);
  }

  @Test
  void theNameIsInNoColumnAndNoLog() {
    var surname = surname();
    about("people", "Alex " + surname);
    var id = ComplaintRequests.by(asker, "Alex " + surname);
    var asked = ComplaintRequests.ask(asker, "Alex " + surname, "no");
    assertThat(asked.statusCode()).isEqualTo(400);
    ComplaintRequests.approve(other, id);

    var finder = new WordFinder(surname);
    for (var row :
        DatabaseRows.of(
            "select c::text from complaint_lookup c union all select e::text from audit_entry e")) {
      assertThat(finder.in(row.getBytes(UTF_8))).isEmpty();
    }
    assertThat(finder.below(TestStack.shared().home().resolve("logs"), file -> true)).isEmpty();
    assertThat(
            DatabaseRows.of(
                "select distinct length(content) || ' ' || coalesce(length(answer), 3200)"
                    + " from complaint_lookup"))
        .containsExactly("2880 3200");
  }

  @Test
  void whoeverRefusesSaysWhyAndNothingIsLookedUp() {
    var surname = surname();
    var reference = about("people", "Alex " + surname);
    var id = ComplaintRequests.by(asker, "Alex " + surname);

    assertThat(ComplaintRequests.refuse(other, id, " ").statusCode()).isEqualTo(400);
    var refused = ComplaintRequests.refuse(other, id, "There is no such invented complaint");

    assertThat(refused.statusCode()).isEqualTo(303);
    assertThat(page(asker, ComplaintRequests.page(id)).text())
        .contains("Casey Facsimile refused on", "There is no such invented complaint")
        .doesNotContain(reference);
    var token = other.csrfToken(ComplaintRequests.ADDRESS + "/new");
    var later = other.post(ComplaintRequests.page(id) + "/approve", Map.of("csrf-token", token));
    assertThat(later.statusCode()).isEqualTo(409);
    assertThat(main(later)).contains("This request has been answered");
  }

  @Test
  void aNameThatNobodyHasFindsNothing() {
    var id = ComplaintRequests.by(asker, "Xquvzik Jwyqbolt");

    assertThat(main(other.follow(ComplaintRequests.approve(other, id))))
        .contains("No reports found", "A report may still mention the person in its text.", REPLY)
        .contains(
            "Nobody can search the text of reports for a name.",
            "ask a lead of the team to search for it");
  }

  @Test
  void theAuditorsAreMailedOnceThatItWaitsWithoutNameAndReason() throws Exception {
    var surname = surname();
    var asked = ComplaintRequests.ask(asker, "Alex " + surname, ComplaintRequests.REASON);
    var id = newest();
    var mailed = "outbox where kind = 'LOOKUP_WAITS' and state = 'SENT' and subject = ?";

    until("a mail", SOON, () -> DatabaseRows.count(mailed, id) == 1);

    assertThat(main(asker.follow(asked))).contains("an email to the auditors’ inbox");
    var words = new ArrayList<String>();
    for (var mail : new Mailbox("auditors").lastAbout("A request to look up a name", 5)) {
      words.add(EncryptedMail.open(mail));
    }
    assertThat(words)
        .filteredOn(it -> it.contains(ComplaintRequests.page(id)))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it)
                    .contains("Request: " + number(id), "Asked by: ")
                    .doesNotContain(surname, ComplaintRequests.REASON));
    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'LETTER_DELIVERED' and detail like ?",
                "%lookup=" + id + "%"))
        .singleElement()
        .satisfies(it -> assertThat(it).startsWith("inbox=auditors kind=lookup-waits"));
  }

  @Test
  void ofARequestThatWasWithdrawnNobodyIsMailed() {
    var gone = UUID.randomUUID().toString();
    DatabaseRows.change(
        "insert into outbox (kind, subject, inbox, state, due_at, message_id, created_at)"
            + " values ('LOOKUP_WAITS', ?, 'auditors', 'WAITING', now(), ?, now())",
        gone,
        "<" + gone + "@softintel.example>");

    until(
        "it is dropped",
        SOON,
        () -> DatabaseRows.count("outbox where subject = ? and state = 'DROPPED'", gone) == 1);

    assertThat(DatabaseRows.count("audit_entry where detail like ?", "%" + gone + "%")).isZero();
  }

  private static String newest() {
    return DatabaseRows.of("select id::text from complaint_lookup order by id desc limit 1").get(0);
  }

  @Test
  void whoAskedWithdrawsItAndItIsDeletedWithItsKey() {
    var id = ComplaintRequests.by(asker);
    var withdraw = ComplaintRequests.page(id) + "/withdraw";
    assertThat(other.submit(ComplaintRequests.page(id), withdraw, Map.of()).statusCode())
        .isEqualTo(404);

    var answer = asker.submit(ComplaintRequests.page(id), withdraw, Map.of());

    assertThat(main(asker.follow(answer))).contains("We have withdrawn your request.");
    assertThat(isThere(id)).isFalse();
    assertThat(acts(id)).endsWith("COMPLAINT_LOOKUP_WITHDRAWN");
    assertThat(asker.get(ComplaintRequests.page(id)).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsOverIsDeletedWithItsKeyAnsweredOrNot() {
    var waiting = ComplaintRequests.by(asker);
    var answered = ComplaintRequests.by(asker);
    ComplaintRequests.approve(other, answered);
    var young = ComplaintRequests.by(asker);
    for (var id : List.of(waiting, answered)) {
      asked(id, "15 days");
    }
    asked(young, "13 days");

    until("they are deleted", SOON, () -> !isThere(waiting) && !isThere(answered));

    assertThat(isThere(young)).isTrue();
    assertThat(acts(waiting)).endsWith("COMPLAINT_LOOKUP_EXPIRED");
    assertThat(acts(answered)).endsWith("COMPLAINT_LOOKUP_EXPIRED");
    assertThat(
            DatabaseRows.of(
                "select actor from audit_entry where act = 'COMPLAINT_LOOKUP_EXPIRED'"
                    + " and detail = ?",
                "lookup=" + waiting))
        .containsExactly("service");
  }

  @Test
  void theFirstPageTellsHowManyWaitForSomebodyElse() {
    ComplaintRequests.forget();
    ComplaintRequests.by(asker);

    assertThat(page(other, "/audit").select("main li").text())
        .contains("Find reports by the name in a complaint (1 waiting for you)");
    assertThat(page(asker, "/audit").select("main li").text())
        .contains("Find reports by the name in a complaint")
        .doesNotContain("waiting for you");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name|''|Enter the name in the complaint",
        "name|Q|Enter a first name, surname or nickname of two letters or more",
        "reason|''|Enter why you need to look up this name",
        "reason|too short|Your reason must be 10 characters or more"
      })
  void aMistakeIsSaidAndWhatWasTypedStays(String field, String value, String message) {
    var fields =
        new HashMap<>(Map.of("name", "Keep Madeup", "reason", "Keep this invented reason"));
    fields.put(field, value);
    var before = DatabaseRows.count("complaint_lookup");

    var answer = asker.answer(ComplaintRequests.ADDRESS + "/new", fields);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary").text()).contains(message);
    assertThat(answer.body()).contains("Keep");
    assertThat(DatabaseRows.count("complaint_lookup")).isEqualTo(before);
  }

  /** Another one each time: of a test that is run again nothing is left in its way. */
  private static String surname() {
    return "Madeup"
        + ThreadLocalRandom.current()
            .ints(8, 'a', 'z' + 1)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
  }

  private static String about(String group, String... names) {
    return PartnerApi.submit(
        "reporter",
        SampleReports.with(
            report -> {
              var rows = report.putArray(group);
              for (var name : names) {
                rows.addObject().put("name", name);
              }
            }));
  }

  private static void restrict(String reference) {
    var readers = OfficerActions.account("Toni Specimen");
    var fields = Map.of("readers", readers, "reason", "Invented conflict");
    var answer = lead.answer("/triage/" + reference + "/restrict", fields);
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  private static void asked(String id, String ago) {
    DatabaseRows.change(
        "update complaint_lookup set asked_at = now() - ?::interval where id = ?",
        ago,
        UUID.fromString(id));
  }

  /** The row, or the key that it was sealed under. */
  private static boolean isThere(String id) {
    return DatabaseRows.count("complaint_lookup where id = ?", UUID.fromString(id))
            + DatabaseRows.count("sealed_key where owner = ?", UUID.fromString(id))
        > 0;
  }

  private static String row(String column, String id) {
    return DatabaseRows.of(
            "select " + column + " from complaint_lookup where id = ?", UUID.fromString(id))
        .get(0);
  }

  private static List<String> acts(String id) {
    return DatabaseRows.of(
        "select act from audit_entry where detail like ? order by id", "lookup=" + id + "%");
  }

  /** As an auditor reads the last entry of this act. */
  private static String entry(String act, String id) {
    var row =
        DatabaseRows.of(
                "select id::text from audit_entry where act = ? and detail = ?",
                act,
                "lookup=" + id)
            .get(0);
    return page(asker, "/audit/entries/" + row).select("dl").text();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String number(String id) {
    return id.substring(id.length() - 8);
  }

  private static String main(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select("main").text();
  }

  private static Document page(NoScriptUser user, String address) {
    var answer = user.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
