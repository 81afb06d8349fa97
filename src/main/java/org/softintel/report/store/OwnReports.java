package org.softintel.report.store;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.database.Ids;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.ContactDetails;
import org.softintel.platform.page.PageRequest;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.page.Slice;
import org.softintel.platform.sealing.KeyedHash;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.casework.ReporterQuestions;
import org.softintel.report.quality.TextQuality;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.status.ReporterNews;

/**
 * Reports for their own reporters, who follow them and add to them; to anybody else they do not
 * exist. The report itself stays as it was sent, and the team gets a mail about what is added.
 */
@ApplicationScoped
@Transactional
public class OwnReports {
  private static final String TEXT = "addition/text";

  private final ReportStore store;
  private final CaseProgress caseProgress;
  private final ReporterQuestions questions;
  private final Outbox outbox;
  private final OwnMarks marks;
  private final BegunAdditions begun;
  private final Areas areas;
  private final ContactDetails contacts;
  private final KeyedHash hash;
  private final AuditTrail trail;
  private final InstantSource clock;

  OwnReports(
      ReportStore store,
      CaseProgress caseProgress,
      ReporterQuestions questions,
      Outbox outbox,
      OwnMarks marks,
      BegunAdditions begun,
      Areas areas,
      ContactDetails contacts,
      KeyedHash hash,
      AuditTrail trail,
      InstantSource clock) {
    this.store = store;
    this.caseProgress = caseProgress;
    this.questions = questions;
    this.outbox = outbox;
    this.marks = marks;
    this.begun = begun;
    this.areas = areas;
    this.contacts = contacts;
    this.hash = hash;
    this.trail = trail;
    this.clock = clock;
  }

  /** Returns the whole reference; throws not found for a report of somebody else. */
  public String demandOwn(String reference, Actor reporter) {
    return store.ownedBy(reporter, reference).reference;
  }

  /** The status of a report, its questions and updates. */
  public FollowedReport follow(String reference, Actor reporter) {
    var report = store.ownedBy(reporter, reference);
    trail.append(AuditEvent.onReport(Act.STATUS_READ, report.reference), reporter);
    return followed(report, Addendum.to(report.id));
  }

  /** As {@link #follow}, on a page that shows the updates: they are not new any more. */
  public FollowedReport read(String reference, Actor reporter) {
    var followed = follow(reference, reporter);
    marks.seen(followed.summary().id());
    return followed;
  }

  private FollowedReport followed(SealedReport report, List<Addendum> added) {
    var work = caseProgress.work(report.id);
    var label = requireNonNull(marks.of(List.of(report.id)).get(report.id)).label();
    var additions = added.stream().map(it -> it.addedAt).toList();
    return FollowedReport.of(work, label, additions, begun.of(report.id), questions.of(work));
  }

  /** What they sent and all that was said about it since; refused if the team has closed that. */
  public OwnCopy copy(String reference, Actor reporter) {
    var report = store.ownedBy(reporter, reference);
    var added = Addendum.to(report.id);
    var followed = followed(report, added);
    openCopy(report, followed.isCopyOpen(), reporter);
    marks.seen(report.id);
    var content = store.clear(report);
    var additions = added.stream().map(it -> store.clear(it, followed.questions())).toList();
    return new OwnCopy(
        followed,
        content.reporter(),
        ReportWords.of(content.report(), areas),
        followed.conversation(additions));
  }

  /** What they sent, as the bytes that the log commits to; refused as {@link #copy}. */
  public byte[] wording(String reference, Actor reporter) {
    var report = store.ownedBy(reporter, reference);
    openCopy(report, caseProgress.work(report.id).copyClosed().isEmpty(), reporter);
    return store.wording(report);
  }

  /** What proves that wording to others, as long as their reporter may read it. */
  public Optional<byte[]> wordingKey(String reference, Actor reporter) {
    var report = store.ownedBy(reporter, reference);
    return caseProgress
        .workIfIntact(report.id)
        .filter(it -> it.copyClosed().isEmpty())
        .flatMap(it -> store.wordingKey(report));
  }

  private void openCopy(SealedReport report, boolean isOpen, Actor reporter) {
    if (!isOpen) {
      trail.appendRefusal(AuditEvent.onReport(Act.ACCESS_REFUSED, report.reference), reporter);
      throw new Refusal(
          403,
          "The team has closed your copy of this report",
          "They have the report, and you can still add to it. Call them on "
              + contacts.teamPhone()
              + " if you want to know more.");
    }
    trail.append(AuditEvent.onReport(Act.COPY_OPENED, report.reference), reporter);
  }

