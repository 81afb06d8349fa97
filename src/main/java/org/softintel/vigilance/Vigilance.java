package org.softintel.vigilance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.softintel.audit.Act;
import org.softintel.audit.AuditEvent;
import org.softintel.audit.AuditTrail;
import org.softintel.audit.Recent;
import org.softintel.delivery.Outbox;
import org.softintel.identity.Actor;

/** The front door of this package: asked each time before a report is shown to somebody. */
@ApplicationScoped
public class Vigilance {
  private final VigilanceConfig config;
  private final Causes causes;
  private final Recent recent;
  private final Notebook notebook;
  private final InstantSource clock;

  Vigilance(
      VigilanceConfig config,
      Causes causes,
      Recent recent,
      Notebook notebook,
      InstantSource clock) {
    this.config = config;
    this.causes = causes;
    this.recent = recent;
    this.notebook = notebook;
    this.clock = clock;
  }

  /**
   * In the transaction that records the opening. Throws {@link ReasonNeeded} when the reader must
   * say why first; that they were asked is recorded.
   */
  @Transactional(TxType.MANDATORY)
  public void opens(Opening opening, boolean hasReason, Actor reader) {
    var now = clock.instant();
    var found = causes.of(opening, reader, now);
    if (!hasReason && isAsked(opening, found, reader, now)) {
      notebook.asked(opening, found, reader);
      throw new ReasonNeeded(opening.report().reference());
    }
    notebook.unusual(opening, found, reader, now);
  }

  /** Whether {@link #opens} would ask. */
  @Transactional(TxType.MANDATORY)
  public boolean asks(Opening opening, Actor reader) {
    var now = clock.instant();
    return isAsked(opening, causes.of(opening, reader, now), reader, now);
  }

  /** When a reader is asked, for the page that asks: it must not tell which it is this time. */
  public List<Cause> askedFor() {
    return config.askReasonFor().stream().sorted().toList();
  }

  private boolean isAsked(Opening opening, Set<Cause> found, Actor reader, Instant now) {
    return !Collections.disjoint(found, config.askReasonFor())
        && !recent.hasOpened(reader, opening.report().reference(), now.minus(config.reasonHolds()));
  }

  /** Writes down what was noticed. */
  @ApplicationScoped
  static class Notebook {
    private final VigilanceConfig config;
    private final Recent recent;
    private final AuditTrail trail;
    private final Outbox outbox;
    private final AuditorsInbox inbox;

    Notebook(
        VigilanceConfig config,
        Recent recent,
        AuditTrail trail,
        Outbox outbox,
        AuditorsInbox inbox) {
      this.config = config;
      this.recent = recent;
      this.trail = trail;
      this.outbox = outbox;
      this.inbox = inbox;
    }

    void asked(Opening opening, Set<Cause> found, Actor reader) {
      var codes = "causes=" + Cause.codes(found);
      trail.appendRefusal(
          new AuditEvent.Coded(Act.REASON_ASKED, opening.report().reference(), codes), reader);
    }

    void unusual(Opening opening, Set<Cause> found, Actor reader, Instant now) {
      var watched = EnumSet.copyOf(config.watchFor());
      watched.retainAll(found);
      if (watched.isEmpty()) {
        return;
      }
      var report = opening.report();
      var before = recent.unusual(reader, report.reference(), now.minus(config.quiet()));
      watched.removeIf(it -> before.ofReport().contains(it.code()));
      if (watched.isEmpty()) {
        return;
      }
      var entry = UUID.randomUUID();
      var codes = Cause.codes(watched);
      trail.append(new AuditEvent.Unusual(entry, report.reference(), codes), reader);
      if (inbox.address().isPresent() && isToBeTold(watched, before)) {
        outbox.enqueueAlert(report.reference(), report.id(), entry);
      }
    }

    /** One mail of a kind for each person: the others would be read by nobody. */
    private boolean isToBeTold(Set<Cause> found, Recent.Unusual before) {
      return found.stream()
          .anyMatch(
              it -> config.tellAuditorsOf().contains(it) && !before.codes().contains(it.code()));
    }
  }
}
