package org.softintel.report.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;

/**
 * Keeps which reports each officer has opened, so that all see what is new to them and nobody
 * decides about what they have not read.
 */
@ApplicationScoped
public class Readings {
  // Counted before they are read: one that is committed meanwhile is not taken for read.
  private static final String OPENED =
      """
      insert into reading (report_id, reader, read_at, opened, additions)
      values (?1, ?2, ?3, true, (select count(*) from addendum where report_id = ?1))
      on conflict (report_id, reader) do update
      set opened = true, unread = false, additions = excluded.additions, read_at = excluded.read_at
      """;
  private static final String MARKED =
      "insert into reading (report_id, reader, read_at, opened) values (?1, ?2, ?3, false)"
          + " on conflict (report_id, reader) do update set unread = false where reading.unread";

  /** The mark of whom the report names stays: it is not assigned to them. */
  private static final String FORGET =
      """
      with kept as (update reading set opened = false, unread = true
          where %1$s and named is not null)
      delete from reading where %1$s and named is null
      """;

  private final Sql sql;

  Readings(Sql sql) {
    this.sql = sql;
  }

  /** Those of {@code reports} that {@code reader} has opened or marked as read. */
  @Transactional(TxType.MANDATORY)
  public Set<UUID> of(Actor reader, List<UUID> reports) {
    return new HashSet<>(
        sql.list(
            "select report_id from reading where reader = ? and report_id = any (?::uuid[])"
                + " and not unread",
            row -> row.id(1),
            reader.subject(),
            reports));
  }

  /** Those of {@code reports} that {@code reader} has opened. */
  public Set<UUID> openedBy(Actor reader, List<UUID> reports) {
    return new HashSet<>(
        sql.list(
            "select report_id from reading where reader = ? and report_id = any (?::uuid[])"
                + " and opened",
            row -> row.id(1),
            reader.subject(),
            reports));
  }

  public void opened(UUID report, Actor reader, Instant now) {
    sql.update(OPENED, report, reader.subject(), now);
  }

  /** Not new to this reader any more, who has not opened it. */
  public void marked(UUID report, Actor reader, Instant now) {
    sql.update(MARKED, report, reader.subject(), now);
  }

  /** Of the report that {@code reader} has opened now. */
  void named(UUID report, Actor reader, NameMatch where) {
    sql.update(
        "update reading set named = ? where report_id = ? and reader = ?",
        where.name(),
        report,
        reader.subject());
  }

  /**
   * Where it names {@code reader}; empty unless they have opened it since its reporter last wrote.
   */
  Optional<NameMatch> namesOnOpening(UUID report, Actor reader) {
    return sql.first(
        "select named from reading r where report_id = ? and reader = ? and opened"
            + " and additions = (select count(*) from addendum a where a.report_id = r.report_id)",
        row -> row.optionalText(1).map(NameMatch::valueOf).orElse(NameMatch.NONE),
        report,
        reader.subject());
  }

  /** Whether it lists a person of this account's name, as far as the account has opened it. */
  public boolean isNamed(UUID report, String account) {
    return sql.first(
            "select from reading where report_id = ? and reader = ? and named = 'PERSON'",
            row -> true,
            report,
            account)
        .isPresent();
  }

  public void forget(UUID report, Actor reader) {
    sql.update(FORGET.formatted("report_id = ?1 and reader = ?2"), report, reader.subject());
  }

  /** For additions, which are new to everybody. */
  public void forgetAll(UUID report) {
    sql.update(FORGET.formatted("report_id = ?1"), report);
  }
}
