package org.softintel.delivery.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.Inboxes.Inbox;
import org.softintel.platform.database.RoundTrip;
import org.softintel.platform.identity.Actor;

/** Takes mail in: it is sent, or an alarm is raised. */
@ApplicationScoped
public class Outbox {
  private final OutboxTable table;
  private final Inboxes inboxes;
  private final NewMails mails;
  private final DeliveryConfig config;
  private final AuditTrail trail;
  private final InstantSource clock;
  private final Event<OutboxMessage> due;

  Outbox(
      OutboxTable table,
      Inboxes inboxes,
      NewMails mails,
      DeliveryConfig config,
      AuditTrail trail,
      InstantSource clock,
      Event<OutboxMessage> due) {
    this.table = table;
    this.inboxes = inboxes;
    this.mails = mails;
    this.config = config;
    this.trail = trail;
    this.clock = clock;
    this.due = due;
  }

  /**
   * Puts one mail per inbox of the team in, with the next statement of the caller's transaction:
   * nobody is told of a report that was not kept, and none is kept that nobody will be told of.
   */
  @Transactional(TxType.MANDATORY)
  public void enqueue(String reference, UUID report, boolean urgent, RoundTrip next) {
    var all = toTheTeam(reference, report, report, urgent, 0, it -> Optional.empty());
    table.insert(all, next);
    all.forEach(due::fire);
  }

  /** As {@link #enqueue}, for what was added to a report that was sent. */
  @Transactional(TxType.MANDATORY)
  public void enqueueAddendum(String reference, UUID report, UUID addendum, boolean urgent) {
    var mailsSoFar = table.mailsAbout(report);
    var all =
        toTheTeam(reference, report, addendum, urgent, mailsSoFar, it -> table.firstTo(it, report));
    table.insert(all);
    all.forEach(due::fire);
  }

  /** Puts the mail in by which something is passed on; its recipient is read when it is sent. */
  @Transactional(TxType.MANDATORY)
  public void enqueueDisclosure(String reference, UUID report, UUID disclosure) {
    add(mails.disclosure(reference, report, disclosure, clock.instant()));
  }

  /** Puts the mail in by which a reporter hears that a question waits. */
  @Transactional(TxType.MANDATORY)
  public void enqueueQuestion(String reference, UUID report, UUID question) {
    add(mails.toReporter(MailKind.QUESTION, reference, report, question, clock.instant()));
  }

  /** Puts a mail to a reporter in about a report, unless the settings leave out this kind. */
  @Transactional(TxType.MANDATORY)
  public void enqueueToReporter(MailKind kind, String reference, UUID report) {
    var reporters = config.reporters();
    var isWanted =
        switch (kind) {
          case RECEIVED -> reporters.received();
          case READ -> reporters.read();
          case UPDATE -> reporters.update();
          default -> throw new IllegalArgumentException("not to a reporter: " + kind);
        };
    if (isWanted) {
      add(mails.toReporter(kind, reference, report, UUID.randomUUID(), clock.instant()));
    }
  }

  /** Puts the mail in by which a reporter hears that a draft will be deleted, unless turned off. */
  @Transactional(TxType.MANDATORY)
  public void enqueueDraft(UUID draft) {
    if (config.reporters().draft()) {
      add(mails.draft(draft, clock.instant()));
    }
  }

  /** Puts one mail per inbox of the team in: somebody waits to be called. */
  @Transactional(TxType.MANDATORY)
  public void enqueueCallBack(UUID callBack) {
    mails.callBack(callBack, "", clock.instant()).forEach(this::add);
  }

  /** Puts one mail per inbox of the team in: somebody still waits to be called. */
  @Transactional(TxType.MANDATORY)
  public void enqueueCallBackReminder(UUID callBack) {
    mails.callBack(UUID.randomUUID(), callBack.toString(), clock.instant()).forEach(this::add);
  }

  /** One mail for each inbox that has the full text of a report, or will have it. */
  public List<DeliveryStatus> fullTexts(UUID report) {
    var seen = new HashSet<String>();
    return table.of(List.of(report)).stream()
        .filter(it -> it.kind() == MailKind.FULL && it.state() != MailState.FAILED)
        .filter(it -> seen.add(it.inbox()))
        .toList();
  }

