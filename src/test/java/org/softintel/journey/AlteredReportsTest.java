package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseLogin;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;

/** What somebody changes in the database, with every right and no key, is noticed and not shown. */
class AlteredReportsTest {
  private static final Path LOG = TestStack.shared().home().resolve("logs/app.log");

  @SignedIn("triage")
  private static NoScriptUser reader;

  @SignedIn("lead")
  private static NoScriptUser lead;

  @SignedIn("triage2")
  private static NoScriptUser outsider;

  private String reference = "";
  private String page = "";

  @BeforeEach
  void aReport() {
    PartnerApi.submit("reporter", SampleReports.minimal());
    reference =
        PartnerApi.submit(
            "reporter",
            SampleReports.with(
                it -> it.putArray("vehicles").addObject().put("registration", "QX61 ZZX")));
    page = "/triage/" + reference;
  }

  /** Other journeys meet these reports too. */
  @AfterEach
  void asIfTheServiceHadChangedIt() {
    DatabaseRows.change("delete from entry where author = 'an invented hand'");
    DatabaseRows.change("update report set version = version + 1 where reference = ?", reference);
  }

  @Test
  void aRestrictionLiftedByHandLetsNobodyIn() throws Exception {
    restrict();

    byHand("update report set restricted = false where reference = ?");

    isForNobody(outsider);
    isForNobody(reader);
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    assertThat(reporter.get("/my-reports/" + reference).statusCode()).isEqualTo(404);
    alarmIsRaised();
  }

  @Test
  void aReaderAddedByHandReadsNothing() throws Exception {
    restrict();

    byHand(
        "insert into named_reader select id, (select account from colleague where name ="
            + " 'Toni Specimen') from report where reference = ?");

    isForNobody(outsider);
    alarmIsRaised();
  }

  /** Lists leave it out without reading it. */
  @Test
  void aRestrictionByHandIsAnAlarmThoughNobodyOpensIt() {
    byHand("update report set restricted = true where reference = ?");
    try {
      assertThat(list(lead, "new")).doesNotContain(reference);
      until(
          "the alarm",
          Duration.ofMinutes(1),
          () -> {
            alarmIsRaised();
            return true;
          });
    } finally {
      byHand("update report set restricted = false where reference = ?");
    }
  }

  @Test
  void aReportClosedByHandIsRefusedInPlainWords() throws Exception {
    lead.get(page);

    byHand("update report set state = 'CLOSED', outcome = 'LOGGED' where reference = ?");

    assertThat(list(lead, "closed")).doesNotContain(reference);
    alarmIsRaised();
    var answer = lead.get(page);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("This report cannot be shown").doesNotContain("QX61");
    assertThat(lead.get(page + "/note").statusCode()).isEqualTo(409);
    assertThat(PartnerApi.as("lead").get(PartnerApi.REPORTS + "/" + reference).statusCode())
        .isEqualTo(409);
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    assertThat(reporter.get("/my-reports/" + reference).statusCode()).isEqualTo(409);
    assertThat(reporter.get("/my-reports").body()).doesNotContain(reference);
  }

  @Test
  void aReportPutBackToAnEarlierStateIsNoticed() throws Exception {
    var columns = "state, outcome, assignee, version, stamp";
    DatabaseRows.changePastTheService(
        "create table kept_reports as select id, " + columns + " from report where reference = ?",
        reference);
    try {
      lead.submit(page, page + "/take", Map.of());

      byHand(
          "update report set ("
              + columns
              + ") = (select "
              + columns
              + " from kept_reports k where k.id = report.id) where reference = ?");

      assertThat(lead.get(page).statusCode()).isEqualTo(409);
      alarmIsRaised();
    } finally {
      DatabaseRows.change("drop table kept_reports");
    }
  }

  /** On the code of before, whoever had the account could read it again. */
  @Test
  void anEntryPutThereByHandOpensNoClosedCopy() throws Exception {
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    var mine = "/my-reports/" + reference;
    var begun = mine + "/add/" + UUID.randomUUID();
    reporter.answer(begun, Map.of("addition", "A saffron tandem"));
    lead.get(page);
    var closing = Map.of("copy", "closed", "reason", "Invented: they share an account");
    assertThat(lead.answer(page + "/copy", closing).statusCode()).isEqualTo(303);
    assertThat(reporter.get(mine + "/copy").statusCode()).isEqualTo(403);

    asTheApplication("COPY_OPENED");

    for (var address :
        List.of(mine, mine + "/copy", mine + "/copy/file", mine + "/receipt/wording", begun)) {
      var answer = reporter.get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(409);
      assertThat(answer.body())
          .contains("This report cannot be shown")
          .doesNotContain("QX61", "A saffron tandem");
    }
    assertThat(lead.get(page).statusCode()).isEqualTo(409);
    alarmIsRaised();
    assertThat(Files.readString(LOG))
        .contains("ALARM: report " + reference + " was changed past this service")
        .contains("(1 of its entries: fffffffe-ffff-7fff-bfff-ffffffffffff)");
  }

  /** On the code of before, a page to print and a log to begin had none. */
  @Test
  void anEvaluationPutThereByHandTakesNoConditionsAway() throws Exception {
    evaluate();

    asTheApplication("EVALUATION");

    isRefused();
  }

