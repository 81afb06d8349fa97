package org.softintel.audit.trail;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.platform.page.Coded;

/**
 * Numbers of entries, the newest first, without a sort or a scan however many there are: whatever
 * is asked for, one index is walked from where the last page ended.
 */
@Singleton
class TrailSearch {
  /** Numbers and times of entries are never further apart than this. */
  private static final Duration CLOCKS_AND_ACTS = Duration.ofHours(1);

  private static final List<Act> LISTING =
      Stream.of(Act.values()).filter(Act::listsReports).toList();

  private static final String LAST_BEFORE =
      "SELECT id FROM audit_entry WHERE occurred_at < ? ORDER BY occurred_at DESC LIMIT 1";
  private static final String FIRST_AFTER =
      "SELECT id FROM audit_entry WHERE occurred_at > ? ORDER BY occurred_at LIMIT 1";

  /** Who says why is led on to the report: that is one look, though it is two requests. */
  private static final String LOOKS_AT_REPORT =
      """
      WITH looks AS (
          SELECT actor, sight, max(actor_name) AS name, max(agency) AS agency,
              min(occurred_at) AS first, max(occurred_at) AS last, min(id) AS id,
              bool_or(act = 'REPORT_OPENED' AND reason IS NOT NULL) AS reasoned,
              max(id) FILTER (WHERE act = 'REPORT_OPENED' AND reason IS NOT NULL) AS reason,
              bool_or(leaf IS NULL AND p.entry_id IS NULL) AS absent
          FROM audit_entry
          LEFT JOIN audit_leaf l ON l.entry_id = id AND l.leaf >= 0
          LEFT JOIN audit_pending p ON p.entry_id = id
          JOIN unnest(CAST(? AS text[]), CAST(? AS text[])) AS known (act, sight) USING (act)
          WHERE reference = ?
          GROUP BY actor, sight, coalesce(request, id::text)),
      after AS (
          SELECT *, NOT reasoned AND lag(reasoned) OVER earlier
              AND first - lag(last) OVER earlier <= CAST(? AS interval) AS led_on
          FROM looks WINDOW earlier AS (PARTITION BY actor, sight ORDER BY id)),
      flagged AS (
          SELECT actor, string_agg(DISTINCT detail, E'\\n') AS causes
          FROM audit_entry
          LEFT JOIN audit_leaf l ON l.entry_id = id AND l.leaf >= 0
          LEFT JOIN audit_pending p ON p.entry_id = id
          WHERE reference = ? AND act = 'UNUSUAL_ACCESS'
              AND (leaf IS NOT NULL OR p.entry_id IS NOT NULL)
          GROUP BY actor)
      SELECT actor, max(name), max(agency), sight, min(first), max(last),
          count(*) FILTER (WHERE led_on IS NOT TRUE), count(*) FILTER (WHERE absent), max(reason),
          max(causes)
      FROM after LEFT JOIN flagged USING (actor)
      GROUP BY actor, sight ORDER BY sight <> 'OPENED', max(last) DESC LIMIT ?
      """;

  /**
   * As the index of them has it. No order and no number may be asked for within, or the planner
   * walks all entries, since it does not know how rare a report is.
   */
  private static final String SHOWN =
      """
      (SELECT id, act, occurred_at, actor, actor_name, agency, request FROM audit_entry
          WHERE act IN (%s) AND reports_shown(detail) @> ARRAY[CAST(? AS text)] OFFSET 0) AS shown
      """
          .formatted(LISTING.stream().map(it -> "'" + it + "'").collect(joining(", ")));

  /** Each by itself, so that no more are looked at than a page needs. */
  private static final String UNANSWERED =
      """
      NOT EXISTS (SELECT FROM audit_entry said
          WHERE said.act = 'ACCESS_LOOKED_INTO' AND said.detail = ANY (%s) OFFSET 0)
      """
          .formatted(AccessAnswer.about("audit_entry"));

