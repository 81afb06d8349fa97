package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.softintel.platform.identity.Actor;
import org.softintel.report.status.Action;
import org.softintel.report.status.EntryMade;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.ReportVersion;

/**
 * Entries of which another package keeps more than the words: a question, a task for somebody. Each
 * locks the report until the transaction ends and refuses what the table of {@link Action} does not
 * allow; the caller records the act.
 */
@ApplicationScoped
public class CaseEntries {
  private final CaseChange caseChange;
  private final SealedEntries sealedEntries;

  CaseEntries(CaseChange caseChange, SealedEntries sealedEntries) {
    this.caseChange = caseChange;
    this.sealedEntries = sealedEntries;
  }

  /** Empty, and nothing is kept, when the report has changed since the page showed it. */
  @Transactional(TxType.MANDATORY)
  public Optional<EntryMade> enter(
      ReportVersion page, Action action, NewCaseEntry entry, Actor by) {
    var report = caseChange.locked(page.reference(), action, by);
    return report.version == page.version()
        ? Optional.of(enter(report, entry, by))
        : Optional.empty();
  }

  /** For a single press, which overwrites nothing that anybody wrote. */
  @Transactional(TxType.MANDATORY)
  public EntryMade enter(String reference, Action action, NewCaseEntry entry, Actor by) {
    var report = caseChange.locked(reference, action, by);
    return enter(report, entry, by);
  }

  private EntryMade enter(CaseFile report, NewCaseEntry entry, Actor by) {
    var now = caseChange.now();
    var id = sealedEntries.add(report, entry, by, now);
    return new EntryMade(id, report.id, report.reference, now);
  }
}
