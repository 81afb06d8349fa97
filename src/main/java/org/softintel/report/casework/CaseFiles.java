package org.softintel.report.casework;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.Readership;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.status.ReportReference;

/** Finds reports, for those of the team who may read them; the only class that does. */
@ApplicationScoped
class CaseFiles {
  private final Readership readership;

  CaseFiles(Readership readership) {
    this.readership = readership;
  }

  /** Throws not found for what there is not, or not for this reader. */
  CaseFile known(String typed, Actor reader) {
    return CaseFile.findById(readership.require(typed, reader));
  }

  /**
   * Locked until the transaction ends, so of two who press at once one is first. Who may read it is
   * asked again then: somebody may have restricted it while this one waited.
   */
  CaseFile locked(String typed, Actor reader) {
    CaseFile report =
        CaseFile.findById(readership.require(typed, reader), LockModeType.PESSIMISTIC_WRITE);
    readership.require(report.reference, reader);
    return report;
  }

  /** For its reporter, who may always add to it. */
  CaseFile ofItsReporter(String reference) {
    var known = ReportReference.typed(reference).orElseThrow(NotFoundException::new);
    return CaseFile.<CaseFile>find("reference", known.value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(NotFoundException::new);
  }

  /** {@code after} is the last reference of the page before. */
  List<CaseFile> page(ApiView view, Optional<String> after, int size, Actor reader) {
    var values = new HashMap<String, Object>();
    values.put("me", reader.subject());
    var last = after.map(it -> known(it, reader));
    last.ifPresent(
        it -> {
          values.put("time", it.receivedAt);
          values.put("id", it.id);
        });
    var query =
        "from CaseFile r where %s and %s%s order by r.receivedAt desc, r.id desc"
            .formatted(
                view.condition(), Readership.READABLE, last.map(it -> ApiView.BEYOND).orElse(""));
    return CaseFile.<CaseFile>find(query, values).page(Page.ofSize(size)).list();
  }

  /** Open ones, longest held first. */
  List<CaseFile> heldBy(String account, int most, Actor reader) {
    var query =
        "from CaseFile r where r.assignee = :account and r.state <> CLOSED and "
            + Readership.READABLE
            + " order by r.takenAt, r.id";
    return CaseFile.<CaseFile>find(query, Map.of("account", account, "me", reader.subject()))
        .page(Page.ofSize(most))
        .list();
  }

  /** For totals, which are for nobody in particular; it ends at {@code most}. */
  int overdue(DeadlineKind which, Instant now, int most) {
    return overdue(Map.of("clock", which, "now", now), most, "");
  }

  int overdue(DeadlineKind which, Instant now, int most, Actor reader) {
    return overdue(
        Map.of("clock", which, "now", now, "me", reader.subject()),
        most,
        " and " + Readership.READABLE);
  }

  private static int overdue(Map<String, Object> values, int most, String further) {
    var query =
        CaseFile.getEntityManager()
            .createQuery(
                "select 1 from CaseFile r where r.state <> CLOSED and r.clocks.clock = :clock"
                    + " and r.clocks.dueAt < :now"
                    + further,
                Integer.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(most).getResultList().size();
  }

  /** Restricted ones that came in this time and that they may not read. */
  List<CaseFile> hiddenFrom(Actor reader, Instant from, Instant until) {
    return CaseFile.list(
        "from CaseFile r where r.restricted = true and r.receivedAt >= :from"
            + " and r.receivedAt < :until and not "
            + Readership.READABLE,
        Map.of("me", reader.subject(), "from", from, "until", until));
  }

  /** Of reports that somebody may read, or has sent: whoever asks has made sure. */
  Map<UUID, CaseFile> of(List<UUID> reports) {
    return CaseFile.<CaseFile>list("id in ?1", reports).stream()
        .collect(Collectors.toMap(it -> it.id, it -> it));
  }
}