  private static final String LISTED =
      """
      SELECT actor, max(actor_name), max(agency), act, max(occurred_at),
          count(DISTINCT coalesce(request, id::text)),
          count(*) FILTER (WHERE leaf IS NULL AND p.entry_id IS NULL)
      FROM %s
      LEFT JOIN audit_leaf l ON l.entry_id = id AND l.leaf >= 0
      LEFT JOIN audit_pending p ON p.entry_id = id
      WHERE act <> 'REPORTS_REFILED' GROUP BY actor, act ORDER BY max(occurred_at) DESC LIMIT ?
      """
          .formatted(SHOWN);

  private final Sql sql;

  TrailSearch(Sql sql) {
    this.sql = sql;
  }

  List<Long> numbers(EntryFilter filter, int most) {
    return new Search(filter).run(most);
  }

  /**
   * Everybody who came to this report, by what they saw: who last opened it comes first. What one
   * request wrote is one look; that an open page asks who else is there is none.
   */
  List<ReaderOfReport> readersOf(String reference, int most) {
    var acts = Stream.of(Act.values()).filter(it -> it.sight() != Sight.NONE).toList();
    return sql.list(
        LOOKS_AT_REPORT,
        TrailSearch::readerOfReport,
        acts.stream().map(Act::name).toList(),
        acts.stream().map(it -> it.sight().name()).toList(),
        reference,
        AuditRow.LED_ON.toSeconds() + " seconds",
        reference,
        most);
  }

  /** Whose lists and searches showed this report, by what they did: the last comes first. */
  List<ListsOfReport> listsOf(String reference, int most) {
    return sql.list(LISTED, TrailSearch::listsOfReport, reference, most);
  }

