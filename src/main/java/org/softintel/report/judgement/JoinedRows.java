package org.softintel.report.judgement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.platform.database.Ids;
import org.softintel.report.question.RowGroup;

/**
 * Rows that are judged to be the same, two or more.
 *
 * @param by the earliest judgement that joins them and stands
 * @param waiting judgements about them that wait for a second person
 * @param reports that hold one of them, the latest first
 */
public record JoinedRows(
    SortedSet<RowMention> mentions, Judgement by, Set<Judgement> waiting, List<UUID> reports) {
  /** Those of most reports first, then those that the latest report speaks of. */
  private static final Comparator<JoinedRows> ORDER =
      Comparator.<JoinedRows>comparingInt(it -> -it.reports().size())
          .thenComparing(it -> it.reports().get(0), Ids.ORDER.reversed())
          .thenComparing(it -> it.mentions().first());

  static JoinedRows of(SortedSet<RowMention> mentions, Judgement by, Set<Judgement> waiting) {
    var reports =
        mentions.stream().map(RowMention::report).distinct().sorted(Ids.ORDER.reversed()).toList();
    return new JoinedRows(mentions, by, waiting, reports);
  }

  /** In this order, those of one kind, or of any. */
  public static List<JoinedRows> sorted(Collection<JoinedRows> all, Optional<RowGroup> kind) {
    return all.stream()
        .filter(it -> kind.isEmpty() || kind.get() == it.kind())
        .sorted(ORDER)
        .toList();
  }

  /** Reports that it tells of: those, and the other ones of what waits. */
  public Stream<UUID> about() {
    var others = waiting.stream().flatMap(Judgement::mentions).map(RowMention::report);
    return Stream.concat(reports.stream(), others);
  }

  /** A child is a child first. */
  public RowGroup kind() {
    return mentions.stream().map(RowMention::group).min(RowGroup::compareTo).orElseThrow();
  }

  @Override
  public String toString() {
    return "JoinedRows[" + mentions.size() + "]";
  }
}
