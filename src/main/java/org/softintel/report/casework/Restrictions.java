package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.TreeSet;
import org.softintel.audit.trail.Act;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.Readership;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.ReportVersion;

/**
 * A lead narrows who may read a report, or lifts that. Each method returns false, and saves
 * nothing, when the report has changed since the {@link ReportVersion} that the page showed.
 */
@ApplicationScoped
@Transactional
public class Restrictions {
  private final CaseFiles files;
  private final SealedEntries sealedEntries;
  private final Readership readership;

  Restrictions(CaseFiles files, SealedEntries sealedEntries, Readership readership) {
    this.files = files;
    this.sealedEntries = sealedEntries;
    this.readership = readership;
  }

  /** To {@code readers} and the lead; an officer who has it and is not named loses it. */
  public boolean restrict(ReportVersion page, Set<String> readers, String reason, Actor by) {
    var all = new TreeSet<>(readers);
    all.add(by.subject());
    return files.change(
        page,
        Action.RESTRICT,
        by,
        it -> {
          readership.name(it.id, all);
          it.restrictedTo(all);
          var entry = NewCaseEntry.saying(CaseEntryKind.RESTRICTED, reason);
          var codes = "readers=" + String.join(" ", all);
          sealedEntries.add(it, entry, it.act(Act.REPORT_RESTRICTED, codes), by);
        });
  }

  /** Everybody of the desk may read it again. */
  public boolean lift(ReportVersion page, String reason, Actor by) {
    return files.change(
        page,
        Action.LIFT,
        by,
        it -> {
          readership.name(it.id, Set.of());
          it.restricted = false;
          var entry = NewCaseEntry.saying(CaseEntryKind.LIFTED, reason);
          sealedEntries.add(it, entry, it.act(Act.RESTRICTION_LIFTED), by);
        });
  }
}
