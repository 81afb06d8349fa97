package org.softintel.report.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
import org.softintel.platform.identity.Actor;
import org.softintel.report.status.ReportReference;

/**
 * The one place that decides who of the desk may read which report. For everybody else a restricted
 * report is one that never was; that they asked for it is recorded.
 */
@ApplicationScoped
public class Readership {
  /**
   * For each query that lists reports to somebody: {@code r} is the report, {@code :me} the account
   * of its reader.
   */
  public static final String READABLE =
      "(r.restricted = false or exists"
          + " (from NamedReader x where x.report = r.id and x.reader = :me))";

  /** For what is told to nobody in particular: that of which everybody of the desk may know. */
  public static final String UNRESTRICTED_ROW = "not r.restricted";

  private static final String AMONG =
      "select r.id from report r where r.id in (:reports) and " + readableRow(":me");

  private final EntityManager database;
  private final AuditTrail trail;

  Readership(EntityManager database, AuditTrail trail) {
    this.database = database;
    this.trail = trail;
  }

  /** As {@link #READABLE} for the database itself; {@code account} is a parameter or a column. */
  public static String readableRow(String account) {
    return "(not r.restricted or exists (select from named_reader x"
        + " where x.report_id = r.id and x.reader = "
        + account
        + "))";
  }

  /**
   * The id of the report that this reference names. Throws not found for one that does not exist
   * and, alike, for one that {@code reader} may not read; either is recorded, so that nobody can
   * try references unseen.
   */
  @Transactional
  public UUID require(String typed, Actor reader) {
    var reference = ReportReference.typed(typed).orElseThrow(NotFoundException::new).value();
    return idOf(reference)
        .filter(it -> isAmong(it, reader))
        .orElseThrow(
            () -> {
              refused(reference, reader);
              return new NotFoundException();
            });
  }

  /** Empty for a report that does not exist and, alike, for one that they may not read. */
  @Transactional
  public Optional<UUID> find(String typed, Actor reader) {
    return ReportReference.typed(typed)
        .flatMap(it -> idOf(it.value()).filter(id -> reads(id, it.value(), reader)));
  }

  /** Those of {@code reports} that {@code reader} may read; nothing is recorded. */
  @Transactional
  public Set<UUID> readable(Collection<UUID> reports, Actor reader) {
    return reports.isEmpty() ? Set.of() : new HashSet<>(among(reports, reader.subject()));
  }

  /** Whether somebody who is not the one acting may read it. */
  @Transactional
  public boolean reads(UUID report, String account) {
    return !among(List.of(report), account).isEmpty();
  }

  /** Accounts of those who may read a restricted report. */
  @Transactional(TxType.MANDATORY)
  public Set<String> named(UUID report) {
    return new HashSet<>(
        database
            .createQuery("select x.reader from NamedReader x where x.report = ?1", String.class)
            .setParameter(1, report)
            .getResultList());
  }

  /** From now on only they; nobody named means everybody of the desk. */
  @Transactional(TxType.MANDATORY)
  public void name(UUID report, Set<String> readers) {
    NamedReader.delete("report", report);
    readers.forEach(it -> new NamedReader(report, it).persist());
  }

  private boolean reads(UUID report, String reference, Actor reader) {
    var may = isAmong(report, reader);
    if (!may) {
      refused(reference, reader);
    }
    return may;
  }

  private boolean isAmong(UUID report, Actor reader) {
    return !among(List.of(report), reader.subject()).isEmpty();
  }

  private void refused(String reference, Actor reader) {
    trail.appendRefusal(new AuditEvent.OnReport(Act.ACCESS_REFUSED, reference), reader);
  }

  @SuppressWarnings("unchecked") // a native query has no other type
  private List<UUID> among(Collection<UUID> reports, String account) {
    return database
        .createNativeQuery(AMONG)
        .setParameter("reports", reports)
        .setParameter("me", account)
        .getResultList();
  }

  @SuppressWarnings("unchecked") // a native query has no other type
  private Optional<UUID> idOf(String reference) {
    return database
        .createNativeQuery("select r.id from report r where r.reference = ?1")
        .setParameter(1, reference)
        .getResultStream()
        .findFirst();
  }
}
