package org.softintel.report.judgement;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.platform.page.Coded;
import org.softintel.report.linking.Arrival;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.question.RowGroup;

/**
 * A row of a report, which never changes.
 *
 * @param row its id inside the report
 */
public record RowMention(UUID report, String row, RowGroup group)
    implements Comparable<RowMention> {
  private static final Comparator<RowMention> ORDER =
      Comparator.comparing(RowMention::report).thenComparing(RowMention::row);

  /** The row that is recognised by a value; empty for what stands in none. */
  public static Optional<RowMention> of(ValueMention value) {
    return value.row().map(it -> of(value.report(), it));
  }

  private static RowMention of(UUID report, ValueMention.Row row) {
    return new RowMention(report, row.id(), Coded.of(RowGroup.class, row.group()).orElseThrow());
  }

  /** As above, if both values have one. */
  public static Optional<Set<RowMention>> both(MentionMatch match) {
    return of(match.mine()).flatMap(it -> of(match.other()).map(other -> Set.of(it, other)));
  }

  static Set<RowMention> both(Arrival.Rows rows) {
    return Set.of(of(rows.report(), rows.row()), of(rows.other(), rows.otherRow()));
  }

  @Override
  public int compareTo(RowMention other) {
    return ORDER.compare(this, other);
  }
}
