package org.softintel.guidance.training;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.BrieflyKept;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Refusal;

/** Lists open training. A manager adds, changes and cancels; each act is an audit entry. */
@ApplicationScoped
public class Trainings {
  /** Of an event whose end is not known, the day is the end. */
  private static final String NOT_OVER =
      "(onDate > ?1 or onDate = ?1 and (untilTime is null or untilTime > ?2))";

  /** Somebody changed one here. */
  record Changed() {}

  private final AuditTrail trail;
  private final InstantSource clock;
  private final Event<Changed> changes;
  private final BrieflyKept<List<Training>> kept = new BrieflyKept<>();

  Trainings(AuditTrail trail, InstantSource clock, Event<Changed> changes) {
    this.trail = trail;
    this.changes = changes;
    this.clock = clock;
  }

  /** What is not over, the next first; those that are cancelled stay until they would be over. */
  @Transactional
  public List<Training> open() {
    return shown(NOT_OVER + " order by onDate, fromTime nulls first, title, id");
  }

  /** As above, for everybody: another process may have changed it a second ago. */
  public List<Training> published() {
    return kept.get(() -> QuarkusTransaction.requiringNew().call(this::open));
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed it) {
    kept.forget();
  }

  /** The latest first. */
  @Transactional
  public List<Training> past() {
    return shown("not (" + NOT_OVER + ") order by onDate desc, title, id");
  }

  /** Empty if there never was one, or if it is over. */
  @Transactional
  public Optional<Training> find(UUID id) {
    return notOver(id).firstResultOptional().map(TrainingEvent::shown);
  }

  @Transactional
  public void add(TrainingDetails details, Actor manager) {
    var event = new TrainingEvent();
    event.id = UUID.randomUUID();
    event.say(details, clock.instant());
    event.persist();
    record(Act.TRAINING_ADDED, event.id, manager);
  }

  /** Does nothing and says false if it is no longer the version that the manager saw. */
  @Transactional
  public boolean change(UUID id, int version, TrainingDetails details, Actor manager) {
    var event = changeable(id);
    if (event.version != version) {
      return false;
    }
    event.say(details, clock.instant());
    record(Act.TRAINING_CHANGED, id, manager);
    return true;
  }

  @Transactional
  public void cancel(UUID id, Actor manager) {
    changeable(id).cancel(clock.instant());
    record(Act.TRAINING_CANCELLED, id, manager);
  }

  public LocalDate today() {
    return LondonTime.today(clock);
  }

  /** As clocks in London show it. */
  public LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), LondonTime.LONDON);
  }

  private TrainingEvent changeable(UUID id) {
    var event = notOver(id).withLock(PESSIMISTIC_WRITE).firstResult();
    if (event == null) {
      throw Refusal.gone("This training is over", "Only training that is still to come changes.");
    }
    if (event.cancelledAt != null) {
      throw Refusal.conflict(
          "This training is cancelled", "It cannot be changed any more. Add a new date instead.");
    }
    return event;
  }

  private PanacheQuery<TrainingEvent> notOver(UUID id) {
    return TrainingEvent.find(NOT_OVER + " and id = ?3", today(), time(), id);
  }

  private LocalTime time() {
    return now().toLocalTime();
  }

  private List<Training> shown(String query) {
    return TrainingEvent.<TrainingEvent>list(query, today(), time()).stream()
        .map(TrainingEvent::shown)
        .toList();
  }

  private void record(Act act, UUID id, Actor manager) {
    trail.append(AuditEvent.onPublished(act, id), manager);
    changes.fire(new Changed());
  }
}
