package org.softintel.intake.answers;

import static java.util.Objects.requireNonNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Page;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.PageRequest;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.page.Slice;
import org.softintel.platform.sealing.Sealer;
import org.softintel.report.status.ReportReference;

/** Reports that are being written: sealed, and kept for a stated time. */
@ApplicationScoped
public class Drafts {
  private static final int SWEPT_AT_ONCE = 500;

  /** The limit of the API. */
  private static final int MAX_BYTES = 256 * 1024;

  private final Sealer sealer;
  private final AuditTrail trail;
  private final Outbox outbox;
  private final DraftConfig config;
  private final InstantSource clock;

  Drafts(Sealer sealer, AuditTrail trail, Outbox outbox, DraftConfig config, InstantSource clock) {
    this.sealer = sealer;
    this.trail = trail;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  @Transactional
  public UUID start(Actor owner, DraftContent first) {
    var draft = new Draft(UUID.randomUUID(), owner.subject());
    keep(draft, first.savedBy(owner).bytes(draft.owner));
    draft.persist();
    return draft.id;
  }

  /** Throws {@link AlreadySent}; not found for another user's draft. */
  @Transactional
  public DraftContent open(UUID id, Actor owner) {
    return content(unsent(id, owner, LockModeType.NONE));
  }

  /** The changed draft. It is not saved when it is too long to be sent. */
  public record Change(DraftContent content, boolean isSaved) {}

  /** The draft was sent before; {@link #reference} is that of its report. */
  public static final class AlreadySent extends RuntimeException {
    private final String reference;

    private AlreadySent(String reference) {
      super("draft is already sent");
      this.reference = reference;
    }

    public String reference() {
      return reference;
    }
  }

  /** Changes the draft; refused when it is too long to be sent then. */
  @Transactional
  public DraftContent change(UUID id, Actor owner, UnaryOperator<DraftContent> by) {
    var change = changeIfItFits(id, owner, by);
    if (!change.isSaved) {
      throw Refusal.conflict(
          "Your answers together are too long to send",
          "We did not save your last change. Shorten an answer, then try again.");
    }
    return change.content;
  }

  /** Changes the draft under its lock, so that nothing saved by another window is lost. */
  @Transactional
  public Change changeIfItFits(UUID id, Actor owner, UnaryOperator<DraftContent> by) {
    var draft = unsent(id, owner, LockModeType.PESSIMISTIC_WRITE);
    var content = by.apply(content(draft)).savedBy(owner);
    var bytes = content.bytes(draft.owner);
    var fits = bytes.length <= MAX_BYTES;
    if (fits) {
      keep(draft, bytes);
    }
    return new Change(content, fits);
  }

  /**
   * Sends a draft once: {@code ready} makes a report of it, which is kept in the transaction that
   * locks the draft and shreds its content. Returns false and sends nothing when it was changed
   * since {@code version} was read. Throws {@link AlreadySent} the second time.
   */
  public boolean send(
      UUID id,
      Actor owner,
      String version,
      Function<DraftContent, Supplier<ReportReference>> ready) {
    var read = QuarkusTransaction.requiringNew().call(() -> read(id, owner));
    if (!version.isEmpty() && !version.equals(Integer.toString(read.version()))) {
      return false;
    }
    var report = ready.apply(read.content());
    return QuarkusTransaction.requiringNew().call(() -> send(id, owner, read.version(), report));
  }

  private record Read(int version, DraftContent content) {}

  private Read read(UUID id, Actor owner) {
    var draft = unsent(id, owner, LockModeType.NONE);
    return new Read(draft.version, content(draft));
  }

  private boolean send(UUID id, Actor owner, int version, Supplier<ReportReference> report) {
    var draft = unsent(id, owner, LockModeType.PESSIMISTIC_WRITE);
    if (draft.version != version) {
      return false;
    }
    draft.sentReference = report.get().value();
    draft.answers = null;
    sealer.destroyKey(id);
    return true;
  }

  @Transactional
  public SavedDraft saved(UUID id, Actor owner) {
    return unsent(id, owner, LockModeType.NONE).saved("");
  }

  @Transactional
  public String referenceOf(UUID id, Actor owner) {
    return Optional.ofNullable(owned(id, owner, LockModeType.NONE).sentReference)
        .orElseThrow(NotFoundException::new);
  }

  /** Lists unsent drafts from the requested one on, or from the newest when that one is gone. */
  @Transactional
  public Slice<SavedDraft> of(Actor owner, PageRequest request, int most) {
    var from = request.isNewest() ? Optional.<Draft>empty() : Draft.of(owner, request.from());
    var where = from.isPresent() ? request : PageRequest.NEWEST;
    var found = Draft.unsent(owner, clock.instant(), from, where.way());
    return Slice.of(found.page(Page.ofSize(most + 1)).list(), most, where).as(this::labelled);
  }

  private List<SavedDraft> labelled(List<Draft> drafts) {
    sealer.fetchKeys(drafts.stream().map(it -> it.id).toList());
    return drafts.stream()
        .flatMap(it -> owned(it).map(content -> it.saved(content.label().orElse(""))).stream())
        .toList();
  }

  @Transactional
  public void delete(UUID id, Actor owner) {
    erase(unsent(id, owner, LockModeType.PESSIMISTIC_WRITE), owner);
  }

  /** Deletes expired drafts. Sent ones are kept as long, for users who press Back. */
  @Scheduled(every = "10m", delayed = "1m")
  @Transactional
  void sweep() {
    Draft.<Draft>find("expiresAt <= ?1 order by expiresAt", clock.instant())
        .page(Page.ofSize(SWEPT_AT_ONCE))
        .list()
        .forEach(it -> erase(it, AuditTrail.SERVICE));
  }

  /** Mails reporters once that what they saved will soon be deleted. */
  @Scheduled(every = "{softintel.intake.remind-every}", delayed = "5s")
  @Transactional
  void remind() {
    var now = clock.instant();
    Draft.toRemind(now, now.plus(config.remindBefore()))
        .page(Page.ofSize(SWEPT_AT_ONCE))
        .list()
        .forEach(
            it -> {
              if (it.reminded(now) && owned(it).filter(DraftContent::isToRemind).isPresent()) {
                outbox.enqueueDraft(it.id);
              }
            });
  }

  /** A draft whose owner is to be mailed, and until when it is kept. */
  record Reminder(String address, Instant expires) {
    @Override
    public String toString() {
      return "Reminder[" + expires + "]";
    }
  }

  /** Empty if it was sent, deleted, or saved again since. */
  @Transactional
  Optional<Reminder> reminder(UUID id) {
    return Draft.<Draft>findByIdOptional(id)
        .filter(it -> it.remindedAt != null && it.sentReference == null)
        .flatMap(
            it ->
                owned(it)
                    .flatMap(DraftContent::email)
                    .map(address -> new Reminder(address, it.expiresAt)));
  }

  private void erase(Draft draft, Actor by) {
    if (draft.sentReference == null) {
      trail.append(AuditEvent.of(Act.DRAFT_DELETED), by);
    }
    sealer.destroyKey(draft.id);
    draft.delete();
  }

  private Draft unsent(UUID id, Actor owner, LockModeType lock) {
    // Before the draft: another window may send it now, and a draft that is sent has no key.
    sealer.fetchKeys(List.of(id));
    var draft = owned(id, owner, lock);
    if (draft.sentReference != null) {
      throw new AlreadySent(draft.sentReference);
    }
    if (!draft.expiresAt.isAfter(clock.instant())) {
      throw Refusal.gone(
          "These answers have been deleted",
          "We kept them until " + LondonTime.local(draft.expiresAt) + ". They were not sent.");
    }
    return draft;
  }

  private Draft owned(UUID id, Actor owner, LockModeType lock) {
    Draft draft = Draft.findById(id, lock);
    if (draft != null && draft.owner.equals(owner.subject())) {
      return draft;
    }
    if (draft != null) {
      trail.appendRefusal(AuditEvent.of(Act.ACCESS_REFUSED), owner);
    }
    throw new NotFoundException();
  }

  private void keep(Draft draft, byte[] content) {
    draft.answers = sealer.seal(content, draft.place());
    draft.savedAt = clock.instant();
    draft.remindedAt = null;
    draft.expiresAt = draft.savedAt.plus(config.keepDrafts());
  }

  private DraftContent content(Draft draft) {
    return owned(draft).orElseThrow(NotFoundException::new);
  }

  /** Empty, with an alarm, if somebody wrote another owner into the row. */
  private Optional<DraftContent> owned(Draft draft) {
    var sealed = requireNonNull(draft.answers, "only a sent draft has no answers");
    var content = DraftContent.of(sealer.open(sealed, draft.place()), draft.owner);
    if (content.isEmpty()) {
      Alarm.DRAFT_ALTERED.raise(
          "draft %s was given to another account past this service", draft.id);
    }
    return content;
  }
}
