package org.softintel.report.casework;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Coded;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.platform.sealing.Sealer;
import org.softintel.report.access.Readership;
import org.softintel.report.status.CaseEntry;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.status.Corroboration;
import org.softintel.report.status.EntryMade;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.Priority;
import org.softintel.report.status.RequiredAct;
import org.softintel.report.team.Colleagues;

/** Seals and unseals what the team adds to a report. */
@ApplicationScoped
class SealedEntries {
  private final StoredEntries stored;
  private final Sealer sealer;
  private final Readership readership;
  private final Colleagues colleagues;
  private final Corroborations corroborations;
  private final Departures departures;
  private final AuditTrail trail;
  private final InstantSource clock;

  SealedEntries(
      StoredEntries stored,
      Sealer sealer,
      Readership readership,
      Colleagues colleagues,
      Corroborations corroborations,
      Departures departures,
      AuditTrail trail,
      InstantSource clock) {
    this.stored = stored;
    this.sealer = sealer;
    this.readership = readership;
    this.colleagues = colleagues;
    this.corroborations = corroborations;
    this.departures = departures;
    this.trail = trail;
    this.clock = clock;
  }

  void add(CaseFile report, NewCaseEntry made, AuditEvent act, Actor author) {
    add(report, made, author);
    trail.append(act, author);
  }

  /** The caller records the act. */
  EntryMade add(CaseFile report, NewCaseEntry made, Actor author) {
    var entry = new SealedEntry(report, made.kind(), author, clock.instant());
    entry.code = made.code().isEmpty() ? null : made.code();
    entry.content = seal(made.text(), entry.place()).orElse(null);
    stored.keep(entry);
    report.changedAt = entry.writtenAt;
    return new EntryMade(entry.id, report.id, report.reference, entry.writtenAt);
  }

  /** Empty for no text. */
  Optional<byte[]> seal(String text, SealedPlace place) {
    return text.isEmpty() ? Optional.empty() : Optional.of(sealer.seal(text, place));
  }

  /**
   * The kinds of entries; of what was passed on only if it left since the report was opened last.
   */
  Set<CaseEntryKind> done(CaseFile report) {
    return done(report, stored.of(report.id));
  }

  private Set<CaseEntryKind> done(CaseFile report, List<SealedEntry> entries) {
    var done = entries.stream().map(it -> it.kind).collect(toSet());
    if (done.contains(CaseEntryKind.DISCLOSURE)
        && !departures.any(report.id, report.clocks.clockFrom)) {
      done.remove(CaseEntryKind.DISCLOSURE);
    }
    return done;
  }

  /** The report that it was closed as the same as, or waits to be. */
  Optional<String> sameAs(CaseFile report) {
    return report.outcome == null || report.outcome.act() != RequiredAct.OTHER_REPORT
        ? Optional.empty()
        : stored.of(report.id).stream()
            .flatMap(it -> it.other().stream())
            .reduce((earlier, later) -> later);
  }

  /** Every priority that it has or was ever given. */
  Set<Priority> priorities(CaseFile report) {
    return priorities(report, stored.of(report.id));
  }

  private static Set<Priority> priorities(CaseFile report, List<SealedEntry> entries) {
    var given =
        entries.stream()
            .filter(it -> it.kind == CaseEntryKind.PRIORITY && it.code != null)
            .flatMap(it -> Coded.of(Priority.class, it.code).stream());
    return Stream.concat(Stream.of(Priority.ranked(report.priority)), given).collect(toSet());
  }

  /** The code of the latest entry of this kind, which must be there. */
  String last(CaseFile report, CaseEntryKind kind) {
    return stored.of(report.id).stream()
        .filter(it -> it.kind == kind)
        .flatMap(it -> Stream.ofNullable(it.code))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /** Whether {@code by} was the last to say that they deal with its possible danger. */
  boolean isDealtWith(CaseFile report, Actor by) {
    return stored.of(report.id).stream()
        .filter(it -> it.kind == CaseEntryKind.DANGER_TAKEN_ON)
        .filter(it -> report.dangerAt == null || !it.writtenAt.isBefore(report.dangerAt))
        .reduce((earlier, later) -> later)
        .filter(it -> it.author.equals(by.subject()))
        .isPresent();
  }

  /** What the reporter is to be told once the proposal is confirmed. */
  Optional<String> proposedFeedback(CaseFile report) {
    return open(report.proposedFeedback, report.proposedFeedbackPlace());
  }

  /** For nobody in particular: it names no other report. */
  CaseRecord of(CaseFile report) {
    return of(report, stored.of(report.id), Set.of(), List.of());
  }

  /** Other reports are named only if {@code reader} may read them. */
  CaseRecord of(CaseFile report, Actor reader) {
    var entries = stored.of(report.id);
    var others = entries.stream().flatMap(it -> it.other().stream()).collect(toSet());
    return of(
        report,
        entries,
        others.isEmpty() ? others : readership.readableAmong(others, reader),
        corroborations.of(report, reader));
  }

  private CaseRecord of(
      CaseFile report,
      List<SealedEntry> entries,
      Set<String> others,
      List<Corroboration> corroborations) {
    return new CaseRecord(
        report.summary(),
        entries.stream().map(it -> open(it, others)).toList(),
        open(report.feedback, report.feedbackPlace()),
        proposedFeedback(report),
        report.restricted ? colleagues.of(readership.named(report.id)) : List.of(),
        priorities(report, entries),
        done(report, entries),
        corroborations);
  }

  private CaseEntry open(SealedEntry entry, Set<String> others) {
    var code = Optional.ofNullable(entry.code).orElse("");
    var hides = entry.other().filter(it -> !others.contains(it)).isPresent();
    return new CaseEntry(
        entry.id,
        entry.kind,
        entry.kind.title(hides ? code.substring(0, code.indexOf(':')) : code),
        Optional.ofNullable(entry.authorName),
        entry.writtenAt,
        entry.version,
        open(entry.content, entry.place()));
  }

  private Optional<String> open(byte @Nullable [] sealed, SealedPlace place) {
    return Optional.ofNullable(sealed).map(it -> sealer.text(it, place));
  }
}