  /** By the rows of findings: the row of the opening of the same page view that has a reason. */
  Map<Long, Long> reasonsFor(Collection<Long> findings) {
    return sql
        .list(
            """
            SELECT found.id, max(opened.id) FROM audit_entry found
            JOIN audit_entry opened ON opened.reference = found.reference
                AND opened.actor = found.actor AND opened.request = found.request
            WHERE found.id = ANY (?::bigint[]) AND opened.act = 'REPORT_OPENED'
                AND opened.reason IS NOT NULL
            GROUP BY found.id
            """,
            row -> Map.entry(row.number(1), row.number(2)),
            findings)
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** By the rows of findings: the row of the last entry that says that it was looked into. */
  Map<Long, Long> lookedInto(Collection<Long> findings) {
    return sql
        .list(
            """
            SELECT found.id, max(said.id) FROM audit_entry found
            CROSS JOIN LATERAL unnest(%s) AS about (codes)
            JOIN audit_entry said ON said.act = 'ACCESS_LOOKED_INTO' AND said.detail = about.codes
            WHERE found.id = ANY (?::bigint[]) GROUP BY found.id
            """
                .formatted(AccessAnswer.about("found")),
            row -> Map.entry(row.number(1), row.number(2)),
            findings)
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Whoever else would answer about this finding waits until the caller's transaction ends. */
  void waitForTurn(long finding) {
    sql.one(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text",
        row -> "",
        "looked into " + finding);
  }

  /** Of the newest entry with this value. */
  Optional<String> lastActor(String condition, String value) {
    return sql.first(
        "SELECT actor FROM audit_entry WHERE " + condition + " ORDER BY id DESC LIMIT 1",
        row -> row.text(1),
        value);
  }

  private static ListsOfReport listsOfReport(Row row) throws SQLException {
    return new ListsOfReport(
        new ReaderOfReport.Who(row.text(1), row.optionalText(2), row.text(3)),
        Act.valueOf(row.text(4)),
        row.time(5),
        row.number(6),
        row.number(7));
  }

  private static ReaderOfReport readerOfReport(Row row) throws SQLException {
    return new ReaderOfReport(
        new ReaderOfReport.Who(row.text(1), row.optionalText(2), row.text(3)),
        Sight.valueOf(row.text(4)),
        row.time(5),
        row.time(6),
        row.number(7),
        row.number(8),
        row.optionalNumber(9),
        row.optionalText(10).map(TrailSearch::causes).orElse(Set.of()));
  }

  private static Set<String> causes(String details) {
    return details
        .lines()
        .flatMap(it -> Stream.of(AuditEvent.causes(it).split(",", -1)))
        .collect(toSet());
  }

  /** One statement, put together of what the filter asks for. */
  private final class Search {
    private final EntryFilter filter;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private long above = -1;
    private long below;

    Search(EntryFilter filter) {
      this.filter = filter;
      this.below = filter.before();
    }

    List<Long> run(int most) {
      var acts = filter.what().acts();
      if (asks(EntryFilter.Key.CAUSE) || asks(EntryFilter.Key.LOOKED)) {
        return acts.map(it -> it.contains(Act.UNUSUAL_ACCESS)).orElse(true)
            ? walkUnusual(most)
            : List.of();
      }
      var leading = filter.keys().keySet().stream().findFirst();
      if (leading.filter(EntryFilter.Key.LISTED::equals).isPresent()) {
        acts.ifPresent(it -> and("act = ANY (?)", names(it)));
        return shown(EntryFilter.Key.LISTED, acts, most);
      }
      if (leading.filter(EntryFilter.Key.REFERENCE::equals).isPresent()) {
        return aboutOrShown(acts, most);
      }
      if (acts.isPresent() && !asksForReport()) {
        return walkEach(acts.get(), most);
      }
      if (acts.isPresent()) {
        and("act = ANY (?)", names(acts.get()));
      }
      return leading.isPresent() ? walk(leading.get(), most) : walk(most);
    }

    private boolean asksForReport() {
      return asks(EntryFilter.Key.ABOUT)
          || asks(EntryFilter.Key.REFERENCE)
          || asks(EntryFilter.Key.LISTED);
    }

    private boolean asks(EntryFilter.Key key) {
      return filter.keys().containsKey(key);
    }

    private List<String> names(List<Act> acts) {
      return acts.stream().map(Act::name).toList();
    }

    private void narrow(EntryFilter.Key key) {
      var value = value(key);
      if (key == EntryFilter.Key.CAUSE) {
        // As the partial index of each cause has it; a bound value would not be seen to be that.
        conditions.add("act = 'UNUSUAL_ACCESS' AND detail LIKE '%" + value + "%'");
      } else if (key == EntryFilter.Key.LOOKED) {
        conditions.add("act = 'UNUSUAL_ACCESS' AND " + looked(value));
      } else if (key == EntryFilter.Key.REFERENCE) {
        and("(reference = ? OR act = ANY (?)", value);
        values.add(names(LISTING));
        and("reports_shown(detail) @> ARRAY[CAST(? AS text)])", value);
      } else if (key == EntryFilter.Key.LISTED) {
        and("act = ANY (?)", names(LISTING));
        and("reports_shown(detail) @> ARRAY[CAST(? AS text)]", value);
      } else {
        and(key.column() + " = ?", value);
      }
    }

    private static String looked(String value) {
      return Coded.of(AccessAnswer.class, value)
          .map(it -> "id = ANY (" + it.saidLast() + ")")
          .orElse(UNANSWERED);
    }

    private void boundByTime() {
      if (filter.span().from().isPresent()) {
        var from = filter.span().from().get();
        above = nearest(LAST_BEFORE, from.minus(CLOCKS_AND_ACTS)).orElse(above);
        // So that the planner neither walks by time nor thinks that few entries are left to sort.
        and("CASE WHEN occurred_at >= ? THEN true ELSE false END", from);
      }
      if (filter.span().to().isPresent()) {
        var to = filter.span().to().get();
        below = Math.min(below, nearest(FIRST_AFTER, to.plus(CLOCKS_AND_ACTS)).orElse(below));
        and("CASE WHEN occurred_at < ? THEN true ELSE false END", to);
      }
    }

    private Optional<Long> nearest(String query, Instant moment) {
      return ask(query, List.of(moment)).stream().findFirst();
    }

    private void and(String condition, Object value) {
      conditions.add(condition);
      values.add(value);
    }

    private String value(EntryFilter.Key key) {
      return requireNonNull(filter.keys().get(key));
    }

    private List<Long> walkUnusual(int most) {
      return asks(EntryFilter.Key.CAUSE) ? walk(most) : walkEach(List.of(Act.UNUSUAL_ACCESS), most);
    }

    private List<Long> walk(int most) {
      filter.keys().keySet().forEach(this::narrow);
      boundByTime();
      values.addAll(List.of(above, below));
      return ask(
          "SELECT id FROM audit_entry WHERE "
              + narrowed()
              + "id > ? AND id < ? ORDER BY id DESC LIMIT "
              + most,
          values);
    }

    /**
     * Value and number are bounded together, or the planner may think that a value which stands in
     * many entries, all of them old, would soon come in a walk over all numbers.
     */
    private List<Long> walk(EntryFilter.Key leading, int most) {
      filter.keys().keySet().stream().filter(it -> it != leading).forEach(this::narrow);
      boundByTime();
      values.addAll(List.of(value(leading), above, value(leading), below));
      return ask(
          """
          SELECT id FROM audit_entry WHERE %2$s%1$s IS NOT NULL
              AND (%1$s, id) > (?, ?) AND (%1$s, id) < (?, ?) ORDER BY %1$s DESC, id DESC LIMIT %3$d
          """
              .formatted(leading.column(), narrowed(), most),
          values);
    }

    /** What each of two indexes finds, and of both the newest. */
    private List<Long> aboutOrShown(Optional<List<Act>> acts, int most) {
      var shown = new Search(filter);
      acts.ifPresent(
          it -> {
            and("act = ANY (?)", names(it));
            shown.and("act = ANY (?)", names(it));
          });
      return Stream.concat(
              walk(EntryFilter.Key.REFERENCE, most).stream(),
              shown.shown(EntryFilter.Key.REFERENCE, acts, most).stream())
          .distinct()
          .sorted(Comparator.reverseOrder())
          .limit(most)
          .toList();
    }

    private List<Long> shown(EntryFilter.Key report, Optional<List<Act>> acts, int most) {
      if (acts.filter(it -> it.stream().noneMatch(Act::listsReports)).isPresent()) {
        return List.of();
      }
      values.add(0, value(report));
      filter.keys().keySet().stream().filter(it -> it != report).forEach(this::narrow);
      boundByTime();
      values.addAll(List.of(above, below));
      return ask(
          "SELECT id FROM %s WHERE %s id > ? AND id < ? ORDER BY id DESC LIMIT %d"
              .formatted(SHOWN, narrowed(), most),
          values);
    }

    /** The newest of each act, and of these the newest; bounded as one value is. */
    private List<Long> walkEach(List<Act> acts, int most) {
      values.add(names(acts));
      filter.keys().keySet().forEach(this::narrow);
      boundByTime();
      values.addAll(List.of(above, below));
      return ask(
          """
          SELECT found.id FROM unnest(CAST(? AS text[])) AS wanted (act), LATERAL (SELECT id FROM audit_entry
              WHERE %1$s (act, id) > (wanted.act, ?) AND (act, id) < (wanted.act, ?)
              ORDER BY act DESC, id DESC LIMIT %2$d) AS found
          ORDER BY found.id DESC LIMIT %2$d
          """
              .formatted(narrowed(), most),
          values);
    }

    private String narrowed() {
      return conditions.stream().map(it -> it + " AND ").collect(joining());
    }

    private List<Long> ask(String query, List<Object> bound) {
      return sql.list(query, row -> row.number(1), bound.toArray());
    }
  }
}
