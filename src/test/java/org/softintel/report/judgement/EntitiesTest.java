package org.softintel.report.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.report.judgement.GivenJudgements.mention;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.softintel.report.question.RowGroup;

class EntitiesTest {
  private static final RowMention A = mention(1);
  private static final RowMention B = mention(2);
  private static final RowMention C = mention(3);
  private static final RowMention D = mention(4);

  private final GivenJudgements given = new GivenJudgements();

  private Entities entities() {
    return Entities.of(given.all());
  }

  private Entity entity(RowMention mention) {
    return entities().of(mention);
  }

  @Test
  void aChainOfSameIsOneEntity() {
    given.same(A, B);
    given.same(C, B);

    assertThat(entity(A).mentions()).containsExactly(A, B, C);
    assertThat(entity(C)).isEqualTo(entity(A));
    assertThat(entity(D).mentions()).containsExactly(D);
  }

  @Test
  void unsureJoinsAndContradictsNothing() {
    given.same(A, B);
    given.judge(A, Verdict.UNSURE, C);
    given.judge(A, Verdict.UNSURE, B);

    assertThat(entity(A).mentions()).containsExactly(A, B);
    assertThat(entity(A).contradicted()).isFalse();
  }

  @Test
  void aContradictedChainJoinsNothingUntilSomebodyDecides() {
    var wrong = given.same(A, B);
    given.same(B, C);
    given.notSame(C, A);
    for (var each : new RowMention[] {A, B, C}) {
      assertThat(entity(each).mentions()).containsExactly(each);
      assertThat(entity(each).contradicted()).isTrue();
    }
    assertThat(entities().contradicted()).containsExactlyInAnyOrder(A, B, C);

    given.answer(wrong, Verdict.TAKEN_BACK);

    assertThat(entity(B).mentions()).containsExactly(B, C);
    assertThat(entity(A).contradicted()).isFalse();
  }

  @Test
  void whatPartsAChainIsKnownFromAllOfIt() {
    given.same(A, B);
    given.same(B, C);
    var parting = given.notSame(C, A);
    given.notSame(A, D);

    for (var each : new RowMention[] {A, B, C}) {
      assertThat(entities().partingChainOf(List.of(each))).containsExactly(parting);
    }
    assertThat(entities().partingChainOf(List.of(D))).isEmpty();
  }

  @Test
  void whatIsNotTheSameContradictsNothingElse() {
    given.same(A, B);
    given.same(C, D);
    given.notSame(A, C);

    assertThat(entity(A).mentions()).containsExactly(A, B);
    assertThat(entity(D).mentions()).containsExactly(C, D);
  }

  @Test
  void sameOfTwoWouldContradictWhatStandsBetweenTheirChains() {
    given.same(A, B);
    given.same(C, D);
    assertThat(entities().wouldContradict(A, C)).isFalse();

    given.notSame(B, D);

    assertThat(entities().wouldContradict(A, C)).isTrue();
    assertThat(entities().wouldContradict(A, mention(5))).isFalse();
  }

  @Test
  void whatAloneHoldsTwoGroupsTogetherIsABridge() {
    given.same(A, B);
    given.same(C, D);
    var bridge = given.same(B, C);
    assertThat(entity(A).bridges()).containsExactly(bridge.id());

    given.same(D, A);

    assertThat(entity(A).mentions()).hasSize(4);
    assertThat(entity(A).bridges()).isEmpty();
  }

  @Test
  void bridgesAreFoundOnceHoweverManyAskForThem() {
    IntStream.rangeClosed(1, 9).forEach(it -> given.same(mention(it), mention(it + 1)));
    var entities = entities();

    assertThat(entities.of(A).bridges()).hasSize(7).isSameAs(entities.of(D).bridges());
    assertThat(entities.mentions(A)).isEqualTo(entities.of(A).mentions());
  }

  @Test
  void whatLeavesTwoApartIsToldAsItWasBeforeTheLatestFirst() {
    var apart = given.notSame(A, B);
    given.same(A, C);
    var open = given.judge(A, Verdict.UNSURE, D);
    var moment = open.at().plusMillis(1);
    given.notSame(B, D);
    given.answer(given.notSame(C, D), Verdict.TAKEN_BACK);

    assertThat(entities().notJoinedBefore(moment)).containsExactly(open, apart);
    assertThat(entities().notJoinedBefore(open.at())).containsExactly(apart);
  }

