package org.softintel.intake.answers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.softintel.platform.database.Ids;
import org.softintel.report.question.RowGroup;

/**
 * All answers of one report; keys of rows sort in the order in which rows were added. Pages and API
 * both fill it, so they accept and refuse the same things.
 */
public record ReportAnswers(Answers main, Map<RowGroup, SortedMap<String, Answers>> rows) {
  public static final ReportAnswers NONE = new ReportAnswers(Answers.NONE, Map.of());

  public ReportAnswers {
    var copy = new EnumMap<RowGroup, SortedMap<String, Answers>>(RowGroup.class);
    rows.forEach((group, own) -> copy.put(group, new TreeMap<>(own)));
    copy.values().removeIf(Map::isEmpty);
    rows = copy;
  }

  /** Returns the key of a new row: it sorts behind all earlier keys. */
  public static String newKey() {
    return Ids.next().toString().replace("-", "");
  }

  public List<String> keys(RowGroup group) {
    return List.copyOf(ofGroup(group).keySet());
  }

  public Answers row(RowGroup group, String key) {
    return ofGroup(group).getOrDefault(key, Answers.NONE);
  }

  /** The answers of the report and of each row. */
  public Stream<Answers> parts() {
    return Stream.concat(
        Stream.of(main), rows.values().stream().flatMap(it -> it.values().stream()));
  }

  public boolean isFull(RowGroup group) {
    return ofGroup(group).size() >= RowGroup.MOST_ROWS;
  }

  ReportAnswers withMain(Answers other) {
    return new ReportAnswers(other, rows);
  }

  /** Replaces a row. Empty answers remove it. */
  public ReportAnswers withRow(RowGroup group, String key, Answers own) {
    var changed = new TreeMap<>(ofGroup(group));
    if (own.typed().isEmpty()) {
      changed.remove(key);
    } else {
      changed.put(key, own);
    }
    var all = new EnumMap<>(rows);
    all.put(group, changed);
    return new ReportAnswers(main, all);
  }

  /** Keys of the connections that lead to or from a row. */
  List<String> links(RowGroup group, String key) {
    var row = group.code() + "/" + key;
    return keys(RowGroup.LINKS).stream()
        .filter(
            it -> {
              var link = row(RowGroup.LINKS, it);
              return link.of("from").equals(row) || link.of("to").equals(row);
            })
        .toList();
  }

  private SortedMap<String, Answers> ofGroup(RowGroup group) {
    return rows.getOrDefault(group, new TreeMap<>());
  }
}
