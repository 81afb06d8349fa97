package org.softintel.report.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.softintel.report.team.Colleague;

/**
 * What the team made of one report so far, opened: entries oldest first, what its reporter is told.
 *
 * @param proposedFeedback what they are to be told once somebody has confirmed it
 * @param readers of a restricted report, as far as they have a name
 * @param priorities that it has or was ever given
 * @param done kinds of entries: an outcome may need one of them
 * @param corroborations that its reader may read
 */
public record CaseRecord(
    ReportSummary summary,
    List<CaseEntry> entries,
    Optional<String> feedback,
    Optional<String> proposedFeedback,
    List<Colleague> readers,
    Set<Priority> priorities,
    Set<CaseEntryKind> done,
    List<Corroboration> corroborations) {
  /** The conditions of the last grade, if it has any. */
  public Optional<String> conditions() {
    return last(CaseEntryKind.EVALUATION).flatMap(CaseEntry::text);
  }

  /** Those conditions, if they were set after {@code time}. */
  public Optional<String> conditionsSetAfter(Instant time) {
    return last(CaseEntryKind.EVALUATION)
        .filter(it -> it.written().isAfter(time))
        .flatMap(CaseEntry::text);
  }

  /** When the reporter's copy was closed, first if twice; empty while they can read it. */
  public Optional<Instant> copyClosed() {
    return entries.stream()
        .filter(
            it -> it.kind() == CaseEntryKind.COPY_CLOSED || it.kind() == CaseEntryKind.COPY_OPENED)
        .reduce((earlier, later) -> later.kind() == earlier.kind() ? earlier : later)
        .filter(it -> it.kind() == CaseEntryKind.COPY_CLOSED)
        .map(CaseEntry::written);
  }

  /** When the reporter was last told how it ended, if they were told. */
  public Optional<Instant> feedbackAt() {
    return entries.stream()
        .filter(it -> feedback.isPresent() && it.kind().mayTell())
        .map(CaseEntry::written)
        .reduce((earlier, later) -> later);
  }

  /** Who set the priority last; empty while nobody has. */
  public Optional<String> prioritisedBy() {
    return last(CaseEntryKind.PRIORITY).flatMap(CaseEntry::author);
  }

  /** Who said last that they deal with the possible danger that waits for an answer. */
  public Optional<CaseEntry> dealingWithDanger() {
    return last(CaseEntryKind.DANGER_TAKEN_ON)
        .filter(
            entry ->
                summary.danger().filter(it -> !entry.written().isBefore(it.since())).isPresent());
  }

  /** Who marked it as possible danger, if nobody has answered since. */
  public Optional<CaseEntry> dangerMarked() {
    return entries.stream()
        .filter(
            it ->
                it.kind() == CaseEntryKind.DANGER_RAISED
                    || it.kind() == CaseEntryKind.DANGER_ANSWERED)
        .reduce((earlier, later) -> later)
        .filter(it -> it.kind() == CaseEntryKind.DANGER_RAISED);
  }

  private Optional<CaseEntry> last(CaseEntryKind kind) {
    return entries.stream().filter(it -> it.kind() == kind).reduce((earlier, later) -> later);
  }

  @Override
  public String toString() {
    return "CaseRecord[" + summary.reference() + "]";
  }
}