  /** What a reporter calls their report; an empty label takes the old one away. */
  public void label(String reference, String label, Actor reporter) {
    marks.label(store.ownedBy(reporter, reference).id, label);
  }

  /**
   * A page of reports of {@code reporter}; throws not found if it begins at one of somebody else.
   */
  public Slice<SentReport> of(Actor reporter, PageRequest request, int most) {
    var found = mine(reporter, request).page(Page.ofSize(most + 1)).list();
    var mine = Slice.of(found, most, request);
    var references = mine.shown().stream().map(it -> it.reference).toList();
    trail.append(AuditEvent.shown(Act.STATUS_READ, references), reporter);
    return mine.as(this::sent);
  }

  private List<SentReport> sent(List<SealedReport> reports) {
    var ids = reports.stream().map(it -> it.id).toList();
    var asked = questions.waitingAmong(ids);
    var own = marks.of(ids);
    return caseProgress.summaries(ids).stream()
        .map(it -> sent(it, asked.contains(it.id()), requireNonNull(own.get(it.id()))))
        .toList();
  }

  private static SentReport sent(ReportSummary report, boolean asked, OwnMarks.Mark mark) {
    return new SentReport(report, mark.label(), asked, mark.hasUpdate());
  }

  private PanacheQuery<SealedReport> mine(Actor reporter, PageRequest request) {
    if (request.isNewest()) {
      return SealedReport.newestOf(reporter);
    }
    return SealedReport.besides(store.ownedBy(reporter, request.from()), request.way());
  }

  /**
   * Takes the same text with the same id only once; another text with it is kept too. Returns why
   * nothing more can be added; empty if it was.
   */
  public Optional<String> add(String reference, UUID id, String text, Actor reporter) {
    var report = store.ownedBy(reporter, reference);
    var full = begun.full(report.id);
    if (full.isPresent() && !store.isClaimed(reporter, key(report, id, text))) {
      return full;
    }
    var addendum = fresh(report);
    if (!wasAdded(report, id, text, addendum.id, reporter)) {
      keep(addendum, report, text, ReporterNews.ADDED);
      trail.append(AuditEvent.onReport(Act.REPORT_ADDED_TO, report.reference), reporter);
    }
    begun.forget(report.id, id, text);
    return Optional.empty();
  }

  /** Whether an addition of this id was sent. */
  public boolean isAdded(String reference, UUID id, Actor reporter) {
    return store.isClaimed(reporter, key(store.ownedBy(reporter, reference), id));
  }

  /**
   * Adds the answer to a question of the team. The same answer a second time changes nothing.
   * Returns false, and keeps nothing, for another one, or when the question was withdrawn.
   */
  public boolean answer(String reference, UUID question, String text, Actor reporter) {
    var report = store.ownedBy(reporter, reference);
    if (!questions.isWaiting(report.reference, question)) {
      var isSame =
          questions
              .answerTo(report.reference, question)
              .filter(it -> store.text(Addendum.findById(it)).equals(text))
              .isPresent();
      if (isSame) {
        begun.forget(report.id, question, text);
      }
      return isSame;
    }
    begun.forget(report.id, question, text);
    var addendum = fresh(report);
    keep(addendum, report, text, ReporterNews.ANSWERED);
    questions.answered(report.reference, question, addendum.id, reporter);
    return true;
  }

  private void keep(Addendum addendum, SealedReport report, String text, ReporterNews what) {
    store.keep(addendum, text, report);
    var urgent = caseProgress.addedTo(report.reference, what, TextQuality.danger(text));
    outbox.enqueueAddendum(report.reference, report.id, addendum.id, urgent);
  }

  /** Each text of one id once: a page shown again by Back sends the same id. */
  private boolean wasAdded(SealedReport report, UUID id, String text, UUID addendum, Actor me) {
    var now = clock.instant();
    store.claim(me, key(report, id), addendum, now);
    var first = store.claim(me, key(report, id, text), addendum, now);
    return !first.equals(addendum);
  }

  private static String key(SealedReport report, UUID id) {
    return "addition " + report.reference + " " + id;
  }

  private String key(SealedReport report, UUID id, String text) {
    return key(report, id) + " " + hash.of(TEXT, text);
  }

  private Addendum fresh(SealedReport report) {
    return new Addendum(Ids.next(), report.id, clock.instant());
  }
}
