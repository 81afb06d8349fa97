package org.softintel.report.judgement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.report.question.RowGroup;

/** Judgements in the order in which somebody made them. */
final class GivenJudgements {
  private static final Instant BEGAN = Instant.parse("2026-11-29T12:00:00Z");

  private final List<Judgement> made = new ArrayList<>();

  List<Judgement> all() {
    return List.copyOf(made);
  }

  static RowMention mention(int report) {
    return mention(report, "p1", RowGroup.PEOPLE);
  }

  static RowMention mention(int report, String row, RowGroup group) {
    return new RowMention(new UUID(0, report), row, group);
  }

  Judgement judge(RowMention a, Verdict verdict, RowMention b) {
    return add(verdict, a, b, false, Optional.empty());
  }

  Judgement propose(RowMention a, RowMention b) {
    return add(Verdict.SAME, a, b, true, Optional.empty());
  }

  Judgement same(RowMention a, RowMention b) {
    return judge(a, Verdict.SAME, b);
  }

  Judgement notSame(RowMention a, RowMention b) {
    return judge(a, Verdict.NOT_SAME, b);
  }

  void answer(Judgement judged, Verdict answer) {
    add(answer, judged.a(), judged.b(), false, Optional.of(judged.id()));
  }

  private Judgement add(
      Verdict verdict, RowMention a, RowMention b, boolean waits, Optional<UUID> answers) {
    var next = made.size() + 1;
    var judgement =
        new Judgement(
            new UUID(1, next),
            verdict,
            a,
            b,
            "Invented",
            "officer",
            BEGAN.plusSeconds(next),
            waits,
            answers);
    made.add(judgement);
    return judgement;
  }
}
