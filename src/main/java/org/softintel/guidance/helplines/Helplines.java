package org.softintel.guidance.helplines;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.BrieflyKept;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Refusal;

/** Lists who can help. A manager adds, changes and removes; each act is an audit entry. */
@ApplicationScoped
public class Helplines {
  /** Somebody changed one here. */
  record Changed() {}

  private final AuditTrail trail;
  private final InstantSource clock;
  private final Period checkAfter;
  private final Event<Changed> changes;
  private final BrieflyKept<List<Helpline>> kept = new BrieflyKept<>();

  Helplines(AuditTrail trail, InstantSource clock, HelplineConfig config, Event<Changed> changes) {
    this.trail = trail;
    this.changes = changes;
    this.clock = clock;
    checkAfter = Period.ofDays((int) config.checkAfter().toDays());
  }

  /** In the order in which they were entered. */
  @Transactional
  public List<Helpline> all() {
    return StoredHelpline.<StoredHelpline>list("order by position, name, id").stream()
        .map(it -> it.shown(checkAfter))
        .toList();
  }

  /** Those by which somebody can be reached as far as we know: what anybody may see. */
  public List<Helpline> published() {
    return kept.get(
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> all().stream().filter(Helpline::isOfUse).toList()));
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed it) {
    kept.forget();
  }

  @Transactional
  public Optional<Helpline> find(UUID id) {
    return StoredHelpline.<StoredHelpline>findByIdOptional(id).map(it -> it.shown(checkAfter));
  }

  @Transactional
  public void add(HelplineDetails details, Actor manager) {
    var entry = new StoredHelpline();
    entry.id = UUID.randomUUID();
    entry.position = (int) StoredHelpline.count() + 1;
    entry.say(details, clock.instant());
    entry.persist();
    record(Act.HELP_ADDED, entry.id, manager);
  }

  /** Does nothing and says false if it is no longer the version that the manager saw. */
  @Transactional
  public boolean change(UUID id, int version, HelplineDetails details, Actor manager) {
    var entry = there(id);
    if (entry.version != version) {
      return false;
    }
    entry.say(details, clock.instant());
    record(Act.HELP_CHANGED, id, manager);
    return true;
  }

  @Transactional
  public void remove(UUID id, Actor manager) {
    there(id).delete();
    record(Act.HELP_REMOVED, id, manager);
  }

  private static StoredHelpline there(UUID id) {
    var entry = StoredHelpline.<StoredHelpline>findById(id, PESSIMISTIC_WRITE);
    if (entry == null) {
      throw Refusal.gone("This entry is not there any more", "Somebody removed it before you.");
    }
    return entry;
  }

  private void record(Act act, UUID id, Actor manager) {
    trail.append(AuditEvent.onPublished(act, id), manager);
    changes.fire(new Changed());
  }
}
