package org.softintel.oversight.auditors;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.softintel.audit.log.LogPlaces;
import org.softintel.audit.log.LogPlaces.InLog;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.EntryFilter;
import org.softintel.audit.trail.ListsOfReport;
import org.softintel.platform.http.HeavyWork;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Numbers;
import org.softintel.platform.page.Refusal;

/** Finds all entries about one report, and records that somebody makes a bundle of them. */
@Singleton
class EvidenceRecorder {
  private static final int MOST = 5_000;
  private static final int PAGE = 500;

  private final AuditReader auditReader;
  private final LogPlaces places;
  private final ProvenEntries proven;
  private final ExportRecorder exportRecorder;
  private final HeavyWork heavyWork;

  EvidenceRecorder(
      AuditReader auditReader,
      LogPlaces places,
      ProvenEntries proven,
      ExportRecorder exportRecorder,
      HeavyWork heavyWork) {
    this.auditReader = auditReader;
    this.places = places;
    this.proven = proven;
    this.exportRecorder = exportRecorder;
    this.heavyWork = heavyWork;
  }

  /** Not found without any entry; refuses what cannot be proved at all, and what is too much. */
  ReportEvidence record(String reference, Actor auditor) {
    var all = all(reference);
    if (all.isEmpty()) {
      throw new NotFoundException();
    }
    var inOrder =
        all.stream()
            .filter(it -> it.inLog() == InLog.HELD)
            .sorted(Comparator.comparing(it -> it.place().orElseThrow()))
            .toList();
    if (inOrder.isEmpty()) {
      throw nothingToProve(all);
    }
    var last = inOrder.get(inOrder.size() - 1).place().orElseThrow();
    var upTo = proven.bestFor(last).orElseThrow(() -> nothingToProve(all));
    var notHeld = all.stream().filter(it -> it.inLog() != InLog.HELD).toList();
    exportRecorder.recordEvidence(reference, upTo.size(), inOrder.size(), auditor);
    long listed = auditReader.listsOf(reference).stream().mapToLong(ListsOfReport::times).sum();
    return new ReportEvidence(
        reference, auditor.name(), upTo, proven.seen(upTo), inOrder, notHeld, listed);
  }

  private List<PlacedEntry> all(String reference) {
    var filter = EntryFilter.of(EntryFilter.Key.ABOUT, reference);
    var all = new ArrayList<PlacedEntry>();
    var page = page(filter);
    while (!page.isEmpty()) {
      all.addAll(page);
      if (all.size() > MOST) {
        throw Refusal.conflict(
            "There are too many entries for an evidence bundle",
            "This report has more than "
                + Numbers.counted(MOST, "entry", "entries")
                + ". Export the whole audit log instead, which anyone can verify. To read"
                + " them, export the entries about this report.");
      }
      page = page(filter.olderThan(page.get(page.size() - 1).entry().row()));
    }
    return all;
  }

  private List<PlacedEntry> page(EntryFilter filter) {
    return heavyWork.partOfFile(() -> places.of(auditReader.batch(filter, PAGE)));
  }

  private static Refusal nothingToProve(List<PlacedEntry> all) {
    boolean isLate = all.stream().allMatch(it -> it.inLog() == InLog.WAITING);
    return Refusal.conflict(
        "No entry about this report is in the log" + (isLate ? " yet" : ""),
        isLate
            ? "New entries are added within seconds. Try again then."
            : "Nothing can be proved. Read “Log check” on the audit log page, and tell the people"
                + " who run this service.");
  }
}
