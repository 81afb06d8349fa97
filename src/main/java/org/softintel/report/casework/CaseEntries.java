package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.ReaderRestraints;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.EntryMade;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.status.ReportVersion;

/**
 * Entries about which another package keeps more than their words: a question, a task, a log. Each
 * method refuses what {@link Action} does not allow; the caller records the act.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CaseEntries {
  private final CaseFiles files;
  private final StoredEntries stored;
  private final SealedEntries sealedEntries;
  private final ReaderRestraints restraints;

  CaseEntries(
      CaseFiles files,
      StoredEntries stored,
      SealedEntries sealedEntries,
      ReaderRestraints restraints) {
    this.files = files;
    this.stored = stored;
    this.sealedEntries = sealedEntries;
    this.restraints = restraints;
  }

  /** Locks the report until the transaction ends. */
  public ReportSummary hold(String reference, Action action, Actor by) {
    return files.locked(reference, action, by).summary();
  }

  /** Returns the report without a lock; refuses somebody who is stopped from opening reports. */
  public ReportSummary look(String reference, Action action, Actor by) {
    restraints.demandFree(by);
    return files.known(reference, action, by).summary();
  }

  /** Refuses what cannot be done to a report that this transaction looks at. */
  public void require(ReportSummary report, Action action, Actor by) {
    files.require(files.of(report.id()), action, by);
  }

  /** Whether the last grade of a report has conditions and is from after {@code time}. */
  public boolean hasConditionsSetAfter(Instant time, ReportSummary held) {
    return stored.of(held.id()).stream()
        .filter(it -> it.kind == CaseEntryKind.EVALUATION)
        .reduce((earlier, later) -> later)
        .filter(it -> it.content != null && it.writtenAt.isAfter(time))
        .isPresent();
  }

  /** Whether a report was graded after {@code time}, with or without conditions. */
  public boolean isGradedAfter(Instant time, ReportSummary held) {
    return stored.of(held.id()).stream()
        .anyMatch(it -> it.kind == CaseEntryKind.EVALUATION && it.writtenAt.isAfter(time));
  }

  /** Adds to a report that this transaction holds. */
  public void add(ReportSummary held, NewCaseEntry entry, Actor by) {
    sealedEntries.add(files.of(held.id()), entry, by);
  }

  /** Empty, and keeps nothing, when the report has changed since the page showed it. */
  public Optional<EntryMade> enter(
      ReportVersion page, Action action, NewCaseEntry entry, Actor by) {
    return files.locked(page, action, by).map(it -> sealedEntries.add(it, entry, by));
  }

  /** For a button without a text, which cannot overwrite anything. */
  public EntryMade enter(String reference, Action action, NewCaseEntry entry, Actor by) {
    return sealedEntries.add(files.locked(reference, action, by), entry, by);
  }
}
