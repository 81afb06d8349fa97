package org.softintel.report.judgement;

import java.util.Comparator;
import java.util.UUID;
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

  @Override
  public int compareTo(RowMention other) {
    return ORDER.compare(this, other);
  }
}
