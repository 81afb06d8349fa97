package org.softintel.report.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.report.judgement.GivenJudgements.mention;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.softintel.report.question.RowGroup;

/** What waits for a second person does so until somebody answers it. */
class KnownJudgementsTest {
  private static final RowMention CHILD = mention(1, "c1", RowGroup.CHILDREN);
  private static final RowMention PERSON = mention(2);

  private final GivenJudgements given = new GivenJudgements();

  /** In whichever order a process reads them. */
  @ParameterizedTest
  @EnumSource(names = {"APPROVED", "REFUSED", "TAKEN_BACK"})
  void anAnswerEndsIt(Verdict answer) {
    given.answer(given.propose(CHILD, PERSON), answer);
    var left = given.propose(CHILD, PERSON);

    assertThat(known(given.all()).waiting()).containsExactly(left);
    var all = List.of(given.all().get(1), given.all().get(2), given.all().get(0));
    assertThat(known(all).waiting()).containsExactly(left);
  }

  @Test
  void whatIsForgottenDoesNotWait() {
    var judged = given.propose(CHILD, PERSON);
    given.same(PERSON, mention(3));
    var known = known(given.all());
    assertThat(known.waiting()).containsExactly(judged);

    known.remove(judged.id());

    assertThat(known.waiting()).isEmpty();
  }

  /** A judgement that joins others through a hidden report is hidden, too. */
  @Test
  void whoKnowsNothingOfAReportKnowsNoJudgementAboutIt() {
    var first = given.same(mention(3), mention(4));
    given.same(PERSON, mention(3));
    given.same(PERSON, mention(4));

    assertThat(known(given.all()).withoutReports(Set.of(PERSON.report()))).containsExactly(first);
    assertThat(known(given.all()).withoutReports(Set.of())).hasSize(3);
  }

  @Test
  void whatOnlyAHiddenReportLeadsToIsNotAboutARow() {
    given.same(CHILD, PERSON);
    given.same(PERSON, mention(3));
    given.same(mention(3), mention(4));
    var own = given.notSame(CHILD, mention(5));
    var known = known(given.all());

    assertThat(known.about(List.of(CHILD), Set.of(PERSON.report()))).containsExactly(own);
    assertThat(known.about(List.of(CHILD), Set.of())).hasSize(4);
  }

  @Test
  void whatIsAmongSomeIsAboutTwoOfThem() {
    var joined = given.same(CHILD, PERSON);
    given.answer(joined, Verdict.TAKEN_BACK);
    given.notSame(PERSON, mention(3));
    var apart = given.notSame(mention(4), CHILD);

    assertThat(known(given.all()).among(Set.of(CHILD, PERSON, mention(4))))
        .containsExactlyInAnyOrder(joined, given.all().get(1), apart);
  }

  private static KnownJudgements known(List<Judgement> all) {
    var known = new KnownJudgements();
    all.forEach(it -> known.add(it.id(), it));
    return known;
  }
}