  /** Tells those who read these inboxes that the report is restricted; returns their names. */
  @Transactional(TxType.MANDATORY)
  public List<String> enqueueRestriction(UUID report) {
    var inboxes = fullTexts(report);
    inboxes.forEach(
        it -> add(mails.restriction(it, table.firstTo(it.inbox(), report), clock.instant())));
    return inboxes.stream().map(DeliveryStatus::inbox).toList();
  }

  /** Whether there is a mailbox for alerts. */
  public boolean hasAuditors() {
    return inboxes.auditors().isPresent();
  }

  /**
   * Puts the mail in by which auditors hear of {@code entry} of the trail. {@code reference} is
   * empty if the entry is about no report, {@code report} if it is not to be shown with one.
   * Nothing without a mailbox.
   */
  @Transactional(TxType.MANDATORY)
  public void enqueueAlert(String reference, Optional<UUID> report, UUID entry) {
    if (hasAuditors()) {
      add(mails.alert(reference, report, entry, clock.instant()));
    }
  }

  /**
   * Puts the mail in by which auditors hear that a request to look up a name waits. Nothing without
   * a mailbox.
   */
  @Transactional(TxType.MANDATORY)
  public void enqueueLookup(UUID lookup) {
    if (hasAuditors()) {
      add(mails.lookup(lookup, clock.instant()));
    }
  }

  /**
   * Puts a mail to the leads in. Nothing without a mailbox: what is old would go out on the day
   * when there is one.
   */
  @Transactional(TxType.MANDATORY)
  public void enqueueToLeads(MailKind kind, UUID mail, String detail) {
    if (inboxes.leads().isPresent()) {
      add(mails.toTheLeads(kind, mail, detail, clock.instant()));
    }
  }

  /** Puts a mail in by which {@code step} of the call-out list hears of possible danger, once. */
  @Transactional(TxType.MANDATORY)
  public void enqueueCallOut(String reference, UUID report, String subject, String step) {
    add(mails.callOut(reference, report, subject, step, clock.instant()));
  }

  /** Names of those who get checkpoints by mail. */
  public List<String> checkpointAuditors() {
    return inboxes.checkpointAuditors().stream().map(Inbox::name).toList();
  }

  /** Puts a mail with a checkpoint in; false if that auditor has one for this period. */
  @Transactional(TxType.MANDATORY)
  public boolean enqueueCheckpoint(String auditor, String period, long size) {
    return add(mails.checkpoint(auditor, period, size, clock.instant()));
  }

  /** The size of the last checkpoint that this auditor has a mail of. */
  public Optional<Long> lastCheckpoint(String auditor) {
    return table.lastCheckpoint(auditor).map(Long::valueOf);
  }

  private List<OutboxMessage> toTheTeam(
      String reference,
      UUID report,
      UUID subject,
      boolean urgent,
      int mailsSoFar,
      Function<String, Optional<String>> first) {
    return mails.toTheTeam(reference, report, subject, urgent, mailsSoFar, first, clock.instant());
  }

  private boolean add(OutboxMessage message) {
    var isNew = table.insert(message);
    due.fire(message);
    return isNew;
  }

  /**
   * Makes a held or failed mail due at once and records who asked; false when there is no such
   * mail, or it is on its way already.
   */
  @Transactional
  public boolean sendAgain(long id, Actor actor) {
    var message = table.makeDue(id, clock.instant());
    message.ifPresent(
        it -> {
          trail.append(
              AuditEvent.onMail(Act.LETTER_REQUESTED, it.reference(), it.inbox(), "letter=" + id),
              actor);
          due.fire(it);
        });
    return message.isPresent();
  }

  /** Every mail about these reports but what auditors are told, oldest first within each. */
  public List<DeliveryStatus> of(Collection<UUID> reports) {
    return table.of(reports);
  }

  /** The mail that passes this on, if it goes by mail. */
  public Optional<DeliveryStatus> about(UUID disclosure) {
    return table.about(disclosure);
  }

  /** Held and failed mails about reports, newest first; the next page begins below the last id. */
  public List<DeliveryStatus> undelivered(long belowId, int limit) {
    return table.undelivered(belowId, limit);
  }
}
