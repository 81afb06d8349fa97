package org.softintel.oversight.auditors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.softintel.audit.log.LogPlaces.InLog;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.ActResult;
import org.softintel.audit.trail.AuditRow;
import org.softintel.audit.trail.Beside;
import org.softintel.desk.disclosure.RecipientKind;
import org.softintel.report.store.OpeningPurpose;

/** What one page view wrote is read as one look, and says why in words. */
class LooksTest {
  @Test
  void whatOneRequestWroteAboutAReportIsOneLook() {
    var looks =
        Looks.of(
            List.of(
                placed(5, Act.UNUSUAL_ACCESS, "r1", "SI-1"),
                placed(4, Act.REPORT_OPENED, "r2", "SI-1"),
                placed(3, Act.REPORT_OPENED, "r1", "SI-1")));

    assertThat(looks.entries()).isEqualTo(3);
    assertThat(rows(looks)).containsExactly(List.of(3L, 5L), List.of(4L));
    assertThat(looks.all().get(0).first().entry().act()).contains(Act.REPORT_OPENED);
  }

  @Test
  void whatIsDoneToSeveralReportsAtOnceAreSeveralActs() {
    var looks =
        Looks.of(
            List.of(
                placed(4, Act.REPORT_OPENED, "r1", "SI-2"),
                placed(3, Act.REPORT_OPENED, "r1", "SI-1"),
                placed(2, Act.REPORT_TAKEN, "r1", "SI-1"),
                placed(1, Act.REPORT_TAKEN, "r1", "SI-1")));

    assertThat(rows(looks)).containsExactly(List.of(4L), List.of(3L), List.of(2L), List.of(1L));
  }

  @Test
  void oneThatDiffersFromTheLogMakesThemWrong() {
    var good = placed(1, Act.REPORT_OPENED, "r1", "SI-1");
    var changed =
        new PlacedEntry(
            row(2, Act.UNUSUAL_ACCESS, "watch", "", false), Optional.of(2L), InLog.DIFFERENT);

    assertThat(Looks.of(List.of(good)).isWrong()).isFalse();
    assertThat(Looks.of(List.of(good, changed)).isWrong()).isTrue();
  }

  /** Whoever owns the database could write that, and no page may fail by it. */
  @Test
  void aCauseThatIsWrittenTwiceIsSaidOnce() {
    var twice = row(1, Act.UNUSUAL_ACCESS, "watch", "causes=own-name,own-name", false);

    assertThat(EntryPurpose.why(twice))
        .isEqualTo("Why it was flagged: a report that has their own surname in it");
  }

  @Test
  void whyIsASentence() {
    var noticed = row(1, Act.UNUSUAL_ACCESS, "watch", "causes=own-name,bulk mail=auditors", false);
    var opened = row(2, Act.REPORT_OPENED, "investigation", "", true);
    var passedOn = row(3, Act.PASSED_ON, "passing-on", "recipient=partner", true);

    assertThat(EntryPurpose.why(noticed))
        .isEqualTo(
            "Why it was flagged: many reports within an hour,"
                + " a report that has their own surname in it");
    assertThat(EntryPurpose.why(opened)).isEqualTo("For an investigation. They gave a reason");
    assertThat(EntryPurpose.why(row(5, Act.REPORT_OPENED, "triage", "assigned=them", true)))
        .isEqualTo(
            "To assess reports and act on them. The report was assigned to them."
                + " They gave a reason");
    assertThat(EntryPurpose.why(row(6, Act.NOTE_ADDED, "triage", "assigned=them", false)))
        .isEqualTo("To assess reports and act on them");
    assertThat(EntryPurpose.why(passedOn)).isEqualTo("To pass information on");
    assertThat(EntryPurpose.why(row(4, Act.NOTE_ADDED, "from-before", "", false)))
        .isEqualTo("from-before");
  }

  @Test
  void whatTheServiceNoticedIsNotToldAsTheReasonOfAPerson() {
    assertThat(EntryPurpose.why(row(1, Act.REASON_ASKED, "watch", "causes=bulk", false)))
        .isEqualTo("Why they were asked: many reports within an hour");
    assertThat(EntryPurpose.why(row(2, Act.OPENINGS_STOPPED, "watch", "", false)))
        .isEqualTo("Recorded because it was unusual");
  }

  @Test
  void whoWasNotAskedWhyIsNotTakenToHaveSaidIt() {
    assertThat(EntryPurpose.why(row(1, Act.REPORT_OPENED, "triage", "assigned=nobody", false)))
        .isEqualTo(
            "To assess reports and act on them. The report was not assigned."
                + " They were not asked for a reason this time");
    assertThat(EntryPurpose.why(row(2, Act.REPORT_PRINTED, "triage", "", false)))
        .endsWith(". They were not asked for a reason this time");
    assertThat(EntryPurpose.why(row(3, Act.NOTE_ADDED, "triage", "", false)))
        .doesNotContain("reason");
  }

