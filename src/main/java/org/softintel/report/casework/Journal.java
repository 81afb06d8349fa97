package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.softintel.platform.identity.Actor;
import org.softintel.report.status.Action;
import org.softintel.report.status.Edition;
import org.softintel.report.status.Entered;
import org.softintel.report.status.NewEntry;

/**
 * Entries of which another package keeps more than the words: a question, a task for somebody. Each
 * locks the report until the transaction ends and refuses what the table of {@link Action} does not
 * allow; the caller records the act.
 */
@ApplicationScoped
public class Journal {
  private final Saving saving;
  private final Entries entries;

  Journal(Saving saving, Entries entries) {
    this.saving = saving;
    this.entries = entries;
  }

  /** Empty, and nothing is kept, when the report has changed since the page showed it. */
  @Transactional(TxType.MANDATORY)
  public Optional<Entered> enter(Edition page, Action action, NewEntry entry, Actor by) {
    var report = saving.locked(page.reference(), action, by);
    return report.version == page.version()
        ? Optional.of(enter(report, entry, by))
        : Optional.empty();
  }

  /** For a single press, which overwrites nothing that anybody wrote. */
  @Transactional(TxType.MANDATORY)
  public Entered enter(String reference, Action action, NewEntry entry, Actor by) {
    var report = saving.locked(reference, action, by);
    return enter(report, entry, by);
  }

  private Entered enter(CaseFile report, NewEntry entry, Actor by) {
    var now = saving.now();
    var id = entries.add(report, entry, by, now);
    return new Entered(id, report.id, report.reference, now);
  }
}
