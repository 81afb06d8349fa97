package org.softintel.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.softintel.given.GivenSummary;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Agency;
import org.softintel.platform.identity.JobDetails;
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
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.SeenElsewhere;
import org.softintel.report.store.SeenElsewhere.Holder;
import org.softintel.report.store.SeenElsewhere.Later;
import org.softintel.report.store.SeenElsewhere.SharedValue;

/** Whoever reads the later report is told of two earlier ones that somebody did not join. */
class JudgedAgainTest {
  private static final Instant AT = Instant.parse("2026-03-03T12:00:00Z");
  private static final Instant LATER = AT.plus(Duration.ofDays(9));
  private static final int OWN = 3;

  @Test
  void aVehicleOfBothIsNewAndSaidWithWhoJudgedWhat() {
    var again = again(seen(false, holds(1, MatchBand.SAME), holds(2, MatchBand.LIKELY)));

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
  void whatIsBusyOrIsOnlyPossibleSaysNothingNew() {
    var one = holds(1, MatchBand.SAME);
    var other = holds(2, MatchBand.SAME);

    assertThat(again(seen(true, one, other))).isEmpty();
    assertThat(again(seen(false, holds(1, MatchBand.POSSIBLE), holds(2, MatchBand.POSSIBLE))))
        .isEmpty();
  }

  @Test
  void aRowThatIsJudgedToBeOneOfThemIsSurelyThat() {
    var seen = seen(false, holds(1, MatchBand.POSSIBLE), holds(2, MatchBand.POSSIBLE));

    assertThat(again(seen, mention(1))).hasSize(1);
  }

  @Test
  void aRowThatIsJudgedToBeOneOfThemNeedsToShareNothingWithIt() {
    var again = again(seen(false, holds(2, MatchBand.POSSIBLE)), mention(1));

    assertThat(again).hasSize(1);
    assertThat(again.get(0).rows()).isEqualTo("A vehicle of SI-1 and vehicle 1 of SI-2");
    assertThat(again.get(0).later())
        .extracting(Later::shares)
        .containsExactly("judged the same as one, possibly the same registration as the other");
  }

  @Test
  void whatItsOwnRowJoinsByNowIsNotApart() {
    var seen = seen(false, holds(1, MatchBand.SAME), holds(2, MatchBand.SAME));

    assertThat(again(seen, mention(1), mention(2))).isEmpty();
  }

  @Test
  void whoeverJudgedIsToldWhatTheySaidThemselves() {
    assertThat(JudgedLine.of(judged(Verdict.NOT_SAME), "SI-1", actor("officer")).said())
        .isEqualTo("You said on 3 March 2026 that these are not the same.");
    assertThat(JudgedLine.of(judged(Verdict.UNSURE), "SI-1", actor("officer")).said())
        .isEqualTo("On 3 March 2026 you were not sure if these are the same.");
    assertThat(JudgedLine.of(judged(Verdict.UNSURE), "SI-1", actor("other")).said())
        .isEqualTo("On 3 March 2026 Terry Example was not sure if these are the same.");
  }

  /** {@code same}: what its only row is judged to be. */
  private static List<JudgedAgain> again(SeenElsewhere seen, RowMention... same) {
    var all = Stream.concat(Stream.of(mention(OWN)), Stream.of(same)).collect(Collectors.toSet());
    var places = Stream.of(same).map(it -> new Place("SI-" + it.report(), it.row())).toList();
    var row = new JudgedRow("v1", RowGroup.VEHICLES, 1, places, all, false, false);
    var ofOthers = new JudgedAgain.OfOthers(seen, new JudgedReport(List.of(row), List.of()));
    var known = ofOthers.rows().equals(Set.of(mention(1), mention(2)));
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

  private static SeenElsewhere seen(boolean busy, Holder... holders) {
    var none = new SourceCounter.Range(1, 3);
    var shared = new SharedValue(plate(OWN), List.of(holders), none, List.of(), busy);
    return new SeenElsewhere(summary(OWN, LATER), List.of(shared), List.of(), List.of(), true);
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
    return GivenSummary.fresh(new UUID(0, report), "SI-" + report, came);
  }
}
