package org.softintel.report.judgement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.NotJoined;

/**
 * What was judged before about the rows of a report that is compared with others again.
 *
 * @param apart rows of which two are judged not to be the same
 * @param notJoined what was judged not to be the same as a row of the report, or left open, the
 *     latest first
 */
public record EarlierJudgements(Set<Set<RowMention>> apart, List<NotJoined> notJoined) {

  static EarlierJudgements of(UUID report, Entities entities) {
    return new EarlierJudgements(
        entities
            .open()
            .filter(it -> it.verdict() == Verdict.NOT_SAME)
            .map(it -> Set.of(it.a(), it.b()))
            .collect(toSet()),
        entities
            .open()
            .filter(it -> it.verdict().joinsNothing() && it.names(report))
            .sorted(Comparator.comparing(Judgement::at).reversed())
            .map(it -> notJoined(report, it, entities))
            .toList());
  }

  private static NotJoined notJoined(UUID report, Judgement judged, Entities entities) {
    var isFirst = judged.a().report().equals(report);
    return new NotJoined(
        judged.id(),
        judged.at(),
        side(isFirst ? judged.a() : judged.b(), entities),
        side(isFirst ? judged.b() : judged.a(), entities));
  }

  private static NotJoined.Side side(RowMention of, Entities entities) {
    var same =
        entities.mentions(of).stream()
            .filter(it -> !it.equals(of))
            .collect(groupingBy(RowMention::report, mapping(RowMention::row, toSet())));
    return new NotJoined.Side(of.report(), of.row(), same);
  }

  /** Whether two values are not of rows that are judged not to be the same. */
  public boolean allow(MentionMatch match) {
    return apart.isEmpty() || RowMention.both(match).filter(apart::contains).isEmpty();
  }

  @Override
  public String toString() {
    return "EarlierJudgements[" + notJoined.size() + "]";
  }
}
