package org.softintel.report.casework;

import static java.util.Objects.requireNonNull;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.Readership;
import org.softintel.report.access.UnusualAccess;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.status.Action;
import org.softintel.report.status.ActionRefusals;
import org.softintel.report.status.Danger;
import org.softintel.report.status.ReportReference;
import org.softintel.report.status.ReportVersion;
import org.softintel.report.status.UrgentMark;

/** Finds reports for those of the team who may read them, and saves what they change. */
@ApplicationScoped
class CaseFiles {
  private final Readership readership;
  private final UnusualAccess unusualAccess;
  private final OtherLeads leads;
  private final Sql sql;

  CaseFiles(Readership readership, UnusualAccess unusualAccess, OtherLeads leads, Sql sql) {
    this.readership = readership;
    this.unusualAccess = unusualAccess;
    this.leads = leads;
    this.sql = sql;
  }

  /** Throws not found for a report that does not exist or is not for this reader. */
  CaseFile known(String typed, Actor reader) {
    return CaseFile.findById(readership.require(typed, reader));
  }

  /** Empty instead of not found, and recorded as that is. */
  Optional<CaseFile> find(String typed, Actor reader) {
    return readership.find(typed, reader).map(it -> CaseFile.<CaseFile>findById(it));
  }

  CaseFile known(String typed, Action action, Actor by) {
    var report = known(typed, by);
    require(report, action, by);
    return report;
  }

  /** As above; refused to somebody who has not opened the report as it is now, too. */
  CaseFile opened(String typed, Action action, Actor by) {
    var report = known(typed, action, by);
    unusualAccess.requireOpened(report.summary(), action, by);
    return report;
  }

  /** Throws a refusal that says why not, and who can. */
  void require(CaseFile report, Action action, Actor by) {
    var summary = report.summary();
    if (!summary.may(action, by)) {
      throw ActionRefusals.of(action, by, summary, () -> leads.whoApproves(summary, by));
    }
  }

  /** Locks the report until the transaction ends; refuses what {@link UnusualAccess} does. */
  CaseFile locked(String typed, Action action, Actor by) {
    var report = lock(typed, action, by);
    unusualAccess.checkWork(report.summary(), action, by);
    return report;
  }

  /** As above; empty when the report has changed since the page showed it. */
  Optional<CaseFile> locked(ReportVersion page, Action action, Actor by) {
    var report = lock(page.reference(), action, by);
    if (report.version != page.version()) {
      return Optional.empty();
    }
    unusualAccess.checkWork(report.summary(), action, by);
    return Optional.of(report);
  }

  /** Returns false, and changes nothing, when the report has changed since the page showed it. */
  @Transactional(TxType.MANDATORY)
  boolean change(ReportVersion page, Action action, Actor by, Consumer<CaseFile> change) {
    var report = locked(page, action, by);
    report.ifPresent(change);
    return report.isPresent();
  }

  /**
   * Of two who press at once one is first. Readership is checked again then: the report may have
   * been restricted meanwhile.
   */
  private CaseFile lock(String typed, Action action, Actor by) {
    CaseFile report =
        CaseFile.findById(readership.require(typed, by), LockModeType.PESSIMISTIC_WRITE);
    readership.require(report.reference, by);
    require(report, action, by);
    return withReaders(report);
  }

  /** Locks both in one order, so that two officers who name each other's report do not wait. */
  void lockBoth(String reference, Optional<ReportReference> other) {
    var both =
        Stream.concat(ReportReference.typed(reference).stream(), other.stream())
            .map(ReportReference::value)
            .toList();
    if (other.isPresent()) {
      CaseFile.find("reference in ?1 order by reference", both)
          .withLock(LockModeType.PESSIMISTIC_WRITE)
          .list();
    }
  }

  /** A report that another one names, whoever may read it. */
  Optional<CaseFile> referred(String reference) {
    return CaseFile.find("reference", reference).firstResultOptional();
  }

  private CaseFile withReaders(CaseFile report) {
    report.readers = report.restricted ? readership.named(report.id) : Set.of();
    return report;
  }

  /** For its reporter, who may always add to it. */
  CaseFile ofItsReporter(String reference) {
    var known = ReportReference.typed(reference).orElseThrow(NotFoundException::new);
    var report =
        CaseFile.<CaseFile>find("reference", known.value())
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .firstResultOptional()
            .orElseThrow(NotFoundException::new);
    readership.demandIntact(report.id);
    return withReaders(report);
  }

