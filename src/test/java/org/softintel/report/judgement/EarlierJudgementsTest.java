package org.softintel.report.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.softintel.report.judgement.GivenJudgements.mention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.softintel.report.linking.MatchBand;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.NotJoined;
import org.softintel.report.linking.PersonFacts;
import org.softintel.report.linking.ValueKind;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.linking.ValueMention.VehicleLook;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.SearchField;

/** What was judged and not joined is remembered, with what belongs to each of the two. */
class EarlierJudgementsTest {
  private static final RowMention A = mention(1);
  private static final RowMention B = mention(2);
  private static final RowMention C = mention(3);
  private static final RowMention D = mention(4);

  private final GivenJudgements given = new GivenJudgements();

  private EarlierJudgements of(RowMention row) {
    return EarlierJudgements.of(row.report(), Entities.of(given.all()));
  }

  @Test
  void whatIsNotTheSameIsNotSuggestedAndWhatIsLeftOpenIs() {
    given.notSame(A, B);
    given.judge(A, Verdict.UNSURE, C);

    assertThat(of(A).allow(match(A, B))).isFalse();
    assertThat(of(A).allow(match(B, A))).isFalse();
    assertThat(of(A).allow(match(A, C))).isTrue();
    assertThat(of(A).allow(match(A, D))).isTrue();
  }

  @Test
  void bothAreRememberedFromEachOfTheirReportsTheLatestFirst() {
    var apart = given.notSame(A, B);
    var open = given.judge(C, Verdict.UNSURE, A);
    given.same(A, D);

    assertThat(of(A).notJoined())
        .extracting(NotJoined::judgement)
        .containsExactly(open.id(), apart.id());
    assertThat(of(A).notJoined()).extracting(it -> it.one().report()).containsOnly(A.report());
    assertThat(of(B).notJoined().get(0).one()).isEqualTo(side(B, Map.of()));
    assertThat(of(D).notJoined()).isEmpty();
  }

  @Test
  void whatIsTheSameAsOneOfThemBelongsToIt() {
    given.notSame(A, B);
    given.same(C, B);
    given.same(A, D);

    assertThat(of(A).notJoined())
        .extracting(NotJoined::one, NotJoined::other)
        .containsExactly(
            tuple(
                side(A, Map.of(D.report(), Set.of(D.row()))),
                side(B, Map.of(C.report(), Set.of(C.row())))));
  }

  @Test
  void whatWasTakenBackIsSuggestedAgain() {
    given.answer(given.notSame(A, B), Verdict.TAKEN_BACK);

    assertThat(of(A).allow(match(A, B))).isTrue();
    assertThat(of(A).notJoined()).isEmpty();
  }

  private static NotJoined.Side side(RowMention of, Map<UUID, Set<String>> same) {
    return new NotJoined.Side(of.report(), of.row(), same);
  }

  private static MentionMatch match(RowMention one, RowMention other) {
    return new MentionMatch(value(one), value(other), MatchBand.SAME, List.of());
  }

  private static ValueMention value(RowMention of) {
    return new ValueMention(
        of.report(),
        ValueKind.NAME,
        new HeldValue(SearchField.NAME, "Pat Invented", ""),
        PersonFacts.NONE,
        VehicleLook.UNKNOWN,
        Optional.of(new ValueMention.Row(of.group().code(), of.row(), 1)),
        false);
  }
}
