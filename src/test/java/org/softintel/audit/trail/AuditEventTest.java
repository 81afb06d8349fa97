package org.softintel.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which codes an entry holds besides what was done: the log keeps them as they are here. */
class AuditEventTest {
  private static final String REPORT = "SI-0000-0000";
  private static final UUID ID = UUID.fromString("018f6d2e-0000-7000-8000-000000000001");

  static Stream<Arguments> events() {
    var reason = new SealedReason(ID, new byte[] {1});
    var filter = EntryFilter.of(EntryFilter.Key.AGENCY, "example-police");
    return Stream.of(
        event(AuditEvent.onReport(Act.REPORT_TAKEN, REPORT), REPORT, ""),
        event(
            AuditEvent.opened(REPORT, "review", "them", Optional.of(reason)),
            REPORT,
            "assigned=them"),
        event(unusual(REPORT, false), REPORT, "causes=many,own-name"),
        event(unusual(REPORT, true), REPORT, "causes=many,own-name mail=auditors"),
        event(AuditEvent.onMail(Act.LETTER_DELIVERED, "", "a", "id=7"), "", "inbox=a id=7"),
        event(AuditEvent.closed(REPORT, "logged"), REPORT, "outcome=logged"),
        event(AuditEvent.onReport(Act.REPORT_GRADED, REPORT, "1B P"), REPORT, "1B P"),
        event(
            AuditEvent.onMail(Act.LETTER_DELIVERED, REPORT, "team", "id=7"),
            REPORT,
            "inbox=team id=7"),
        event(AuditEvent.of(Act.LEADS_TOLD, "id=8"), "", "id=8"),
        event(AuditEvent.listed(Act.REPORTS_LISTED, 25), "", "shown=25"),
        event(AuditEvent.audited(EntryFilter.ALL, 3), "", "shown=3"),
        event(AuditEvent.audited(filter, 3), "", "shown=3 agency=example-police"),
        event(AuditEvent.onPublished(Act.HELP_ADDED, ID), "", "id=" + ID),
        event(AuditEvent.atEndpoint(Act.ACCESS_REFUSED, "/triage"), "", "at=/triage"),
        event(AuditEvent.onAccount(Act.COLLEAGUE_LEFT, "6f1c"), "", "account=6f1c"),
        event(AuditEvent.shown(Act.REPORTS_LISTED, List.of()), "", "shown=0"),
        event(AuditEvent.shown(Act.REPORTS_LISTED, List.of("a", "b")), "", "shown=2 a b"),
        event(AuditEvent.searched("plate", List.of("a")), "", "by=plate shown=1 a"),
        event(AuditEvent.searched("plate", List.of()), "", "by=plate shown=0"),
        event(AuditEvent.figures(Act.FIGURES_READ, "13-weeks"), "", "period=13-weeks"),
        event(
            AuditEvent.audited(filter.olderThan(900), 3),
            "",
            "shown=3 before=900 agency=example-police"),
        event(AuditEvent.sessionRead("6f1c", 17, 3), "", "shown=3 after=17 session=6f1c"),
        event(AuditEvent.bundleRead(512, 256), "", "shown=256 leaf=512"),
        event(AuditEvent.entryRead(7), "", "entry=7"),
        event(AuditEvent.logTaken("tiles", 900), "", "format=tiles size=900"),
        event(
            AuditEvent.entriesTaken("csv", filter.olderThan(900)),
            "",
            "format=csv before=900 agency=example-police"),
        event(AuditEvent.of(Act.SIGNED_IN), "", ""));
  }

  private static AuditEvent unusual(String report, boolean mailed) {
    return AuditEvent.unusual(Act.UNUSUAL_ACCESS, Optional.of(report), "many,own-name", mailed);
  }

  @Test
  void theCodesOfCausesAreReadBackWhetherAMailWentOrNot() {
    assertThat(AuditEvent.causes("causes=many,own-name")).isEqualTo("many,own-name");
    assertThat(AuditEvent.causes("causes=bulk mail=auditors")).isEqualTo("bulk");
  }

