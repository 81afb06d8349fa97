package org.softintel.audit.trail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.Tiles;
import org.softintel.platform.database.RoundTrip;
import org.softintel.platform.http.CallerAddress;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.monitoring.Alarm;

/** Records acts, in the transaction that does them. */
@ApplicationScoped
public class AuditTrail {
  /** The service itself, when nobody asked, as the outbox relay does. */
  public static final Actor SERVICE = Actor.withoutAccount("service", "The service");

  private static final int SALT_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final InstantSource clock;
  private final AuditChains chains;
  private final Instance<CurrentActor> current;
  private final CallerAddress callerAddress;
  private final OwnEntries own;
  private final PendingRefusals refusals;
  private final Event<RefusalRecorded> refused;
  private volatile boolean hindered;

  AuditTrail(
      InstantSource clock,
      AuditChains chains,
      Instance<CurrentActor> current,
      CallerAddress callerAddress,
      OwnEntries own,
      PendingRefusals refusals,
      Event<RefusalRecorded> refused) {
    this.clock = clock;
    this.chains = chains;
    this.current = current;
    this.callerAddress = callerAddress;
    this.own = own;
    this.refusals = refusals;
    this.refused = refused;
  }

  /**
   * Records {@code event} in the caller's transaction, so that neither happens without the other.
   * Fails when there is no transaction: an act that could not be recorded must not happen. Throws a
   * {@link org.softintel.platform.page.Refusal} of what shows content while the log keeps out
   * entries of this process.
   */
  @Transactional(TxType.MANDATORY)
  public void append(AuditEvent event, Actor actor) {
    append(event, actor, new RoundTrip());
  }

  /** As above, and runs {@code along} with it: what the act inserts beside its entry. */
  @Transactional(TxType.MANDATORY)
  public void append(AuditEvent event, Actor actor, RoundTrip along) {
    write(event, actor, context(actor), along);
  }

  /** As {@link #append}, with the context of an earlier request; begins a transaction if needed. */
  @Transactional
  public void append(AuditEvent event, Actor actor, RequestContext context) {
    write(event, actor, context, new RoundTrip());
    if (event.act().operation() == LoggedOperation.REFUSAL) {
      refused.fire(new RefusalRecorded(event, actor, context));
    }
  }

  /**
   * Records what was refused, in a transaction of its own: the refused act leaves none. While a
   * request is answered that is at its end, before anything of the answer is sent: then the refused
   * act has given its connection back, and many at once do not wait for each other's.
   */
  public void appendRefusal(AuditEvent event, Actor actor) {
    var context = context(actor);
    if (context.call().isEmpty() || !refusals.add(event, actor, context)) {
      QuarkusTransaction.requiringNew().run(() -> append(event, actor, context));
    }
  }

  /**
   * Throws unless an entry could be written now; leaves none. For what no transaction can take
   * back: a mail must not go if it could not be recorded that it went.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void rehearse(Act act) {
    write(AuditEvent.of(act), SERVICE, RequestContext.NONE, new RoundTrip());
    QuarkusTransaction.setRollbackOnly();
  }

  private RequestContext context(Actor actor) {
    var call = callerAddress.call();
    return call.isEmpty() || actor.equals(SERVICE)
        ? RequestContext.NONE
        : new RequestContext(current.get().signIn(), call);
  }

  private void write(AuditEvent event, Actor actor, RequestContext context, RoundTrip along) {
    own.demandProofFor(event.act());
    try {
      keep(event, actor, context, along);
      hindered = false;
    } catch (RuntimeException e) {
      complain(event.act(), e);
      throw e;
    }
  }

  /** Once, not with each request of a long outage. */
  private void complain(Act act, RuntimeException e) {
    if (!hindered) {
      Alarm.TRAIL_UNWRITABLE.raise(
          "the audit trail cannot be written, so nothing is shown or done: %s: %s",
          act, e.getClass().getName());
    }
    hindered = true;
  }

  private void keep(AuditEvent event, Actor actor, RequestContext context, RoundTrip along) {
    var entry = new AuditEntry();
    entry.eventId = event.id();
    entry.act = event.act();
    entry.operation = event.act().operation();
    entry.actor = actor.subject();
    entry.actorName = actor.staffName().orElse(null);
    entry.agency = actor.agency().code();
    entry.roles = actor.roles().stream().sorted().collect(Collectors.joining(" "));
    entry.reference = event.reference().orElse(null);
    entry.purpose = event.purpose();
    entry.detail = event.detail().orElse(null);
    entry.outcome = event.act().result();
    entry.reason = event.reason().map(SealedReason::bytes).orElse(null);
    context.of(entry);
    entry.salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(entry.salt);
    var writer = chains.take(along);
    // Only now: who waited for the writer must not seem earlier than the entry before it.
    entry.occurredAt = clock.instant();
    entry.writer = writer.id();
    entry.sequence = writer.next();
    entry.previous = writer.head().orElse(null);
    var line = entry.line();
    if (line.length > Tiles.ENTRY_BYTES_AT_MOST) {
      throw new IllegalArgumentException("an entry is too long for the log");
    }
    var leaf = MerkleHashes.leaf(line);
    chains.extend(entry, leaf);
    own.written(leaf);
  }
}
