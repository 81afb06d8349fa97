package org.softintel.report.entity;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.Ids;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.sealing.RowsInMemory;
import org.softintel.report.access.Readership;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.judgement.Judgements;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;

/**
 * Keeps what officers note of a child, person or thing, and when somebody looks at it again. Who
 * may not read the report at whose row a note stands knows nothing of it.
 */
@ApplicationScoped
@Transactional
public class EntityNotes {
  /** Of one row. */
  static final int MOST = 50;

  private final EntityNoteRows rows;
  private final RowsInMemory<EntityNote, KnownNotes> inMemory;
  private final Judgements judgements;
  private final CaseProgress caseProgress;
  private final Readership readership;
  private final Colleagues colleagues;
  private final AccessReasons forAuditors;
  private final AuditTrail trail;
  private final InstantSource clock;

  EntityNotes(
      EntityNoteRows rows,
      Judgements judgements,
      CaseProgress caseProgress,
      Readership readership,
      Colleagues colleagues,
      AccessReasons forAuditors,
      AuditTrail trail,
      InstantSource clock) {
    this.rows = rows;
    this.inMemory =
        new RowsInMemory<>(
            rows,
            KnownNotes::new,
            "notes",
            it -> Alarm.NOTES_UNREADABLE.raise("%d notes do not open: they are not shown", it));
    this.judgements = judgements;
    this.caseProgress = caseProgress;
    this.readership = readership;
    this.colleagues = colleagues;
    this.forAuditors = forAuditors;
    this.trail = trail;
    this.clock = clock;
  }

  /** A note, and the name of its author. */
  public record ShownNote(EntityNote note, String officer) {
    public boolean isBy(Actor actor) {
      return note.by().equals(actor.subject());
    }

    @Override
    public String toString() {
      return "ShownNote[" + note.id() + "]";
    }
  }

  /** Something that has a day of review: the latest note that names one. */
  public record Reviewed(ReportSummary report, ShownNote latest, LocalDate day) {
    @Override
    public String toString() {
      return "Reviewed[" + report.reference() + "]";
    }
  }

  @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    inMemory.round();
  }

  private KnownNotes known() {
    return inMemory
        .exactly()
        .orElseThrow(
            () ->
                new Refusal(
                    503,
                    "Notes are still loading",
                    "The service has just restarted. Try again in a minute."));
  }

  /** Latest first; the caller has asked whether these rows may be read, and records it. */
  @Transactional(TxType.MANDATORY)
  public List<ShownNote> about(Collection<RowMention> mentions) {
    return shown(known().about(mentions));
  }

  private List<ShownNote> shown(List<EntityNote> notes) {
    var accounts = notes.stream().map(EntityNote::by).collect(toSet());
    var names =
        accounts.isEmpty()
            ? Map.<String, String>of()
            : colleagues.of(accounts).stream().collect(toMap(Colleague::account, Colleague::name));
    return notes.stream()
        .map(it -> new ShownNote(it, names.getOrDefault(it.by(), "a colleague")))
        .toList();
  }

  /** Throws not found for a report or row that does not exist or is not for this reader. */
  public void require(String reference, RowGroup group, int number, Actor by) {
    judgements.place(reference, group, number, by);
  }

  /** Who writes has opened the report. */
  public void add(
      String reference,
      RowGroup group,
      int number,
      String text,
      Optional<LocalDate> review,
      Actor by) {
    rows.lock();
    var about = judgements.toWorkOn(reference, group, number, by);
    if (known().about(List.of(about)).size() >= MOST) {
      throw Refusal.conflict(
          "There are too many notes",
          "The limit is " + MOST + ". Ask the colleague who wrote an old note to delete it.");
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var note = new EntityNote(Ids.next(), about, number, text, review, by.subject(), now);
    rows.insert(note);
    trail.append(AuditEvent.onReport(Act.ENTITY_NOTED, reference, codes(note)), by);
  }

  /** By its author. */
  public void delete(String reference, RowGroup group, int number, UUID id, Actor by) {
    rows.lock();
    var about = judgements.toWorkOn(reference, group, number, by);
    var note =
        known().about(List.of(about)).stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    if (!note.by().equals(by.subject())) {
      throw Refusal.conflict(
          "You cannot delete this note", "Only the colleague who wrote it can delete it.");
    }
    rows.delete(List.of(id));
    trail.append(AuditEvent.onReport(Act.ENTITY_NOTE_DELETED, reference, codes(note)), by);
  }

  private static String codes(EntityNote note) {
    return "note=" + note.id() + note.review().map(it -> " review=" + it).orElse("");
  }

  /**
   * All that {@code reader} may know and that has a day of review, the earliest first; recorded.
   */
  public List<Reviewed> reviews(Actor reader) {
    var notes = known().latestFirst();
    var readable =
        readership.readable(notes.stream().map(it -> it.about().report()).collect(toSet()), reader);
    var mine = notes.stream().filter(it -> readable.contains(it.about().report())).toList();
    var latest = latest(mine, reader);
    var summaries =
        caseProgress
            .summaries(latest.stream().map(it -> it.about().report()).distinct().toList())
            .stream()
            .collect(toMap(ReportSummary::id, Function.identity()));
    var reviews =
        shown(latest).stream()
            .flatMap(
                it ->
                    Stream.ofNullable(summaries.get(it.note().about().report()))
                        .map(of -> new Reviewed(of, it, it.note().review().orElseThrow())))
            .sorted(Comparator.comparing(Reviewed::day))
            .toList();
    record(reviews, reader);
    return reviews;
  }

  /** Of each child, person or thing the latest note that names a day. */
  private List<EntityNote> latest(List<EntityNote> latestFirst, Actor reader) {
    var mentions = latestFirst.stream().map(EntityNote::about).distinct().toList();
    var judged = judgements.about(mentions, reader);
    var met = new HashSet<RowMention>();
    var latest = new ArrayList<EntityNote>();
    for (var note : latestFirst) {
      if (note.review().isPresent() && met.add(judged.of(note.about()).mentions().first())) {
        latest.add(note);
      }
    }
    return latest;
  }

  private void record(List<Reviewed> reviews, Actor reader) {
    var references =
        reviews.stream()
            .map(it -> it.report().reference())
            .distinct()
            .sorted()
            .collect(joining(" "));
    var words = AccessReasons.filledUp(references.isEmpty() ? "None" : references);
    var sealed = forAuditors.seal(words);
    trail.append(AuditEvent.sealing(Act.REVIEWS_SHOWN, "shown=sealed", sealed), reader);
  }

  /** In the transaction that destroys a report: nothing is left of what was noted at its rows. */
  @Transactional(TxType.MANDATORY)
  public void forget(UUID report) {
    rows.lock();
    rows.delete(known().naming(report));
  }
}
