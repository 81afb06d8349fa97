package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Refusal;
import org.softintel.report.access.Readership;
import org.softintel.report.status.Action;
import org.softintel.report.status.EntryKind;
import org.softintel.report.status.Holder;
import org.softintel.report.status.NewEntry;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.status.State;

/** What somebody has, and how it comes to somebody else; a restricted report only to a reader. */
@ApplicationScoped
public class Handing {
  private final CaseFiles files;
  private final Saving saving;
  private final Entries entries;
  private final Readership readership;
  private final AuditTrail trail;

  Handing(
      CaseFiles files, Saving saving, Entries entries, Readership readership, AuditTrail trail) {
    this.files = files;
    this.saving = saving;
    this.entries = entries;
    this.readership = readership;
    this.trail = trail;
  }

  /** Open reports that somebody has and {@code reader} may know of, longest held first. */
  @Transactional(TxType.MANDATORY)
  public List<ReportSummary> heldBy(String account, int most, Actor reader) {
    return files.heldBy(account, most, reader).stream().map(CaseFile::summary).toList();
  }

  /** What {@code from} has not any more is left alone. */
  @Transactional(TxType.MANDATORY)
  public void handOver(Holder from, String reference, Optional<Holder> to, Actor by) {
    var report = saving.locked(reference, Action.HAND_OVER, by);
    if (report.state == State.CLOSED || !from.account().equals(report.assignee)) {
      return;
    }
    to.ifPresent(it -> requireReader(report, it));
    report.handedOverTo(
        to.map(Holder::account).orElse(null), to.map(Holder::name).orElse(null), saving.now());
    var code = to.map(Holder::name).orElse("nobody");
    entries.add(report, new NewEntry(EntryKind.HANDED_OVER, code, ""), by, saving.now());
    trail.append(new AuditEvent.OnReport(Act.REPORT_HANDED_OVER, report.reference), by);
  }

  private void requireReader(CaseFile report, Holder to) {
    if (!readership.reads(report.id, to.account())) {
      throw Refusal.conflict(
          "Report " + report.reference + " is restricted",
          to.name() + " is not named as a reader of it. A lead who is can change that.");
    }
  }
}
