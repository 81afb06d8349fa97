package org.softintel.report.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.sealing.Sealed;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.platform.sealing.Sealer;
import org.softintel.report.access.Readership;
import org.softintel.report.status.CaseEntry;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;

/** Seals what the team adds to a report, and opens it. */
@ApplicationScoped
class SealedEntries {
  private final Sealer sealer;
  private final Readership readership;
  private final Colleagues colleagues;

  SealedEntries(Sealer sealer, Readership readership, Colleagues colleagues) {
    this.sealer = sealer;
    this.readership = readership;
    this.colleagues = colleagues;
  }

  /** An entry without words, such as that somebody took it. */
  void add(CaseFile report, CaseEntryKind kind, Actor author, Instant now) {
    add(report, NewCaseEntry.of(kind), author, now);
  }

  void add(
      CaseFile report,
      CaseEntryKind kind,
      @Nullable String code,
      String text,
      Actor author,
      Instant now) {
    add(report, new NewCaseEntry(kind, code == null ? "" : code, text), author, now);
  }

  /** Gives the id of the entry that was made. */
  UUID add(CaseFile report, NewCaseEntry made, Actor author, Instant now) {
    var entry = new SealedEntry(report, made.kind(), author, now);
    entry.code = made.code().isEmpty() ? null : made.code();
    if (!made.text().isEmpty()) {
      entry.content = seal(made.text(), entry.place()).bytes();
    }
    entry.persist();
    report.changedAt = now;
    return entry.id;
  }

  Sealed seal(String text, SealedPlace place) {
    return sealer.seal(text.getBytes(UTF_8), place);
  }

  /** The code of the latest entry of this kind, which must be there. */
  String last(CaseFile report, CaseEntryKind kind) {
    return SealedEntry.of(report.id).stream()
        .filter(it -> it.kind == kind)
        .reduce((earlier, later) -> later)
        .map(it -> it.code)
        .orElseThrow();
  }

  /** What the reporter is to be told once the proposal is confirmed. */
  Optional<String> proposedFeedback(CaseFile report) {
    return Optional.ofNullable(report.proposedFeedback)
        .map(it -> text(it, report.proposedFeedbackPlace()));
  }

  CaseRecord of(CaseFile report) {
    var entries = SealedEntry.of(report.id).stream().map(this::open).toList();
    var feedback = Optional.ofNullable(report.feedback).map(it -> text(it, report.feedbackPlace()));
    return new CaseRecord(
        report.summary(), entries, feedback, proposedFeedback(report), readers(report));
  }

  private List<Colleague> readers(CaseFile report) {
    return report.restricted ? colleagues.of(readership.named(report.id)) : List.of();
  }

  private CaseEntry open(SealedEntry entry) {
    return new CaseEntry(
        entry.id,
        entry.kind,
        entry.kind.title(Optional.ofNullable(entry.code).orElse("")),
        Optional.ofNullable(entry.authorName),
        entry.writtenAt,
        entry.version,
        Optional.ofNullable(entry.content).map(it -> text(it, entry.place())));
  }

  private String text(byte[] sealed, SealedPlace place) {
    return new String(sealer.open(new Sealed(sealed), place), UTF_8);
  }
}
