package org.softintel.delivery.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent.OnMail;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.NewMails.Subject;
import org.softintel.platform.identity.Actor;

/** The front door of this package: what is put in here reaches the team, or somebody is alarmed. */
@ApplicationScoped
public class Outbox {
  private final OutboxTable table;
  private final NewMails letters;
  private final AuditTrail trail;
  private final InstantSource clock;
  private final Event<MailDue> due;

  Outbox(
      OutboxTable table,
      NewMails letters,
      AuditTrail trail,
      InstantSource clock,
      Event<MailDue> due) {
    this.table = table;
    this.letters = letters;
    this.trail = trail;
    this.clock = clock;
    this.due = due;
  }

  /**
   * Puts one letter per inbox in, in the caller's transaction: nobody is told of a report that was
   * not kept, and none is kept that nobody will be told of.
   */
  @Transactional(TxType.MANDATORY)
  public void enqueue(String reference, UUID reportId) {
    enqueue(new Subject(reportId, reportId, reference), 0);
  }

  /** As {@link #enqueue}, for what was added to a report that was sent. */
  @Transactional(TxType.MANDATORY)
  public void enqueueAddendum(String reference, UUID reportId, UUID addendumId) {
    enqueue(new Subject(reportId, addendumId, reference), table.mailsAbout(reportId));
  }

  /** Puts the one mail in by which something is passed on; its recipient is read when it goes. */
  @Transactional(TxType.MANDATORY)
  public void enqueueDisclosure(String reference, UUID reportId, UUID disclosureId) {
    table.insert(letters.passingOn(new Subject(reportId, disclosureId, reference), now()));
    due.fire(new MailDue());
  }

  /**
   * Puts the mail in by which auditors hear of {@code entry} of the trail; {@code about} is its
   * report, or the entry itself if it is about none, with no reference.
   */
  @Transactional(TxType.MANDATORY)
  public void enqueueAlert(String reference, UUID about, UUID entry) {
    table.insert(letters.alert(new Subject(about, entry, reference), now()));
    due.fire(new MailDue());
  }

  private void enqueue(Subject subject, int lettersSoFar) {
    letters
        .about(subject, lettersSoFar, inbox -> table.firstTo(inbox, subject.reportId()), now())
        .forEach(table::insert);
    due.fire(new MailDue());
  }

  /**
   * Makes a held or failed letter due at once and records who asked; false when there is no such
   * letter, or it is on its way already.
   */
  @Transactional
  public boolean sendAgain(long letterId, Actor actor) {
    var letter = table.makeDue(letterId, now());
    letter.ifPresent(
        it -> {
          trail.append(
              new OnMail(Act.LETTER_REQUESTED, it.reference(), it.inbox(), "letter=" + letterId),
              actor);
          due.fire(new MailDue());
        });
    return letter.isPresent();
  }

  /** Every letter about these reports but what auditors are told, oldest first within each. */
  public List<DeliveryStatus> of(Collection<UUID> reportIds) {
    return table.of(reportIds);
  }

  /** The letter that passes this on, if it goes by mail. */
  public Optional<DeliveryStatus> about(UUID disclosureId) {
    return table.about(disclosureId);
  }

  /** Held and failed letters, newest first; the next page begins below the last one's id. */
  public List<DeliveryStatus> undelivered(long belowLetterId, int limit) {
    return table.undelivered(belowLetterId, limit);
  }

  // PostgreSQL keeps microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Fired inside a transaction; the courier hears of it once that has been committed. */
  record MailDue() {}
}
