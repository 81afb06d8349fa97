package org.softintel.audit.trail;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.softintel.audit.trail.Beside.Earlier;
import org.softintel.audit.trail.TrailRows.Stored;
import org.softintel.platform.database.Sql;

/** Finds what other entries tell of those of a page, by one query of each kind for all of them. */
@Singleton
class EntriesBeside {
  /**
   * Walks what is about the report, as far back as a reason counts and an hour more, since numbers
   * and times of entries are never further apart. The rest is in words that fit no index, or
   * somebody's many openings of other reports are read.
   */
  static final String REASONS =
      """
      SELECT opened.id, said.id, said.occurred_at FROM audit_entry opened
      CROSS JOIN LATERAL (SELECT opened.occurred_at - CAST(? AS interval) AS moment) since
      CROSS JOIN LATERAL (SELECT coalesce((SELECT id FROM audit_entry
          WHERE occurred_at < since.moment - interval '1 hour'
          ORDER BY occurred_at DESC LIMIT 1), 0) AS id) above
      CROSS JOIN LATERAL (SELECT id, occurred_at FROM audit_entry reason
          WHERE reference = opened.reference AND id > above.id AND id < opened.id
              AND CASE WHEN actor = opened.actor AND act = 'REPORT_OPENED'
                  AND reason.reason IS NOT NULL AND occurred_at > since.moment
                  AND occurred_at <= opened.occurred_at THEN true ELSE false END
          ORDER BY id DESC LIMIT 1) said
      WHERE opened.id = ANY (?::bigint[])
      """;

  static final String ASKERS =
      """
      SELECT substring(detail FROM 'disclosure=([^ ]+)'), actor_name FROM audit_entry
      WHERE reference = ANY (?::text[]) AND act = 'DISCLOSURE_PROPOSED'
      """;

  static final String NAMES =
      """
      SELECT account, actor_name FROM unnest(?::text[]) AS asked (account)
      CROSS JOIN LATERAL (SELECT actor_name FROM audit_entry
          WHERE actor = account AND actor_name IS NOT NULL ORDER BY id DESC LIMIT 1) AS named
      """;

  private static final Set<Sight> READING = EnumSet.of(Sight.OPENED, Sight.PASSED_ON);

  private final Sql sql;
  private final ReasonTime reasonTime;

  EntriesBeside(Sql sql, ReasonTime reasonTime) {
    this.sql = sql;
    this.reasonTime = reasonTime;
  }

  /** The same rows in the same order, with what others tell of them. */
  List<Stored> with(List<Stored> found) {
    var reasons = reasons(found.stream().map(Stored::shown).toList());
    var askers = askers(found.stream().map(Stored::shown).toList());
    var names = names(found.stream().flatMap(it -> it.shown().accounts().stream()).toList());
    return found.stream()
        .map(
            it ->
                it.beside(
                    new Beside(
                        Optional.ofNullable(reasons.get(it.shown().row())),
                        it.shown().disclosure().map(askers::get),
                        it.shown().accounts().isEmpty() ? Map.of() : names)))
        .toList();
  }

  private Map<Long, Earlier> reasons(List<AuditRow> found) {
    var opened =
        found.stream()
            .filter(it -> READING.contains(it.sight()) && !it.reasoned())
            .filter(it -> it.reference().isPresent())
            .map(AuditRow::row)
            .toList();
    return opened.isEmpty()
        ? Map.of()
        : sql
            .list(
                REASONS,
                row -> Map.entry(row.number(1), new Earlier(row.number(2), row.time(3))),
                reasonTime.holds().toSeconds() + " seconds",
                opened)
            .stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** By the number of what was passed on. */
  private Map<String, String> askers(List<AuditRow> found) {
    var reports =
        found.stream()
            .filter(it -> it.disclosure().isPresent())
            .flatMap(it -> it.reference().stream())
            .distinct()
            .toList();
    return reports.isEmpty()
        ? Map.of()
        : sql
            .list(
                ASKERS,
                row ->
                    Map.entry(
                        row.optionalText(1).orElse(""),
                        row.optionalText(2).orElse(AuditRow.NAMELESS_WITHIN)),
                reports)
            .stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));
  }

  private Map<String, String> names(Collection<String> accounts) {
    return accounts.isEmpty()
        ? Map.of()
        : sql
            .list(
                NAMES,
                row -> Map.entry(row.text(1), row.text(2)),
                accounts.stream().distinct().toList())
            .stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
