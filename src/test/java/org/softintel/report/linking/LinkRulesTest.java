package org.softintel.report.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.softintel.report.linking.Arrival.Came;
import org.softintel.report.linking.Arrival.Partner;
import org.softintel.report.linking.Arrival.Shared;
import org.softintel.report.linking.LinkAlert.Cause;
import org.softintel.report.linking.ReportSource.Knowing;

/** Of what the team is told when a report comes. */
class LinkRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final int BUSY = 25;
  private static final Map<UUID, Instant> NONE_CLOSED = Map.of();

  private final LinkRules rules =
      new LinkRules(new SourceCounter(new PersonMatcher()), BUSY, 3, Duration.ofDays(28));

  @Test
  void aChildWhoWasSeenBeforeIsToldHoweverLongAgo() {
    var longAgo = partner(1, "other", MatchBand.LIKELY, Duration.ofDays(900));

    assertThat(causes(shared(ValueKind.NAME, true, longAgo)))
        .containsExactly(Cause.CHILD_SEEN_BEFORE);
    assertThat(causes(shared(ValueKind.NAME, true, possible(1)))).isEmpty();
  }

  @Test
  void aPhoneOfTwoSourcesIsToldAndOneOfOneSourceIsNot() {
    var same = partner(1, "me", MatchBand.SAME, Duration.ofDays(90));
    var other = partner(2, "other", MatchBand.SAME, Duration.ofDays(900));

    assertThat(causes(shared(ValueKind.PHONE, false, same))).isEmpty();
    assertThat(causes(shared(ValueKind.PHONE, false, same, other)))
        .containsExactly(Cause.TWO_SOURCES);
  }

  @Test
  void threeReportsWithinFourWeeksAreToldWhoeverSentThem() {
    var lately = partner(1, "me", MatchBand.SAME, Duration.ofDays(3));
    var alsoLately = partner(2, "me", MatchBand.SAME, Duration.ofDays(27));
    var earlier = partner(3, "me", MatchBand.SAME, Duration.ofDays(29));

    assertThat(causes(shared(ValueKind.REGISTRATION, false, lately, alsoLately)))
        .containsExactly(Cause.SEVERAL_REPORTS);
    assertThat(causes(shared(ValueKind.REGISTRATION, false, lately, earlier))).isEmpty();
    assertThat(causes(shared(ValueKind.VENUE, false, lately, alsoLately)))
        .containsExactly(Cause.SEVERAL_REPORTS);
    assertThat(causes(shared(ValueKind.VENUE, false, lately, earlier))).isEmpty();
  }

  @Test
  void aPersonOfConcernIsToldWhereAReportAboutAChildIsOpen() {
    var partner = partner(1, "other", MatchBand.LIKELY, Duration.ofDays(90));
    var arrival = arrival(shared(ValueKind.NAME, false, partner));

    assertThat(rules.alerts(arrival, NONE_CLOSED))
        .extracting(LinkAlert::cause)
        .containsExactly(Cause.PERSON_NEAR_A_CHILD);
    assertThat(rules.alerts(arrival, closed(NOW, 1))).isEmpty();
  }

  @Test
  void whatCameLaterIsToldOnceWithTheLaterReport() {
    var later = partner(1, "other", MatchBand.SAME, Duration.ofSeconds(-1));

    assertThat(causes(shared(ValueKind.PHONE, false, later))).isEmpty();
  }

  @Test
  void whatManyReportsHoldIsNotTold() {
    var many =
        IntStream.rangeClosed(1, BUSY + 1)
            .mapToObj(it -> partner(it, "a" + it, MatchBand.SAME, Duration.ofDays(1)))
            .toArray(Partner[]::new);

    assertThat(causes(shared(ValueKind.PHONE, false, many))).isEmpty();
  }

  /** After a start, or in a rush, most of them came later. */
  @Test
  void whatCameLaterIsCountedAmongTheManyToo() {
    var many =
        IntStream.rangeClosed(1, BUSY + 1)
            .mapToObj(
                it -> partner(it, "a" + it, MatchBand.SAME, Duration.ofDays(it == 1 ? 1 : -1)))
            .toArray(Partner[]::new);

    assertThat(causes(shared(ValueKind.PHONE, false, many))).isEmpty();
  }

  @Test
  void whoMayNotReadAReportIsToldNothingOfIt() {
    var one = partner(1, "other", MatchBand.SAME, Duration.ofDays(1));
    var arrival = arrival(shared(ValueKind.PHONE, false, one));

    assertThat(rules.alerts(arrival.among(Set.of(one.report().id())), NONE_CLOSED)).hasSize(1);
    assertThat(rules.alerts(arrival.among(Set.of()), NONE_CLOSED)).isEmpty();
  }

  @Test
  void whatIsWatchedStandsFirstAndIsToldOnceForEachValue() {
    var one = partner(1, "other", MatchBand.SAME, Duration.ofDays(1));
    var watched =
        List.of(
            new Arrival.Watched(new UUID(0, 7), ValueKind.PHONE),
            new Arrival.Watched(new UUID(0, 8), ValueKind.PHONE));
    var shared = arrival(shared(ValueKind.PHONE, true, one)).shared();
    var arrival = new Arrival(came(0, "me", NOW), shared, watched);

    assertThat(rules.alerts(arrival, NONE_CLOSED))
        .extracting(it -> it.words("Terry Example"))
        .containsExactly(
            "It may contain a detail that Terry Example is watching (phone number)",
            "It may contain a detail that Terry Example is watching (phone number)",
            "Independent sources may have reported the same phone number");
    assertThat(rules.alerts(arrival.watching(Set.of(new UUID(0, 8))), NONE_CLOSED))
        .extracting(LinkAlert::watch)
        .containsExactly(Optional.of(new UUID(0, 8)), Optional.empty());
    assertThat(rules.alerts(arrival.onlyWatched().among(Set.of()), NONE_CLOSED)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = ValueKind.class,
      names = {"NAME", "PHONE", "REGISTRATION", "ADDRESS", "VENUE"})
  void aReportThatWasClosedBeforeComesBack(ValueKind kind) {
    var longAgo = partner(1, "me", MatchBand.LIKELY, Duration.ofDays(900));
    var later = partner(2, "me", MatchBand.SAME, Duration.ofDays(90));
    var arrival = arrival(shared(kind, false, longAgo, later));

    var alert = rules.alerts(arrival, closed(NOW.minusSeconds(1), 1, 2)).get(0);

    assertThat(alert.cause()).isEqualTo(Cause.CLOSED_BEFORE);
    assertThat(alert.partners()).containsExactly(longAgo.report().id(), later.report().id());
    assertThat(alert.words("")).isEqualTo("A closed report may mention the same " + kind.inside());
  }

  @Test
  void oneThatWasClosedLaterOrIsOnlyPossibleDoesNotComeBack() {
    var sure = arrival(shared(ValueKind.PHONE, false, partner(1, "me", MatchBand.SAME, DAY)));

    assertThat(rules.alerts(sure, closed(NOW.plusSeconds(1), 1))).isEmpty();
    assertThat(rules.alerts(arrival(shared(ValueKind.PHONE, false, possible(1))), closed(NOW, 1)))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ValueKind.class,
      names = {"SCHOOL", "POSTCODE", "DATE_OF_BIRTH", "ORGANISATION"})
  void whatManyPeopleShareBringsNoClosedReportBack(ValueKind kind) {
    var arrival = arrival(shared(kind, false, partner(1, "other", MatchBand.SAME, DAY)));

    assertThat(rules.alerts(arrival, closed(Instant.MIN, 1))).isEmpty();
  }

  @Test
  void anAlertSaysWhatIsNew() {
    var same = partner(1, "me", MatchBand.SAME, Duration.ofDays(90));
    var other = partner(2, "other", MatchBand.SAME, Duration.ofDays(91));

    assertThat(alert(same, other).rise())
        .isEqualTo("was 2 reports from 2 sources, now 3 reports from 2 sources");
    assertThat(alert(other).rise())
        .isEqualTo("was 1 report from 1 source, now 2 reports from 2 sources");
  }

  private LinkAlert alert(Partner... partners) {
    return rules.alerts(arrival(shared(ValueKind.PHONE, false, partners)), NONE_CLOSED).get(0);
  }

  @Test
  void detailsThatTheSameReportsShareAreOneAlert() {
    var one = partner(1, "other", MatchBand.SAME, DAY);
    var more = partner(2, "other", MatchBand.SAME, DAY);
    var arrival =
        arrival(
            shared(ValueKind.PHONE, false, one),
            shared(ValueKind.EMAIL, false, one, more),
            shared(ValueKind.REGISTRATION, false, one));

    assertThat(LinkAlert.joined(rules.alerts(arrival, NONE_CLOSED)))
        .extracting(it -> it.words(""))
        .containsExactlyInAnyOrder(
            "Independent sources may have reported the same registration and phone number",
            "Independent sources may have reported the same email address");
  }

  @Test
  void watchedValuesAreNotJoined() {
    var one = LinkAlert.watched(new Arrival.Watched(new UUID(0, 7), ValueKind.PHONE));
    var other = LinkAlert.watched(new Arrival.Watched(new UUID(0, 8), ValueKind.PHONE));

    assertThat(LinkAlert.joined(List.of(one, other))).containsExactly(one, other);
  }

  private static Map<UUID, Instant> closed(Instant at, int... reports) {
    return IntStream.of(reports).boxed().collect(Collectors.toMap(it -> new UUID(0, it), it -> at));
  }

  /** Another row, or another report, may still be the same. */
  @Test
  void whatSomebodyLookedAtAndDidNotJoinIsNotTold() {
    var one = partner(1, "other", MatchBand.SAME, Duration.ofDays(1));
    var two = partner(2, "other", MatchBand.SAME, Duration.ofDays(2));
    var arrival = arrival(shared(ValueKind.PHONE, false, one, two));
    var rows = arrival.rows().toList();
    assertThat(rows).hasSize(2);

    var left = rules.alerts(arrival.without(Set.of(rows.get(0))), Map.of());

    assertThat(left).flatExtracting(LinkAlert::partners).containsExactly(two.report().id());
    assertThat(arrival.without(Set.copyOf(rows)).shared()).isEmpty();
    var otherRow = new Arrival.Rows(new UUID(0, 0), row("r2"), one.report().id(), row("r"));
    assertThat(arrival.without(Set.of(otherRow))).isEqualTo(arrival);
  }

  private List<Cause> causes(Shared... shared) {
    return rules.alerts(arrival(shared), NONE_CLOSED).stream().map(LinkAlert::cause).toList();
  }

  private static Arrival arrival(Shared... shared) {
    return new Arrival(came(0, "me", NOW), Stream.of(shared).toList(), List.of());
  }

  private static Shared shared(ValueKind kind, boolean ofChild, Partner... partners) {
    return new Shared(kind, ofChild, Optional.of(row("r")), List.of(partners));
  }

  private static Partner possible(int id) {
    return partner(id, "other", MatchBand.POSSIBLE, Duration.ofDays(1));
  }

  private static Partner partner(int id, String account, MatchBand band, Duration before) {
    return new Partner(came(id, account, NOW.minus(before)), band, Optional.of(row("r")));
  }

  private static ValueMention.Row row(String id) {
    return new ValueMention.Row("accounts", id, 1);
  }

  private static Came came(int id, String account, Instant at) {
    var source =
        new ReportSource(
            Optional.of(account), account, Knowing.SAW, Optional.empty(), List.of(), true);
    return new Came(new UUID(0, id), at, true, source);
  }
}