  /** {@code after} is the last reference of the page before, with its {@link UrgentMark}. */
  List<CaseFile> page(ApiView view, Optional<String> after, int size, Actor reader) {
    var last = after.map(it -> known(UrgentMark.without(it), reader));
    var urgency =
        after
            .map(UrgentMark::urgency)
            .filter(it -> it > 0)
            .or(() -> last.map(it -> it.summary().urgency()))
            .orElse(Danger.STRONGEST);
    var page = new ArrayList<CaseFile>();
    // Nothing closed waits for an answer.
    if (view == ApiView.CLOSED) {
      fill(page, view.condition(), last, 0, size, reader);
    } else if (urgency > 0) {
      fill(page, view.condition() + ApiView.URGENT, last, urgency, size, reader);
      fill(page, view.condition() + ApiView.NOT_URGENT, Optional.empty(), 0, size, reader);
    } else {
      fill(page, view.condition() + ApiView.NOT_URGENT, last, 0, size, reader);
    }
    return page.stream().limit(size).toList();
  }

  /** {@code urgency} is that of the last report; 0 among those that are not urgent. */
  private void fill(
      List<CaseFile> page,
      String condition,
      Optional<CaseFile> last,
      int urgency,
      int size,
      Actor reader) {
    var isUrgent = urgency > 0;
    var values = new HashMap<String, Object>();
    values.put("me", reader.subject());
    last.ifPresent(
        it -> {
          values.put("time", it.receivedAt);
          values.put("id", it.id);
          if (isUrgent) {
            values.put("strength", urgency);
          }
        });
    var query =
        "from CaseFile r where %s and %s%s order by %sr.receivedAt desc, r.id desc"
            .formatted(
                condition,
                Readership.READABLE,
                last.map(it -> isUrgent ? ApiView.WEAKER : ApiView.BEYOND).orElse(""),
                isUrgent ? "r.dangerStrength desc, " : "");
    // A page is full although somebody changed one of its reports past the service.
    for (int row = 0; page.size() < size; row += size) {
      var found = CaseFile.<CaseFile>find(query, values).range(row, row + size - 1).list();
      page.addAll(readership.readable(found, it -> it.id, reader));
      if (found.size() < size) {
        break;
      }
    }
  }

  /** Open reports: possible danger first by its strength, then those that are due soonest. */
  List<CaseFile> heldBy(String account, int most, Actor reader) {
    var query =
        "from CaseFile r where r.assignee = :account and r.state <> CLOSED and "
            + Readership.READABLE
            + " order by case when r.danger = NOTICED then r.dangerStrength else 0 end desc,"
            + " r.clocks.dueAt, r.id";
    var held = CaseFile.<CaseFile>find(query, Map.of("account", account, "me", reader.subject()));
    return readership.readable(held.page(Page.ofSize(most)).list(), it -> it.id, reader);
  }

  /** Counts overdue reports by clock, each up to {@code most}; without a reader, all of them. */
  Map<DeadlineKind, Integer> overdue(Instant now, int most, Optional<Actor> reader) {
    var readable = reader.map(it -> " and " + Readership.readableRow("?3")).orElse("");
    var each =
        "select '%1$s', count(*) from (select from report r where r.state <> 'CLOSED'"
            + " and r.clock = '%1$s' and r.due_at < ?1"
            + readable
            + " limit ?2) found";
    var counted =
        sql.list(
            Stream.of(DeadlineKind.values())
                .map(each::formatted)
                .collect(Collectors.joining(" union all ")),
            row -> Map.entry(DeadlineKind.valueOf(row.text(1)), (int) row.number(2)),
            now,
            most,
            reader.map(Actor::subject).orElse(""));
    return counted.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Restricted reports of this time that {@code reader} may not read. */
  List<CaseFile> hiddenFrom(Actor reader, Instant from, Instant until) {
    return CaseFile.list(
        "from CaseFile r where r.restricted = true and r.receivedAt >= :from"
            + " and r.receivedAt < :until and not "
            + Readership.READABLE,
        Map.of("me", reader.subject(), "from", from, "until", until));
  }

  /** Throws for a report that was changed past the service. */
  CaseFile intact(UUID report) {
    readership.demandIntact(report);
    return of(report);
  }

  /** The caller must have checked that it may be read. */
  CaseFile of(UUID report) {
    return requireNonNull(CaseFile.<CaseFile>findById(report));
  }

  /** In this order; the caller must have checked that they may be read. */
  List<CaseFile> of(List<UUID> reports) {
    var found =
        CaseFile.<CaseFile>list("id in ?1", readership.unaltered(reports)).stream()
            .collect(Collectors.toMap(it -> it.id, it -> it));
    return reports.stream().flatMap(it -> Stream.ofNullable(found.get(it))).toList();
  }
}