  @Test
  void aReasonThatWasGivenBeforeIsTold() {
    var opened = row(2, Act.REPORT_OPENED, "triage", "", false);
    var before = opened.beside(given(Instant.EPOCH.minusSeconds(13 * 60)));

    assertThat(EntryPurpose.why(before))
        .isEqualTo("To assess reports and act on them. They had given a reason at 12:47am (row 1)");
    assertThat(EntryPurpose.whyHere(before)).isEqualTo("To assess reports and act on them");
    assertThat(EntryPurpose.why(opened.beside(given(Instant.EPOCH.minusSeconds(7_200)))))
        .endsWith(". They had given a reason on 31 December 1969 at 11:00pm (row 1)");
    assertThat(
            EntryPurpose.why(row(2, Act.NOTE_ADDED, "triage", "", false).beside(before.beside())))
        .isEqualTo("To assess reports and act on them");
  }

  private static Beside given(Instant at) {
    return new Beside(Optional.of(new Beside.Earlier(1, at)), Optional.empty(), Map.of());
  }

  @Test
  void eachMailToTheLeadsSaysItsOwnWhy() {
    assertThat(why("inbox=leads kind=leads-disclosure letter=7 code=Q"))
        .isEqualTo("To tell the leads what is passed on");
    assertThat(why("kind=overdue letter=7 code=Q")).isEqualTo("Because a deadline has passed");
    assertThat(why("kind=danger letter=7 code=Q")).isEqualTo("Because somebody may be in danger");
    assertThat(why("inbox=leads letter=7 code=Q"))
        .isEqualTo(
            "To tell the leads of a deadline, possible danger, something passed on or somebody who"
                + " was stopped. This entry does not say which");
    assertThat(EntryPurpose.why(row(1, Act.CLOCK_RAN_OUT, "escalation", "", false)))
        .isEqualTo("Because of a deadline or possible danger");
  }

  private static String why(String codes) {
    return EntryPurpose.why(row(1, Act.LEADS_TOLD, "escalation", codes, false));
  }

  @Test
  void noActIsWithoutWordsForItsPurpose() throws Exception {
    var document = Files.readString(Path.of("docs/acts.md"));
    var purposes =
        document
            .lines()
            .filter(it -> it.matches("\\| `[A-Z_]+` \\|.*"))
            .map(it -> it.replaceAll(".*\\| `|` \\|$", ""))
            .toList();

    assertThat(purposes)
        .hasSizeGreaterThan(100)
        .allMatch(it -> !EntryPurpose.why(row(1, Act.NOTE_ADDED, it, "", false)).equals(it));
  }

  @ParameterizedTest
  @EnumSource(OpeningPurpose.class)
  void noPurposeThatReadersChooseIsWithoutWords(OpeningPurpose purpose) {
    assertThat(EntryPurpose.why(row(1, Act.REPORT_OPENED, purpose.code(), "", false)))
        .doesNotStartWith(purpose.code());
  }

  @ParameterizedTest
  @EnumSource(RecipientKind.class)
  void aKindOfRecipientIsCalledAsOfficersChooseIt(RecipientKind kind) {
    assertThat(row(1, Act.PASSED_ON, "", "recipient=" + kind.code(), true).detailInWords())
        .contains("Recipient: " + kind.words());
  }

  private static List<List<Long>> rows(Looks looks) {
    return looks.all().stream()
        .map(it -> it.entries().stream().map(entry -> entry.entry().row()).toList())
        .toList();
  }

  private static PlacedEntry placed(long row, Act act, String request, String reference) {
    return new PlacedEntry(
        entry(row, act, request, reference, "triage", "", false), Optional.of(row), InLog.HELD);
  }

  private static AuditRow row(long row, Act act, String purpose, String detail, boolean reasoned) {
    return entry(row, act, "r", "SI-1", purpose, detail, reasoned);
  }

  private static AuditRow entry(
      long row,
      Act act,
      String request,
      String reference,
      String purpose,
      String detail,
      boolean reasoned) {
    return new AuditRow(
        row,
        "",
        Instant.EPOCH,
        "someone",
        Optional.empty(),
        "none",
        Optional.of(act),
        Optional.of(act.operation()),
        Optional.of(reference),
        purpose,
        Optional.of(detail),
        new AuditRow.Where(Optional.empty(), Optional.empty(), Optional.of(request)),
        Optional.of(ActResult.DONE),
        reasoned);
  }
}
