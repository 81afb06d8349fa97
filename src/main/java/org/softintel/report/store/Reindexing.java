package org.softintel.report.store;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.Sql;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.search.SearchIndex;

/**
 * Indexes reports that came before a rule of the search, and counts those that came before there
 * were totals. It may run beside the service, twice, or be interrupted.
 */
@ApplicationScoped
@Transactional
public class Reindexing {
  private static final int BATCH = 100;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final ReportStore store;
  private final CaseProgress caseProgress;
  private final AuditTrail trail;
  private final Sql sql;
  private final InstantSource clock;

  Reindexing(
      ReportStore store,
      CaseProgress caseProgress,
      AuditTrail trail,
      Sql sql,
      InstantSource clock) {
    this.store = store;
    this.caseProgress = caseProgress;
    this.trail = trail;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * How far it is.
   *
   * @param upTo when the last of them came; empty when there was none to do
   */
  public record Progress(long filed, Optional<Instant> upTo) {}

  private record State(UUID last, long filed) {}

  /** Indexes the next reports, oldest first, and records which were opened. */
  public Progress next() {
    var state = locked();
    List<SealedReport> batch =
        SealedReport.<SealedReport>find("id > ?1 order by id", state.last())
            .page(Page.ofSize(BATCH))
            .list();
    if (batch.isEmpty()) {
      sql.update(
          "update refiling set finished_at = ? where rules = ?",
          clock.instant(),
          SearchIndex.RULES);
      return new Progress(state.filed(), Optional.empty());
    }
    var ids = batch.stream().map(it -> it.id).toList();
    var references = batch.stream().map(it -> it.reference).toList();
    trail.append(AuditEvent.shown(Act.REPORTS_REFILED, references), AuditTrail.SERVICE);
    store.fetchKeys(ids);
    batch.forEach(this::file);
    var last = batch.get(batch.size() - 1);
    var filed = state.filed() + batch.size();
    sql.update(
        "update refiling set last_report = ?, filed = ? where rules = ?",
        last.id,
        filed,
        SearchIndex.RULES);
    return new Progress(filed, Optional.of(last.receivedAt));
  }

  /** How far these rules have come; another running program waits. */
  private State locked() {
    sql.update(
        "insert into refiling (rules, last_report, filed) values (?, ?, 0) on conflict do nothing",
        SearchIndex.RULES,
        BEFORE_ALL);
    return sql.one(
        "select last_report, filed from refiling where rules = ? for update",
        row -> new State(row.id(1), row.number(2)),
        SearchIndex.RULES);
  }

  private void file(SealedReport report) {
    if (store.reindex(report)) {
      caseProgress.count(report.id);
    }
  }

  /** Begins with the first report again: after a loss of the index key. */
  public void beginAgain() {
    sql.update(
        "update refiling set last_report = ?, filed = 0, finished_at = null where rules = ?",
        BEFORE_ALL,
        SearchIndex.RULES);
  }

  /** How many reports would be indexed, from the first one or from where it stopped. */
  public long left(boolean again) {
    return sql.one(
        """
        select count(*) from report where id > case when ?1 then ?2 else
            coalesce((select last_report from refiling where rules = ?3), ?2) end
        """,
        row -> row.number(1),
        again,
        BEFORE_ALL,
        SearchIndex.RULES);
  }

  /** The estimate of the database. */
  public long about() {
    return sql.one(
        "select greatest(reltuples, 0)::bigint from pg_class where oid = 'report'::regclass",
        row -> row.number(1));
  }
}
