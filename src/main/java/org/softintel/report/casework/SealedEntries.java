package org.softintel.report.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.sealing.Sealed;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.platform.sealing.Sealer;
import org.softintel.report.access.Readership;
import org.softintel.report.status.CaseEntry;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.status.EntryMade;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.team.Colleagues;

/** Seals and unseals what the team adds to a report. */
@ApplicationScoped
class SealedEntries {
  private final Sealer sealer;
  private final Readership readership;
  private final Colleagues colleagues;
  private final AuditTrail trail;
  private final InstantSource clock;

  SealedEntries(
      Sealer sealer,
      Readership readership,
      Colleagues colleagues,
      AuditTrail trail,
      InstantSource clock) {
    this.sealer = sealer;
    this.readership = readership;
    this.colleagues = colleagues;
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
    entry.persist();
    report.changedAt = entry.writtenAt;
    return new EntryMade(entry.id, report.id, report.reference, entry.writtenAt);
  }

  /** Empty for no text. */
  Optional<byte[]> seal(String text, SealedPlace place) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(sealer.seal(text.getBytes(UTF_8), place).bytes());
  }

  /** The code of the latest entry of this kind, which must be there. */
  String last(CaseFile report, CaseEntryKind kind) {
    return codes(report, kind).reduce((earlier, later) -> later).orElseThrow();
  }

  /** The codes of all entries of this kind, earliest first. */
  Stream<String> codes(CaseFile report, CaseEntryKind kind) {
    return SealedEntry.of(report.id).stream()
        .filter(it -> it.kind == kind)
        .flatMap(it -> Stream.ofNullable(it.code));
  }

  /** What the reporter is to be told once the proposal is confirmed. */
  Optional<String> proposedFeedback(CaseFile report) {
    return open(report.proposedFeedback, report.proposedFeedbackPlace());
  }

  CaseRecord of(CaseFile report) {
    return new CaseRecord(
        report.summary(),
        SealedEntry.of(report.id).stream().map(this::open).toList(),
        open(report.feedback, report.feedbackPlace()),
        proposedFeedback(report),
        report.restricted ? colleagues.of(readership.named(report.id)) : List.of());
  }

  private CaseEntry open(SealedEntry entry) {
    return new CaseEntry(
        entry.id,
        entry.kind,
        entry.kind.title(Optional.ofNullable(entry.code).orElse("")),
        Optional.ofNullable(entry.authorName),
        entry.writtenAt,
        entry.version,
        open(entry.content, entry.place()));
  }

  private Optional<String> open(byte @Nullable [] sealed, SealedPlace place) {
    return Optional.ofNullable(sealed)
        .map(it -> new String(sealer.open(new Sealed(it), place), UTF_8));
  }
}