  @Test
  void whatWaitsJoinsNothingBeforeASecondPersonApprovesIt() {
    var proposed = given.propose(A, B);
    assertThat(entity(A).mentions()).containsExactly(A);
    assertThat(entities().waiting()).containsExactly(proposed);
    assertThat(entities().between(B, A)).contains(proposed);

    given.answer(proposed, Verdict.APPROVED);

    assertThat(entity(A).mentions()).containsExactly(A, B);
    assertThat(entities().waiting()).isEmpty();
  }

  @Test
  void whatWasRefusedOrTakenBackIsNeitherThereNorWaiting() {
    var refused = given.propose(A, B);
    given.answer(refused, Verdict.REFUSED);
    var takenBack = given.propose(C, D);
    given.answer(takenBack, Verdict.TAKEN_BACK);
    given.answer(takenBack, Verdict.APPROVED);
    given.answer(takenBack, Verdict.TAKEN_BACK);

    assertThat(entities().open()).isEmpty();
    assertThat(entities().between(A, B)).isEmpty();
  }

  @Test
  void allOfMoreThanOneMentionAreListedOnce() {
    var first = given.same(B, A);
    given.same(C, B);
    var waits = given.propose(A, D);
    given.propose(D, mention(9));
    given.same(mention(5), mention(6));
    given.notSame(mention(5), mention(6));
    given.answer(given.same(mention(7), mention(8)), Verdict.TAKEN_BACK);

    var joined = entities().joined();

    assertThat(joined).hasSize(1);
    assertThat(joined.get(0).mentions()).containsExactly(A, B, C);
    assertThat(joined.get(0).by()).isEqualTo(first);
    assertThat(joined.get(0).waiting()).containsExactly(waits);
    assertThat(joined.get(0).about()).contains(A.report(), D.report());
    assertThat(joined.get(0).reports()).containsExactly(C.report(), B.report(), A.report());
  }

  @Test
  void asItWasBeforeAMomentNothingIsKnownOfWhatCameLater() {
    var one = given.same(A, B);
    var other = given.same(B, C);
    var proposed = given.propose(C, D);
    given.answer(one, Verdict.TAKEN_BACK);
    given.answer(proposed, Verdict.APPROVED);
    var takenBack = given.all().get(3).at();

    assertThat(Entities.before(one.at(), given.all()).of(A).mentions()).containsExactly(A);
    assertThat(Entities.before(other.at(), given.all()).of(A).mentions()).containsExactly(A, B);
    var then = Entities.before(takenBack, given.all());
    assertThat(then.of(A).mentions()).containsExactly(A, B, C);
    assertThat(then.waiting()).containsExactly(proposed);
    assertThat(entity(A).mentions()).containsExactly(A);
    assertThat(entity(D).mentions()).containsExactly(B, C, D);
  }

  @Test
  void moreThanThirtyMentionsNeedASecondPerson() {
    IntStream.range(1, 30).forEach(it -> given.same(mention(it), mention(it + 1)));

    assertThat(entities().needsSecond(mention(1), mention(30))).isFalse();
    assertThat(entities().whySecond(mention(30), mention(31))).containsExactly(WhySecond.MANY);
  }

  /** Or they would be joined by whoever takes back the contradiction. */
  @Test
  void mentionsOfAContradictedChainCount() {
    IntStream.range(1, 30).forEach(it -> given.same(mention(it), mention(it + 1)));
    given.notSame(mention(1), mention(30));

    assertThat(entities().needsSecond(mention(30), mention(31))).isTrue();
  }

  @Test
  void aChildAndAnAdultNeedASecondPersonAlsoThroughOthers() {
    var child = mention(5, "c1", RowGroup.CHILDREN);
    var sibling = mention(6, "c1", RowGroup.CHILDREN);
    assertThat(entities().needsSecond(child, sibling)).isFalse();
    assertThat(entities().whySecond(child, A)).containsExactly(WhySecond.CHILD_AND_PERSON);

    given.same(A, B);
    given.answer(given.propose(B, child), Verdict.APPROVED);

    assertThat(entities().needsSecond(sibling, child)).isTrue();
  }
}
