package org.softintel.desk.connections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.casework.CaseEntries;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.NewCaseEntry;

/** Records that a network leaves the team, before its first byte does. */
@ApplicationScoped
class NetworkExports {
  private final CaseEntries caseEntries;
  private final AccessReasons forAuditors;
  private final AuditTrail trail;

  NetworkExports(CaseEntries caseEntries, AccessReasons forAuditors, AuditTrail trail) {
    this.caseEntries = caseEntries;
    this.forAuditors = forAuditors;
    this.trail = trail;
  }

  /**
   * The report keeps to whom and why; which others are in the files is sealed for auditors, as long
   * for few as for many.
   */
  @Transactional
  void record(String report, NetworkRecipient to, List<String> references, Actor by) {
    var held = caseEntries.hold(report, Action.PASS_ON_ORIGINAL, by);
    caseEntries.add(
        held, new NewCaseEntry(CaseEntryKind.DISCLOSURE, "connections, as files", to.words()), by);
    var words = to.forAuditors("Reports, R1 first: " + String.join(" ", references));
    var sealed = forAuditors.seal(held.id(), AccessReasons.filledUp(words));
    var codes = "recipient=" + to.office().kind().code() + " shown=sealed";
    trail.append(AuditEvent.sealing(Act.NETWORK_EXPORTED, held.reference(), codes, sealed), by);
  }
}
