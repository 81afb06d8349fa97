package org.softintel.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.Act;
import org.softintel.audit.AuditEvent;
import org.softintel.audit.AuditTrail;
import org.softintel.audit.ReportReference;
import org.softintel.identity.Actor;
import org.softintel.sealing.Sealer;

/** The reports as the team works through them: listed without a word of content, taken, closed. */
@ApplicationScoped
public class Caseload {
  private final Sealer sealer;
  private final AuditTrail trail;
  private final InstantSource clock;

  Caseload(Sealer sealer, AuditTrail trail, InstantSource clock) {
    this.sealer = sealer;
    this.trail = trail;
    this.clock = clock;
  }

  /** One page of a view, newest first; {@code after} is the last reference of the page before. */
  @Transactional
  public List<ReportSummary> page(View view, Optional<String> after, int size, Actor reader) {
    var values = new HashMap<String, Object>();
    if (view.isPersonal()) {
      values.put("me", reader.subject());
    }
    after
        .map(Caseload::known)
        .ifPresent(
            it -> {
              values.put("time", it.receivedAt);
              values.put("id", it.id);
            });
    var query =
        "from SealedReport r where "
            + view.condition()
            + after.map(it -> View.BEYOND).orElse("")
            + " order by r.receivedAt desc, r.id desc";
    var page =
        SealedReport.<SealedReport>find(query, values).page(Page.ofSize(size)).list().stream()
            .map(SealedReport::summary)
            .toList();
    trail.append(new AuditEvent.Listed(Act.REPORTS_LISTED, page.size()), reader);
    return page;
  }

  /** Throws {@link AlreadyTaken} for the second taker, with who was first and when. */
  @Transactional
  public ReportSummary take(String reference, Actor taker) {
    var report = locked(reference);
    report.takenBy(taker, now());
    trail.append(new AuditEvent.OnReport(Act.REPORT_TAKEN, report.reference), taker);
    return report.summary();
  }

  /**
   * Throws {@link NotYours} or {@link AlreadyClosed}. The reason is sealed with the report, above
   * that of an earlier closing; {@code feedback} is what the reporter is told, empty for nothing.
   */
  @Transactional
  public ReportSummary close(
      String reference, Outcome outcome, String reason, String feedback, Actor by) {
    var report = locked(reference);
    var earlier =
        report
            .sealedReason()
            .map(it -> "\n\n" + new String(sealer.open(it, report.reasonPlace()), UTF_8))
            .orElse("");
    var sealed = sealer.seal((reason + earlier).getBytes(UTF_8), report.reasonPlace());
    var words =
        Optional.of(feedback)
            .filter(it -> !it.isEmpty())
            .map(it -> sealer.seal(it.getBytes(UTF_8), report.feedbackPlace()));
    report.closedAs(outcome, sealed, words, by, now());
    trail.append(new AuditEvent.ReportClosed(report.reference, outcome.code()), by);
    return report.summary();
  }

  private static SealedReport locked(String typed) {
    return ReportReference.typed(typed)
        .flatMap(SealedReport::locked)
        .orElseThrow(NotFoundException::new);
  }

  private static SealedReport known(String typed) {
    return ReportReference.typed(typed)
        .flatMap(SealedReport::of)
        .orElseThrow(NotFoundException::new);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
