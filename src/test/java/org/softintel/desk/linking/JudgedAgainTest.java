package org.softintel.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Agency;
import org.softintel.platform.identity.JobDetails;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.judgement.JudgedReport;
import org.softintel.report.judgement.JudgedReport.JudgedRow;
import org.softintel.report.judgement.JudgedReport.ShownJudgement;
import org.softintel.report.judgement.Judgement;
import org.softintel.report.judgement.NewJudgement.Place;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.judgement.Verdict;
import org.softintel.report.linking.MatchBand;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.PersonFacts;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.linking.ValueKind;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.linking.ValueMention.VehicleLook;
import org.softintel.report.question.RowGroup;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.SearchField;
import org.softintel.report.status.Channel;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportState;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.SeenElsewhere;
import org.softintel.report.store.SeenElsewhere.Holder;
import org.softintel.report.store.SeenElsewhere.SharedValue;

/** Whoever reads the later report is told of two earlier ones that somebody did not join. */
class JudgedAgainTest {
  private static final Instant AT = Instant.parse("2026-03-03T12:00:00Z");
  private static final Instant LATER = AT.plus(Duration.ofDays(9));
  private static final int OWN = 3;

  @Test
  void aVehicleOfBothIsNewAndSaidWithWhoJudgedWhat() {
    var again = again(seen(LATER, false, holds(1, MatchBand.SAME), holds(2, MatchBand.LIKELY)));

    assertThat(again).hasSize(1);
    assertThat(again.get(0).rows()).isEqualTo("Vehicle 1 of SI-1 and vehicle 1 of SI-2");
    assertThat(again.get(0).line().said())
        .isEqualTo("Terry Example said on 3 March 2026 that these are not the same.");
    assertThat(again.get(0).line().address()).startsWith("/triage/SI-1/judgements/");
    assertThat(again.get(0).later())
        .extracting(it -> it.report().reference() + " " + it.shares())
        .containsExactly("SI-3 likely the same registration as both");
  }

  @Test
  void whatCameBeforeIsBusyOrIsOnlyPossibleSaysNothingNew() {
    var one = holds(1, MatchBand.SAME);
    var other = holds(2, MatchBand.SAME);

    assertThat(again(seen(AT, false, one, other))).isEmpty();
    assertThat(again(seen(LATER, true, one, other))).isEmpty();
    assertThat(
            again(seen(LATER, false, holds(1, MatchBand.POSSIBLE), holds(2, MatchBand.POSSIBLE))))
        .isEmpty();
  }

  @Test
  void aRowThatIsJudgedToBeOneOfThemIsSurelyThat() {
    var seen = seen(LATER, false, holds(1, MatchBand.POSSIBLE), holds(2, MatchBand.POSSIBLE));
    var row =
        new JudgedRow("v1", RowGroup.VEHICLES, 1, List.of(new Place("SI-1", "v1")), false, false);

    var again =
        new JudgedAgain.OfOthers(seen, new JudgedReport(List.of(row), List.of()))
            .of(List.of(judged(Verdict.NOT_SAME)), actor("officer"));

    assertThat(again).hasSize(1);
  }

  @Test
  void whoeverJudgedIsToldWhatTheySaidThemselves() {
    assertThat(JudgedLine.of(judged(Verdict.NOT_SAME), "SI-1", actor("officer")).said())
        .isEqualTo("You said on 3 March 2026 that these are not the same.");
    assertThat(JudgedLine.of(judged(Verdict.UNSURE), "SI-1", actor("officer")).said())
        .isEqualTo("You were not sure on 3 March 2026 if these are the same.");
    assertThat(JudgedLine.of(judged(Verdict.UNSURE), "SI-1", actor("other")).said())
        .isEqualTo("Terry Example was not sure on 3 March 2026 if these are the same.");
  }

  private static List<JudgedAgain> again(SeenElsewhere seen) {
    var ofOthers = new JudgedAgain.OfOthers(seen, new JudgedReport(List.of(), List.of()));
    var known = ofOthers.rows().containsAll(Set.of(mention(1), mention(2)));
    var judged = known ? List.of(judged(Verdict.NOT_SAME)) : List.<ShownJudgement>of();
    return ofOthers.of(judged, actor("other"));
  }

  private static ShownJudgement judged(Verdict verdict) {
    var judged =
        new Judgement(
            new UUID(1, 1),
            verdict,
            mention(1),
            mention(2),
            "Invented",
            "officer",
            AT,
            false,
            Optional.empty());
    return new ShownJudgement(
        judged,
        false,
        false,
        new Place("SI-1", "v1"),
        new Place("SI-2", "v1"),
        Optional.of("Terry Example"));
  }

  private static RowMention mention(int report) {
    return new RowMention(new UUID(0, report), "v1", RowGroup.VEHICLES);
  }

  private static SeenElsewhere seen(Instant came, boolean busy, Holder... holders) {
    var none = new SourceCounter.Range(1, 3);
    var shared = new SharedValue(plate(OWN), List.of(holders), none, List.of(), busy);
    return new SeenElsewhere(summary(OWN, came), List.of(shared), List.of(), List.of(), true);
  }

  private static Holder holds(int report, MatchBand band) {
    return new Holder(
        summary(report, AT), new MentionMatch(plate(OWN), plate(report), band, List.of()));
  }

  private static ValueMention plate(int report) {
    return new ValueMention(
        new UUID(0, report),
        ValueKind.REGISTRATION,
        new HeldValue(SearchField.PLATE, "QX19 ABC", ""),
        PersonFacts.NONE,
        VehicleLook.UNKNOWN,
        Optional.of(new ValueMention.Row("vehicles", "v1", 1)),
        false);
  }

  private static Actor actor(String account) {
    return new Actor(account, account, "", Agency.NONE, JobDetails.UNKNOWN, Set.of());
  }

  private static ReportSummary summary(int report, Instant came) {
    return new ReportSummary(
        new UUID(0, report),
        "SI-" + report,
        1,
        false,
        new ReportSummary.Arrival(came, "school", Set.of(), Optional.empty(), Channel.SERVICE),
        new ReportSummary.CaseStatus(
            ReportState.NEW,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Priority.NOT_SET,
        Optional.empty(),
        new ReportSummary.Deadline(DeadlineKind.FIRST_LOOK, came, false),
        Optional.empty());
  }
}
