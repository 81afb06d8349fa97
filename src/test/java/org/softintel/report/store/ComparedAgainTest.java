package org.softintel.report.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.softintel.given.GivenSummary;
import org.softintel.report.casework.SameSource;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.NotJoined;
import org.softintel.report.linking.PersonMatcher;
import org.softintel.report.linking.ReportComparison;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.SeenElsewhere.Later;
import org.softintel.report.store.SeenElsewhere.NewSince;
import org.softintel.report.store.SeenElsewhere.OtherReport;

/** What a later report shares with two vehicles that somebody judged not to be the same. */
class ComparedAgainTest {
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);
  private static final UUID LATER = new UUID(0, 3);
  private static final Instant AT = Instant.parse("2026-03-03T12:00:00Z");
  private static final NotJoined PAIR =
      new NotJoined(
          new UUID(1, 1),
          AT,
          new NotJoined.Side(ONE, "v1", Map.of()),
          new NotJoined.Side(OTHER, "v1", Map.of()));

  @Test
  void aRegistrationOfBothIsNew() {
    var sent =
        Map.of(ONE, vehicles("QX19 ABC"), OTHER, vehicles("QX19 A8C"), LATER, vehicles("qx19abc"));

    assertThat(shares(PAIR, sent, any -> true))
        .hasValueSatisfying(it -> assertThat(it).endsWith("same registration as both"));
  }

  @Test
  void whatOnlyTheFirstHasIsNot() {
    var sent =
        Map.of(ONE, vehicles("QX19 ABC"), OTHER, vehicles("QX44 ZZZ"), LATER, vehicles("QX19 ABC"));

    assertThat(shares(PAIR, sent, any -> true)).isEmpty();
  }

  @Test
  void anotherVehicleOfTheReportsIsNot() {
    var sent =
        Map.of(
            ONE,
            vehicles("QX19 ABC"),
            OTHER,
            vehicles("QX44 ZZZ", "QX19 ABC"),
            LATER,
            vehicles("QX19 ABC"));

    assertThat(shares(PAIR, sent, any -> true)).isEmpty();
  }

  @Test
  void whatIsJudgedNotToBeTheSameAsTheOtherIsNot() {
    var sent =
        Map.of(ONE, vehicles("QX19 ABC"), OTHER, vehicles("QX19 ABC"), LATER, vehicles("QX19 ABC"));

    assertThat(shares(PAIR, sent, it -> !it.mine().report().equals(OTHER))).isEmpty();
  }

  @Test
  void aVehicleThatIsJudgedToBeTheFirstNeedsNoDetailOfIt() {
    var pair =
        new NotJoined(
            PAIR.judgement(),
            AT,
            new NotJoined.Side(ONE, "v1", Map.of(LATER, Set.of("v1"))),
            PAIR.other());
    var sent =
        Map.of(ONE, vehicles("QX44 ZZZ"), OTHER, vehicles("QX19 ABC"), LATER, vehicles("QX19 ABC"));

    assertThat(shares(pair, sent, any -> true))
        .contains("judged the same as one, the same registration as the other");
  }

  @Test
  void whatStandsInATextCounts() {
    var sent =
        Map.of(
            ONE,
            vehicles("QX19 ABC"),
            OTHER,
            vehicles("QX19 ABC"),
            LATER,
            sent("A van QX19 ABC stood there.", List.of()));

    assertThat(shares(PAIR, sent, any -> true)).contains("the same registration as both");
  }

  @Test
  void whatCameBeforeTheJudgementWasKnownThen() {
    var sent =
        Map.of(ONE, vehicles("QX19 ABC"), OTHER, vehicles("QX19 ABC"), LATER, vehicles("QX19 ABC"));

    assertThat(since(sent, AT.plusSeconds(1)))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.judgement()).isEqualTo(PAIR.judgement());
              assertThat(it.later())
                  .extracting(later -> later.report().id(), Later::shares)
                  .containsExactly(tuple(LATER, "the same registration as both"));
            });
    assertThat(since(sent, AT)).isEmpty();
  }

  @Test
  void theLatestTenReportsAreLookedAtAndFiveOfThemAreShown() {
    var sent = new HashMap<>(Map.of(ONE, vehicles("QX19 ABC"), OTHER, vehicles("QX19 ABC")));
    var came = IntStream.rangeClosed(11, 25).mapToObj(it -> new UUID(0, it)).toList();
    came.forEach(it -> sent.put(it, vehicles("QX19 ABC")));
    var looked = new ArrayList<UUID>();

    assertThat(since(List.of(PAIR), sent, came, any -> true))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.later())
                    .extracting(later -> later.report().id().getLeastSignificantBits())
                    .containsExactly(25L, 24L, 23L, 22L, 21L));
    assertThat(since(List.of(PAIR), sent, came, it -> !isOfOther(it, looked))).isEmpty();
    assertThat(looked).hasSize(10).contains(new UUID(0, 25)).doesNotContain(new UUID(0, 15));
  }

  @Test
  void tenPairsAreLookedAtAndEachReportIsReadOnceForThem() {
    var sent =
        Map.of(ONE, vehicles("QX19 ABC"), OTHER, vehicles("QX19 ABC"), LATER, vehicles("QX19 ABC"));
    var pairs = IntStream.range(0, 15).mapToObj(ComparedAgainTest::pair).toList();
    var looked = new ArrayList<UUID>();
    var read = Collections.newSetFromMap(new IdentityHashMap<ValueMention, Boolean>());

    var since =
        since(
            pairs,
            sent,
            List.of(LATER),
            it -> {
              if (isOfOther(it, looked)) {
                read.addAll(List.of(it.mine(), it.other()));
              }
              return true;
            });

    assertThat(since)
        .extracting(NewSince::judgement)
        .containsExactlyElementsOf(pairs.stream().limit(10).map(NotJoined::judgement).toList());
    assertThat(looked).hasSize(10);
    assertThat(read).hasSize(2);
  }

  private static NotJoined pair(int number) {
    return new NotJoined(new UUID(1, number), AT, PAIR.one(), PAIR.other());
  }

  private static boolean isOfOther(MentionMatch it, List<UUID> looked) {
    var isOfOther = it.mine().report().equals(OTHER);
    return isOfOther && looked.add(it.other().report());
  }

  private static List<NewSince> since(Map<UUID, ReportStore.SentBy> sent, Instant came) {
    return since(List.of(PAIR), sent, List.of(LATER), came, any -> true);
  }

  private static List<NewSince> since(
      List<NotJoined> pairs,
      Map<UUID, ReportStore.SentBy> sent,
      List<UUID> later,
      Predicate<MentionMatch> wanted) {
    return since(pairs, sent, later, AT.plusSeconds(1), wanted);
  }

  private static List<NewSince> since(
      List<NotJoined> pairs,
      Map<UUID, ReportStore.SentBy> sent,
      List<UUID> later,
      Instant came,
      Predicate<MentionMatch> wanted) {
    var others =
        later.stream()
            .map(it -> new OtherReport(summary(it, came), found(sent, it), SameSource.NO, true))
            .toList();
    return new ComparedAgain(new PersonMatcher(), 10_000, sent, wanted).since(pairs, others);
  }

  private static List<MentionMatch> found(Map<UUID, ReportStore.SentBy> sent, UUID later) {
    return new ReportComparison(
            new PersonMatcher(), 10_000, Mentions.inRows(ONE, clear(sent, ONE)), Optional.empty())
        .with(Mentions.of(later, clear(sent, later)), Optional.empty());
  }

  private static ReportSummary summary(UUID report, Instant came) {
    return GivenSummary.fresh(report, "SI-4K7M-2QX9", came);
  }

  private static Optional<String> shares(
      NotJoined pair, Map<UUID, ReportStore.SentBy> sent, Predicate<MentionMatch> wanted) {
    return since(List.of(pair), sent, List.of(LATER), wanted).stream()
        .flatMap(it -> it.later().stream())
        .map(Later::shares)
        .findFirst();
  }

  private static ClearReport clear(Map<UUID, ReportStore.SentBy> sent, UUID report) {
    return requireNonNull(sent.get(report)).clear();
  }

  private static ReportStore.SentBy vehicles(String... plates) {
    var rows =
        IntStream.rangeClosed(1, plates.length)
            .mapToObj(it -> vehicle("v" + it, plates[it - 1]))
            .toList();
    return sent("Calm.", rows);
  }

  private static ReportRow vehicle(String id, String plate) {
    return new ReportRow(id, new AnsweredQuestions(Map.of("registration", plate)));
  }

  private static ReportStore.SentBy sent(String narrative, List<ReportRow> vehicles) {
    var report =
        new Report(
            new AnsweredQuestions(Map.of("narrative", narrative)),
            Map.of(RowGroup.VEHICLES, vehicles));
    return new ReportStore.SentBy(
        ClearReport.of(report, AT), Reporter.UNKNOWN, "account", "school");
  }
}