  private static Arguments event(AuditEvent event, String reference, String detail) {
    return Arguments.of(event, reference, detail);
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEntryHoldsItsCodesAndNoMore(AuditEvent event, String reference, String detail) {
    assertThat(event.reference().orElse("")).isEqualTo(reference);
    assertThat(event.detail().orElse("")).isEqualTo(detail);
  }

  @Test
  void whoOpensAReportSaysWhatFor() {
    var opened = AuditEvent.opened(REPORT, "review", "nobody", Optional.empty());

    assertThat(opened.act()).isEqualTo(Act.REPORT_OPENED);
    assertThat(opened.purpose()).isEqualTo("review");
    assertThat(AuditEvent.of(Act.SIGNED_IN).purpose()).isEqualTo(Act.SIGNED_IN.purpose());
  }

  @Test
  void kindsThatAreOfOneActNameIt() {
    assertThat(AuditEvent.closed(REPORT, "").act()).isEqualTo(Act.REPORT_CLOSED);
    assertThat(AuditEvent.searched("", List.of()).act()).isEqualTo(Act.REPORTS_SEARCHED);
  }

  @Test
  void aCauseIsACodeAndNothingElse() {
    assertThat(EntryFilter.of(EntryFilter.Key.CAUSE, "own-name").codes())
        .isEqualTo("cause=own-name");
    assertThatThrownBy(() -> EntryFilter.of(EntryFilter.Key.CAUSE, "x' or '1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The reason is sealed for its entry: under another id nobody could open it. */
  @Test
  void anEntryWithAReasonHasTheIdThatItWasSealedFor() {
    var reason = new SealedReason(ID, new byte[] {1, 2});

    var opened = AuditEvent.opened(REPORT, "triage", "them", Optional.of(reason));

    assertThat(opened.id()).isEqualTo(ID);
    assertThat(opened.reason()).contains(reason);
    assertThat(AuditEvent.of(Act.SIGNED_IN).reason()).isEmpty();
    assertThat(AuditEvent.of(Act.SIGNED_IN).id()).isNotEqualTo(AuditEvent.of(Act.SIGNED_IN).id());
  }

  /** What was looked for is in the entry of whoever looked. */
  @Test
  void aFilterIsWrittenAsItsCodes() {
    var what =
        new EntryFilter.What(
            Optional.of(LoggedOperation.EXPORT), Optional.of(Act.FIGURES_EXPORTED));
    var span =
        new EntryFilter.Span(
            Optional.of(Instant.parse("2026-11-01T00:00:00Z")),
            Optional.of(Instant.parse("2026-11-02T00:00:00Z")));
    var filter = new EntryFilter(Map.of(EntryFilter.Key.PERSON, "6f1c"), what, span, 900);

    assertThat(filter.codes())
        .isEqualTo(
            "before=900 person=6f1c operation=EXPORT act=FIGURES_EXPORTED from=2026-11-01T00:00:00Z"
                + " to=2026-11-02T00:00:00Z");
    assertThat(EntryFilter.ALL.codes()).isEmpty();
    assertThat(EntryFilter.of(EntryFilter.Key.REFERENCE, "SI-1").codes())
        .isEqualTo("reference=SI-1");
    assertThat(EntryFilter.of(EntryFilter.Key.ABOUT, "SI-1").codes())
        .isEqualTo("reference=SI-1 lists=without");
    assertThat(EntryFilter.of(EntryFilter.Key.LISTED, "SI-1").codes())
        .isEqualTo("reference=SI-1 lists=only");
    assertThat(filter.olderThan(7)).isEqualTo(new EntryFilter(filter.keys(), what, span, 7));
  }

  @Test
  void eachKeyIsAColumnAndAWordInAddresses() {
    assertThat(Stream.of(EntryFilter.Key.values()).map(EntryFilter.Key::column))
        .containsExactly(
            "session", "reference", "reference", "reference", "actor", "agency", "detail", "id");
    assertThat(Stream.of(EntryFilter.Key.values()).map(EntryFilter.Key::code))
        .containsExactly(
            "session",
            "reference",
            "reference",
            "reference",
            "person",
            "agency",
            "cause",
            "looked");
  }

  /** Each act that discloses is one or the other, but for a system that was called. */
  @Test
  void whatWasSentIsPassedOnOrAnEmail() {
    for (var act : Act.values()) {
      boolean isSent = Sending.OUTSIDE.means(act) || Sending.EMAIL.means(act);
      boolean isDisclosed =
          act.operation() == LoggedOperation.DISCLOSURE && act != Act.CALL_OUT_TAKEN;
      assertThat(!isDisclosed || isSent).as(act.name()).isTrue();
      assertThat(Sending.OUTSIDE.means(act) && Sending.EMAIL.means(act)).isFalse();
    }
    var outside =
        new EntryFilter.What(Optional.empty(), Optional.empty(), Optional.of(Sending.OUTSIDE));
    assertThat(outside.acts().orElseThrow())
        .contains(Act.PASSED_ON)
        .doesNotContain(Act.LETTER_DELIVERED, Act.LEADS_TOLD);
    assertThat(new EntryFilter(Map.of(), outside, EntryFilter.Span.EVER, 7).codes())
        .isEqualTo("before=7 sent=outside");
  }

  @Test
  void anOperationMeansAllItsActsAndAnActItself() {
    assertThat(EntryFilter.What.ANYTHING.acts()).isEmpty();
    assertThat(new EntryFilter.What(Optional.of(LoggedOperation.EXPORT), Optional.empty()).acts())
        .contains(
            Stream.of(Act.values())
                .filter(it -> it.operation() == LoggedOperation.EXPORT)
                .toList());
    assertThat(new EntryFilter.What(Optional.empty(), Optional.of(Act.SIGNED_IN)).acts())
        .contains(List.of(Act.SIGNED_IN));
    assertThat(
            new EntryFilter.What(Optional.of(LoggedOperation.EXPORT), Optional.of(Act.SIGNED_IN))
                .acts())
        .contains(List.of());
  }

  /** The log knows no rows: a number would be taken for the place of another entry. */
  @Test
  void aFindingIsNamedByItsIdAndItsReport() {
    var finding = UUID.randomUUID();
    var words = new SealedReason(UUID.randomUUID(), new byte[] {1});
    for (var answer : AccessAnswer.values()) {
      var event = AuditEvent.lookedInto(finding, Optional.of("SI-0000-0000"), answer, words);

      assertThat(event.detail()).contains("event=" + finding + " answer=" + answer.code());
      assertThat(event.reference()).contains("SI-0000-0000");
      assertThat(AccessAnswer.of(event.detail().orElseThrow())).contains(answer);
    }
    assertThat(AccessAnswer.of("entry=7")).contains(AccessAnswer.JUSTIFIED);
  }
}
