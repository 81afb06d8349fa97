package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Refusal;
import org.softintel.report.access.Readership;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.ReportState;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.team.Colleague;

/** Gives reports that an officer has to another one; a restricted report only to a reader. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Reassignment {
  private final CaseFiles files;
  private final SealedEntries sealedEntries;
  private final Readership readership;
  private final CaseClock caseClock;

  Reassignment(
      CaseFiles files, SealedEntries sealedEntries, Readership readership, CaseClock caseClock) {
    this.files = files;
    this.sealedEntries = sealedEntries;
    this.readership = readership;
    this.caseClock = caseClock;
  }

  /** Open reports that an officer has and {@code reader} may know of, longest held first. */
  public List<ReportSummary> heldBy(String account, int most, Actor reader) {
    return files.heldBy(account, most, reader).stream().map(CaseFile::summary).toList();
  }

  /** To another officer, or to nobody; a report that {@code from} no longer has is left alone. */
  public void reassign(Colleague from, String reference, Optional<Colleague> to, Actor by) {
    var report = files.locked(reference, Action.HAND_OVER, by);
    if (report.state == ReportState.CLOSED || !from.account().equals(report.assignee)) {
      return;
    }
    to.ifPresent(it -> requireReader(report, it));
    report.handedOverTo(to, caseClock.now());
    var name = to.map(Colleague::name).orElse("nobody");
    var entry = new NewCaseEntry(CaseEntryKind.HANDED_OVER, name, "");
    sealedEntries.add(report, entry, report.act(Act.REPORT_HANDED_OVER), by);
  }

  private void requireReader(CaseFile report, Colleague to) {
    if (!readership.reads(report.id, to.account())) {
      throw Refusal.conflict(
          "Report " + report.reference + " is restricted",
          to.name() + " is not named as a reader of it. A lead who is can change that.");
    }
  }
}
