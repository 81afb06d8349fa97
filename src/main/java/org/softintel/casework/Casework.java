package org.softintel.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.softintel.audit.Act;
import org.softintel.audit.AuditEvent;
import org.softintel.audit.AuditTrail;
import org.softintel.identity.Actor;

/**
 * What the team adds to a report and decides about it. Each method is false, and nothing is saved,
 * when the report has changed since the {@link Edition} that the page showed; each refuses what the
 * table of {@link Action} does not allow.
 */
@ApplicationScoped
public class Casework {
  private final Entries entries;
  private final AuditTrail trail;
  private final InstantSource clock;

  Casework(Entries entries, AuditTrail trail, InstantSource clock) {
    this.entries = entries;
    this.trail = trail;
    this.clock = clock;
  }

  @Transactional
  public boolean note(Edition page, String text, Actor by) {
    return save(
        page,
        Action.NOTE,
        by,
        it -> {
          entries.add(it, EntryKind.NOTE, null, text, by, now());
          trail.append(new AuditEvent.OnReport(Act.NOTE_ADDED, it.reference), by);
        });
  }

  @Transactional
  public boolean prioritise(Edition page, Priority priority, String reason, Actor by) {
    return save(
        page,
        Action.PRIORITY,
        by,
        it -> {
          it.priority = priority.rank();
          entries.add(it, EntryKind.PRIORITY, priority.code(), reason, by, now());
          trail.append(coded(Act.PRIORITY_SET, it, "priority=" + priority.code()), by);
        });
  }

  /** {@code feedback} is what the reporter is told, empty for nothing. */
  @Transactional
  public boolean close(Edition page, Outcome outcome, String reason, String feedback, Actor by) {
    return save(
        page,
        Action.CLOSE,
        by,
        it -> {
          var told =
              Optional.of(feedback)
                  .filter(words -> !words.isEmpty())
                  .map(words -> entries.seal(words, it.feedbackPlace()));
          it.closedAs(outcome, told, now());
          entries.add(it, EntryKind.OUTCOME, outcome.code(), reason, by, now());
          trail.append(new AuditEvent.ReportClosed(it.reference, outcome.code()), by);
        });
  }

  /** Refuses, before anybody writes for nothing, what could not be saved. */
  @Transactional
  public void require(String reference, Action action, Actor actor) {
    CaseFile.known(reference).require(action, actor);
  }

  private boolean save(Edition page, Action action, Actor by, Consumer<CaseFile> change) {
    var report = CaseFile.locked(page.reference());
    report.require(action, by);
    if (report.version != page.version()) {
      return false;
    }
    change.accept(report);
    return true;
  }

  private static AuditEvent coded(Act act, CaseFile report, String codes) {
    return new AuditEvent.Coded(act, report.reference, codes);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
