package org.softintel.report.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.report.status.ReportReference;

/**
 * Decides who of the desk may read which report. To anybody else a restricted report does not
 * exist; that they asked for it is recorded.
 */
@ApplicationScoped
@Transactional
public class Readership {
  /**
   * A condition for queries that list reports to somebody: {@code r} is the report, {@code :me} the
   * account of the reader.
   */
  public static final String READABLE =
      "(r.restricted = false or exists"
          + " (from NamedReader x where x.report = r.id and x.reader = :me))";

  /** A condition for what is not shown to a reader in particular. */
  public static final String UNRESTRICTED_ROW = "not r.restricted";

  private static final String AMONG =
      "select r.id from report r where r.id = any (?1::uuid[]) and " + readableRow("?2");

  private final Sql sql;
  private final AuditTrail trail;

  Readership(Sql sql, AuditTrail trail) {
    this.sql = sql;
    this.trail = trail;
  }

  /** {@link #READABLE} in SQL; {@code account} is a parameter or a column. */
  public static String readableRow(String account) {
    return "(not r.restricted or exists (select from named_reader x"
        + " where x.report_id = r.id and x.reader = "
        + account
        + "))";
  }

  /**
   * Returns the id of a report. Throws not found if it does not exist or {@code reader} may not
   * read it, and records both, so that nobody can try references unseen.
   */
  public UUID require(String typed, Actor reader) {
    var reference = ReportReference.typed(typed).orElseThrow(NotFoundException::new).value();
    return idOf(reference)
        .filter(it -> reads(it, reader.subject()))
        .orElseThrow(
            () -> {
              refused(reference, reader);
              return new NotFoundException();
            });
  }

  /**
   * Empty for a report that does not exist or that {@code reader} may not read; the latter is
   * recorded.
   */
  public Optional<UUID> find(String typed, Actor reader) {
    var reference = ReportReference.typed(typed).map(ReportReference::value);
    var report = reference.flatMap(this::idOf);
    var readable = report.filter(it -> reads(it, reader.subject()));
    if (report.isPresent() && readable.isEmpty()) {
      refused(reference.orElseThrow(), reader);
    }
    return readable;
  }

  /** Returns those that {@code reader} may read, and records nothing. */
  public Set<UUID> readable(Collection<UUID> reports, Actor reader) {
    return reports.isEmpty() ? Set.of() : new HashSet<>(among(reports, reader.subject()));
  }

  /** Whether an account may read it; records nothing. */
  public boolean reads(UUID report, String account) {
    return !among(List.of(report), account).isEmpty();
  }

  /** Accounts that may read a restricted report. */
  @Transactional(TxType.MANDATORY)
  public Set<String> named(UUID report) {
    return new HashSet<>(
        sql.list(
            "select reader from named_reader where report_id = ?", row -> row.text(1), report));
  }

  /** Names the only readers from now on; none lifts the restriction. */
  @Transactional(TxType.MANDATORY)
  public void name(UUID report, Set<String> readers) {
    sql.update("delete from named_reader where report_id = ?", report);
    sql.updateEach(
        "insert into named_reader (report_id, reader) values (?, ?)",
        readers.stream().map(it -> List.<Object>of(report, it)).toList());
  }

  private void refused(String reference, Actor reader) {
    trail.appendRefusal(AuditEvent.onReport(Act.ACCESS_REFUSED, reference), reader);
  }

  private List<UUID> among(Collection<UUID> reports, String account) {
    return sql.list(AMONG, row -> row.id(1), reports, account);
  }

  private Optional<UUID> idOf(String reference) {
    return sql.first(
        "select r.id from report r where r.reference = ?", row -> row.id(1), reference);
  }
}
