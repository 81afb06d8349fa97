package org.softintel.report.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.report.judgement.GivenJudgements.mention;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.softintel.report.question.RowGroup;

/** In which order joined rows are listed, and as what. */
class JoinedRowsTest {
  private final GivenJudgements given = new GivenJudgements();

  private static RowMention vehicle(int report) {
    return mention(report, "v1", RowGroup.VEHICLES);
  }

  private List<Integer> listed(Optional<RowGroup> kind) {
    return JoinedRows.sorted(Entities.of(given.all()).joined(), kind).stream()
        .map(it -> (int) it.mentions().first().report().getLeastSignificantBits())
        .toList();
  }

  @Test
  void thoseOfMostReportsAreFirstThenThoseOfTheLatestReport() {
    given.same(vehicle(1), vehicle(2));
    given.same(vehicle(3), vehicle(9));
    given.same(vehicle(4), vehicle(5));
    given.same(vehicle(5), vehicle(6));
    given.same(mention(7), mention(7, "p2", RowGroup.PEOPLE));

    assertThat(listed(Optional.empty())).containsExactly(4, 3, 1, 7);
  }

  @Test
  void thoseOfOneKindAreListedAndAChildIsAChild() {
    given.same(vehicle(1), vehicle(2));
    given.same(mention(3), mention(4));
    given.answer(given.propose(mention(4), mention(5, "c1", RowGroup.CHILDREN)), Verdict.APPROVED);
    given.same(mention(6), mention(7));

    assertThat(listed(Optional.of(RowGroup.CHILDREN))).containsExactly(3);
    assertThat(listed(Optional.of(RowGroup.PEOPLE))).containsExactly(6);
    assertThat(listed(Optional.of(RowGroup.VEHICLES))).containsExactly(1);
    assertThat(listed(Optional.of(RowGroup.EVENTS))).isEmpty();
  }
}
