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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Refusal;
import org.softintel.report.status.ReportReference;
import org.softintel.report.team.Colleague;

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

  private final Sql sql;
  private final ReportStamps stamps;
  private final CheckedReports checked;
  private final AlteredReports altered;
  private final AuditTrail trail;

  Readership(
      Sql sql,
      ReportStamps stamps,
      CheckedReports checked,
      AlteredReports altered,
      AuditTrail trail) {
    this.sql = sql;
    this.stamps = stamps;
    this.checked = checked;
    this.altered = altered;
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
    var found = checked.of(reference);
    found.ifPresent(this::demandIntact);
    var readable = found.filter(it -> it.isReadBy(reader.subject()));
    if (readable.isEmpty()) {
      refused(reference, reader);
      throw new NotFoundException();
    }
    return readable.get().report().id();
  }

  /**
   * Throws for a report that somebody changed past the service. One that was ever restricted does
   * not exist then: nobody can tell for whom it does.
   */
  public void demandIntact(UUID report) {
    demandIntact(checked.of(List.of(report)).findFirst().orElseThrow(NotFoundException::new));
  }

  private void demandIntact(CheckedReport found) {
    if (isIntact(found)) {
      return;
    }
    if (found.wasRestricted()) {
      throw new NotFoundException();
    }
    throw Refusal.conflict(
        "This report cannot be shown",
        "It was changed, but not by this service. We will not show or save any of it until"
            + " the people who run the service know why. We have told them.");
  }

  /**
   * Empty for a report that does not exist or that {@code reader} may not read; the latter is
   * recorded.
   */
  public Optional<UUID> find(String typed, Actor reader) {
    var reference = ReportReference.typed(typed).map(ReportReference::value);
    var found = reference.flatMap(checked::of);
    var readable = found.filter(this::isIntact).filter(it -> it.isReadBy(reader.subject()));
    if (found.isPresent() && readable.isEmpty()) {
      refused(reference.orElseThrow(), reader);
    }
    return readable.map(it -> it.report().id());
  }

  /** Returns those that {@code reader} may read, and records nothing. */
  public Set<UUID> readable(Collection<UUID> reports, Actor reader) {
    return readable(reports, reader.subject());
  }

  /** Returns those that an account may read, and records nothing. */
  public Set<UUID> readable(Collection<UUID> reports, String account) {
    return ids(checked.of(reports, account), it -> it.isReadBy(account));
  }

  /** Restricted reports that {@code reader} may not read: they count for nothing to them. */
  public Set<UUID> hiddenFrom(Actor reader) {
    return Set.copyOf(
        sql.list(
            "select r.id from report r where r.restricted and not exists (select from named_reader"
                + " x where x.report_id = r.id and x.reader = ?)",
            row -> row.id(1),
            reader.subject()));
  }

  /** Reports that only some may read, whoever they are. */
  public Set<UUID> restricted() {
    return Set.copyOf(sql.list("select id from report where restricted", row -> row.id(1)));
  }

  /** Of what was found about reports, those of which {@code reader} may read the report. */
  public <T> List<T> readable(List<T> found, Function<T, UUID> report, Actor reader) {
    var readable = readable(found.stream().map(report).toList(), reader);
    return found.stream().filter(it -> readable.contains(report.apply(it))).toList();
  }

  /** As above, by reference. */
  public Set<String> readableAmong(Collection<String> references, Actor reader) {
    return checked
        .named(references, reader.subject())
        .filter(this::isIntact)
        .filter(it -> it.isReadBy(reader.subject()))
        .map(it -> it.report().reference())
        .collect(Collectors.toSet());
  }

  /** Returns those that nobody changed past the service. */
  public Set<UUID> unaltered(Collection<UUID> reports) {
    return ids(checked.of(reports), it -> true);
  }

  /** Whether an account may read it; records nothing. */
  public boolean reads(UUID report, String account) {
    return !readable(List.of(report), account).isEmpty();
  }

  /** Refuses somebody who may not read it, and is to be given work on it. */
  public void demandReader(UUID report, String reference, Colleague to) {
    if (!reads(report, to.account())) {
      throw Refusal.conflict(
          "Report " + reference + " is restricted",
          to.name() + " cannot read it. A lead who can read it can add them.");
    }
  }

  private Set<UUID> ids(Stream<CheckedReport> found, Predicate<CheckedReport> wanted) {
    return found
        .filter(this::isIntact)
        .filter(wanted)
        .map(it -> it.report().id())
        .collect(Collectors.toSet());
  }

  /** Accounts that may read a restricted report. */
  @Transactional(TxType.MANDATORY)
  public Set<String> named(UUID report) {
    return new HashSet<>(
        sql.list(
            "select reader from named_reader where report_id = ?", row -> row.text(1), report));
  }

  /**
   * Names the only readers from now on; none lifts the restriction. The caller saves the report,
   * with its next stamp, in the same transaction.
   */
  @Transactional(TxType.MANDATORY)
  public void name(UUID report, Set<String> readers) {
    var key =
        sql.one(
            "select version, stamp from report where id = ?",
            row -> stamps.key(report, (int) row.number(1) + 1, row.text(2)),
            report);
    sql.one("select name_readers(?, ?, ?)", row -> true, report, readers, key);
  }

  private void refused(String reference, Actor reader) {
    trail.appendRefusal(AuditEvent.onReport(Act.ACCESS_REFUSED, reference), reader);
  }

  /** Raises an alarm for one that somebody changed past the service. */
  private boolean isIntact(CheckedReport found) {
    if (!found.isIntact()) {
      altered.found(found);
    }
    return found.isIntact();
  }
}
