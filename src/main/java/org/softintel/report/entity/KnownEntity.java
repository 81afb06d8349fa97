package org.softintel.report.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.linking.ReportSource;
import org.softintel.report.store.ReportsTogether.OneOfMany;

/**
 * Rows of reports that are judged to be one child, person or thing, the earliest first; one row at
 * least.
 *
 * @param bridges judgements that alone hold two groups of them together
 * @param contradicted whether it is one row alone because judgements contradict one another
 */
public record KnownEntity(List<SaidRow> rows, Set<UUID> bridges, boolean contradicted) {
  private static final int MOST_LABEL = 40;

  /** By which it is told from others. */
  public RowMention key() {
    return first().mention();
  }

  public SaidRow first() {
    return rows.get(0);
  }

  public EntityKind kind() {
    return rows.stream().map(SaidRow::kind).min(EntityKind::compareTo).orElseThrow();
  }

  /** What it is called first, or else its kind and number there. */
  public String name() {
    return rows.stream()
        .map(it -> it.words().called())
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElseGet(() -> first().words().kind());
  }

  /** As above, short enough for a box. */
  public String label() {
    var label = name();
    return label.codePointCount(0, label.length()) <= MOST_LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, MOST_LABEL - 1)).stripTrailing() + "…";
  }

  /** Those that hold a row of it, the earliest first. */
  public List<OneOfMany> reports() {
    var byId = new LinkedHashMap<UUID, OneOfMany>();
    rows.forEach(it -> byId.putIfAbsent(it.mention().report(), it.report()));
    return List.copyOf(byId.values());
  }

  public List<ReportSource> sources() {
    return reports().stream().map(OneOfMany::source).toList();
  }

  public Stream<RowMention> mentions() {
    return rows.stream().map(SaidRow::mention);
  }

  @Override
  public String toString() {
    return "KnownEntity[" + kind() + "]";
  }
}
