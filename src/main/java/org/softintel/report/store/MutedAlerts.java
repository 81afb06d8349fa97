package org.softintel.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Quoted;
import org.softintel.platform.page.Refusal;
import org.softintel.report.access.UnusualAccess;
import org.softintel.report.casework.CaseEntries;
import org.softintel.report.status.Action;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.NewLinks.Told;
import org.softintel.report.watchlist.WatchList;

/** Puts alerts off for all who may read all that they name, and shows them again. */
@ApplicationScoped
@Transactional
public class MutedAlerts {
  private final NewLinks links;
  private final WatchList watchList;
  private final CaseEntries caseEntries;
  private final UnusualAccess unusualAccess;
  private final AccessReasons forAuditors;
  private final AuditTrail trail;

  MutedAlerts(
      NewLinks links,
      WatchList watchList,
      CaseEntries caseEntries,
      UnusualAccess unusualAccess,
      AccessReasons forAuditors,
      AuditTrail trail) {
    this.links = links;
    this.watchList = watchList;
    this.caseEntries = caseEntries;
    this.unusualAccess = unusualAccess;
    this.forAuditors = forAuditors;
    this.trail = trail;
  }

  /** One alert about a report. */
  public record Alert(ReportSummary report, Told told) {}

  /** By its place among those about the report; recorded. Empty if it is gone. */
  public Optional<Alert> find(String reference, int number, Actor reader) {
    return find(caseEntries.look(reference, Action.READ, reader), number, reader);
  }

  private Optional<Alert> find(ReportSummary report, int number, Actor reader) {
    return links
        .about(report.id(), reader)
        .filter(it -> number > 0 && number <= it.alerts().size())
        .map(it -> new Alert(report, it.alerts().get(number - 1)));
  }

  /** {@code mark}: that of the alert which they saw. */
  public void mute(
      String reference, int number, String mark, String reason, LocalDate back, Actor by) {
    // As for a judgement: nobody says that a report is not worth a look who has not opened it.
    var report = caseEntries.look(reference, Action.JUDGE, by);
    unusualAccess.checkWork(report, Action.JUDGE, by);
    var told =
        find(report, number, by)
            .map(Alert::told)
            .filter(it -> it.mark().equals(mark))
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "This alert has changed",
                        "Something was added to it, or a colleague hid it. Go back to New links and"
                            + " look again."));
    watchList.mute(report.id(), told.alert(), reason, back, by);
    record(Act.ALERT_MUTED, report, "until=" + back, told, reason, by);
  }

  /** Throws not found if it is shown already, or names what {@code by} may not read. */
  public void showAgain(UUID id, Actor by) {
    var muted = links.muted(id, by).orElseThrow(NotFoundException::new);
    var report = caseEntries.look(muted.report().reference(), Action.READ, by);
    watchList.unmute(id);
    record(Act.ALERT_UNMUTED, report, "watch=" + id, muted.told(), muted.reason(), by);
  }

  /** The trail names one report alone: two references in the clear would put them together. */
  private void record(
      Act act, ReportSummary report, String codes, Told told, String reason, Actor by) {
    var others =
        told.partners().stream().map(ReportSummary::reference).collect(Collectors.joining(" "));
    var words =
        AccessReasons.filledUp(told.words() + " " + others + "." + Quoted.below("Reason", reason));
    var sealed = forAuditors.seal(report.id(), words);
    trail.append(AuditEvent.sealing(act, report.reference(), codes, sealed), by);
  }
}
