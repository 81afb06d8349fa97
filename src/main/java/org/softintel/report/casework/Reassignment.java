package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Refusal;
import org.softintel.report.access.Readership;
import org.softintel.report.status.Action;
import org.softintel.report.status.Assignee;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.ReportState;
import org.softintel.report.status.ReportSummary;

/** What somebody has, and how it comes to somebody else; a restricted report only to a reader. */
@ApplicationScoped
public class Reassignment {
  private final CaseFiles files;
  private final CaseChange caseChange;
  private final SealedEntries sealedEntries;
  private final Readership readership;
  private final AuditTrail trail;

  Reassignment(
      CaseFiles files,
      CaseChange caseChange,
      SealedEntries sealedEntries,
      Readership readership,
      AuditTrail trail) {
    this.files = files;
    this.caseChange = caseChange;
    this.sealedEntries = sealedEntries;
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
  public void reassign(Assignee from, String reference, Optional<Assignee> to, Actor by) {
    var report = caseChange.locked(reference, Action.HAND_OVER, by);
    if (report.state == ReportState.CLOSED || !from.account().equals(report.assignee)) {
      return;
    }
    to.ifPresent(it -> requireReader(report, it));
    report.handedOverTo(
        to.map(Assignee::account).orElse(null),
        to.map(Assignee::name).orElse(null),
        caseChange.now());
    var code = to.map(Assignee::name).orElse("nobody");
    sealedEntries.add(
        report, new NewCaseEntry(CaseEntryKind.HANDED_OVER, code, ""), by, caseChange.now());
    trail.append(new AuditEvent.OnReport(Act.REPORT_HANDED_OVER, report.reference), by);
  }

  private void requireReader(CaseFile report, Assignee to) {
    if (!readership.reads(report.id, to.account())) {
      throw Refusal.conflict(
          "Report " + report.reference + " is restricted",
          to.name() + " is not named as a reader of it. A lead who is can change that.");
    }
  }
}