  @Test
  void conditionsTakenOutByHandAreNoticed() throws Exception {
    evaluate();

    byHand(
        "update entry set content = null where kind = 'EVALUATION'"
            + " and report_id = (select id from report where reference = ?)");

    isRefused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PRIORITY", "LOG", "DISCLOSURE", "PROPOSED", "NOTE"})
  void anEntryOfAnyKindThatIsPutThereByHandIsNoticed(String kind) throws Exception {
    lead.get(page);

    asTheApplication(kind);

    assertThat(list(lead, "new")).doesNotContain(reference);
    isRefused();
  }

  /** As the application's own role may put it there. */
  @Test
  void anAdditionThatDoesNotOpenIsAnAlarm() throws Exception {
    var id = "(select id from report where reference = ?)";
    DatabaseRows.change(
        "insert into addendum select gen_random_uuid(), " + id + ", now(), 'saffron'", reference);
    try {
      assertThat(lead.get(page).statusCode()).isEqualTo(500);
      assertThat(Files.readString(LOG))
          .contains("ALARM: something in the database does not open: incident");
    } finally {
      DatabaseRows.change("delete from addendum where report_id = " + id, reference);
    }
  }

  @Test
  void aDraftGivenToAnotherAccountIsShownToNobody() throws Exception {
    var writer = NoScriptUser.signedIn("reporter", "/my-reports");
    var other = NoScriptUser.signedIn("reporter2", "/my-reports");
    var no = Map.of("danger", "no");
    var question = writer.answer("/reports/new", no).headers().firstValue("Location").orElseThrow();
    writer.answer(question, Map.of("narrative", "A saffron tandem"));
    var draft = question.replaceAll(".*/reports/([^/]+)/.*", "$1");
    var owner = DatabaseRows.of("select owner from draft where id = ?::uuid", draft).get(0);
    var another =
        DatabaseRows.of(
                "select reporter from report where reference = ?",
                PartnerApi.submit("reporter2", SampleReports.minimal()))
            .get(0);
    var given = "update draft set owner = ? where id = ?::uuid";
    DatabaseRows.changePastTheService(given, another, draft);
    try {
      assertThat(other.get(question).statusCode()).isEqualTo(404);
      assertThat(other.get("/my-reports").body()).doesNotContain(draft);
      assertThat(Files.readString(LOG)).contains("ALARM: draft " + draft + " was given");
    } finally {
      DatabaseRows.changePastTheService(given, owner, draft);
    }
    assertThat(writer.get(question).body()).contains("A saffron tandem");
  }

  @Test
  void whatOnlyTheServiceChangedIsShown() throws Exception {
    restrict();
    lead.answer(page + "/lift", Map.of("reason", "Invented end"));
    outsider.get(page);
    outsider.submit(page, page + "/take", Map.of());

    assertThat(outsider.get(page).statusCode()).isEqualTo(200);
    assertThat(Files.readString(LOG)).doesNotContain("ALARM: report " + reference);
  }

  private void evaluate() {
    lead.get(page);
    var grade =
        Map.of("source", "2", "information", "C", "handling", "C", "conditions", "A saffron rule");
    assertThat(lead.answer(page + "/evaluation", grade).statusCode()).isEqualTo(303);
    assertThat(lead.get(page + "/print").body()).contains("A saffron rule");
  }

  private void isRefused() throws IOException {
    for (var address : List.of(page, page + "/print", page + "/evaluation", page + "/note")) {
      var answer = lead.get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(409);
      assertThat(answer.body())
          .contains("This report cannot be shown")
          .doesNotContain("QX61", "A saffron rule");
    }
    alarmIsRaised();
  }

  /** An entry without words, not later than the report, from somebody who has no key. */
  private void asTheApplication(String kind) throws SQLException {
    try (var application = DatabaseLogin.as(DatabaseLogin.APPLICATION);
        var entry =
            application.prepareStatement(
                "insert into entry (id, report_id, kind, code, author, author_name, written_at,"
                    + " version, stamp) select 'fffffffe-ffff-7fff-bfff-ffffffffffff', id, ?,"
                    + " '3CP', 'an invented hand', 'Terry Example', now(), version,"
                    + " coalesce((select e.stamp from entry e where e.report_id = report.id"
                    + " limit 1), '') from report where reference = ?")) {
      entry.setString(1, kind);
      entry.setString(2, reference);
      entry.executeUpdate();
    }
  }

  private void byHand(String statement) {
    DatabaseRows.changePastTheService(statement, reference);
  }

  private void isForNobody(NoScriptUser who) {
    assertThat(list(who, "new")).doesNotContain(reference);
    var fields = Map.of("field", "plate", "typed", "QX61 ZZX");
    assertThat(who.follow(who.answer("/triage/search", fields)).body()).doesNotContain(reference);
    assertThat(PartnerApi.as("triage2").get(PartnerApi.REPORTS + "?limit=100").asString())
        .doesNotContain(reference);
    assertThat(
            PartnerApi.as("triage2").get(PartnerApi.REPORTS + "?limit=1").<List<?>>path("reports"))
        .as("a page that is not cut short")
        .hasSize(1);
    for (var address : List.of(page, page + "/print", page + "/note")) {
      assertThat(who.get(address).statusCode()).isEqualTo(404);
    }
  }

  private void alarmIsRaised() throws IOException {
    assertThat(Files.readString(LOG)).contains("ALARM: report " + reference + " was changed");
    assertThat(DatabaseRows.acts(reference)).contains("REPORT_ALTERED");
  }

  private void restrict() {
    var readers =
        DatabaseRows.of("select account from colleague where name = 'Terry Example'").get(0);
    var fields = Map.of("readers", readers, "reason", "Invented conflict");
    assertThat(lead.answer(page + "/restrict", fields).statusCode()).isEqualTo(303);
  }

  private static String list(NoScriptUser who, String state) {
    return who.get("/triage?who=anybody&sort=newest&state=" + state).body();
  }
}
