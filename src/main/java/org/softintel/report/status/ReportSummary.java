package org.softintel.report.status;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.grading.Grade;

/** What a list may show of a report: nothing that anybody wrote. */
public record ReportSummary(
    UUID id,
    String reference,
    int version,
    boolean restricted,
    Arrival arrival,
    CaseStatus status,
    Priority priority,
    Optional<Grade> grade,
    Deadline deadline,
    Optional<PossibleDanger> danger) {

  /** What came in; it never changes. Kinds of exploitation and the area are codes. */
  public record Arrival(
      Instant received,
      String agency,
      Set<String> exploitation,
      Optional<String> area,
      Channel channel) {}

  /** How far the team has come with it. */
  public record CaseStatus(
      ReportState state,
      Optional<Instant> seen,
      Optional<Holder> holder,
      Optional<Outcome> outcome,
      Optional<String> decider,
      Optional<Instant> closed) {}

  /** Who has it, and covers for them today; a name is missing for an account that also reports. */
  public record Holder(String account, Optional<String> name, Instant since, Set<String> covers) {
    public boolean is(Actor actor) {
      return account.equals(actor.subject()) || covers.contains(actor.subject());
    }
  }

  /** What is to be done next, and by when. */
  public record Deadline(DeadlineKind kind, Instant due, boolean paused) {}

  /** Noticed, or answered, since then; how strong tells only where it stands in a list. */
  public record PossibleDanger(Danger state, int strength, Instant since) {}

  /** How far it is, as its reporter is told. */
  public ReporterStatus reporterStatus() {
    return switch (status.state) {
      case NEW -> status.seen.isPresent() ? ReporterStatus.SEEN : ReporterStatus.RECEIVED;
      case TAKEN, PENDING -> ReporterStatus.TAKEN;
      case CLOSED ->
          status.outcome.filter(Outcome::isPassedOn).isPresent()
              ? ReporterStatus.PASSED_ON
              : ReporterStatus.CLOSED;
    };
  }

  /** Path of its page at the desk. */
  public String deskAddress() {
    return "/triage/" + reference;
  }

  /** Path of the page where its outcome is decided or, once it is closed, corrected. */
  public String outcomeAddress() {
    return deskAddress() + (isClosed() ? "/correct" : "");
  }

  public Optional<String> holderName() {
    return status.holder.flatMap(Holder::name);
  }

  /** Whether possible immediate danger waits for an answer. */
  public boolean isUrgent() {
    return urgency() > 0;
  }

  /** How strong the danger is that waits for an answer, or 0. */
  public int urgency() {
    return danger.filter(it -> it.state == Danger.NOTICED).map(it -> it.strength).orElse(0);
  }

  public DeadlineKind next() {
    return deadline.kind.next(isUrgent());
  }

  public boolean isPending() {
    return status.state == ReportState.PENDING;
  }

  public boolean isClosed() {
    return status.state == ReportState.CLOSED;
  }

  /** The handling marking of pages and prints. */
  public String handling() {
    var words =
        grade.map(Grade::marking).orElse("Handling: not graded yet, keep it within the team");
    return (restricted ? "Restricted to named readers. " : "") + words;
  }

  public boolean may(Action action, Actor actor) {
    var fits =
        action != (deadline.paused ? Action.PAUSE : Action.RESUME)
            && (restricted || action != Action.LIFT)
            && (isUrgent() ? !action.waitsForDanger() : action != Action.ANSWER_DANGER);
    return fits
        && !(action.needsAccount() && arrival.channel.isTypedIn())
        && action.isOpenTo(actor, relation(actor));
  }

  /** Whether this priority would make it wait longer; the first one that somebody sets does not. */
  public boolean isLowered(Priority to) {
    var isFirst = priority == Priority.NOT_SET && status.holder.isEmpty();
    return to.rank() > priority.rank() && !isFirst;
  }

  OfficerRelation relation(Actor actor) {
    return switch (status.state) {
      case NEW -> OfficerRelation.NOBODYS;
      case TAKEN ->
          status.holder.filter(it -> it.is(actor)).isPresent()
              ? OfficerRelation.MINE
              : OfficerRelation.ANOTHERS;
      case PENDING -> isDecidedBy(actor) ? OfficerRelation.PROPOSED : OfficerRelation.PENDING;
      case CLOSED -> isDecidedBy(actor) ? OfficerRelation.CLOSED_BY_ME : OfficerRelation.CLOSED;
    };
  }

  /** Whether they decided or proposed the outcome that it has. */
  private boolean isDecidedBy(Actor actor) {
    return status.decider.filter(actor.subject()::equals).isPresent();
  }

  String whoHasIt() {
    return status
        .holder
        .map(
            it ->
                "%s took it on %s. They or a lead can do this."
                    .formatted(it.name.orElse("Somebody"), LondonTime.local(it.since)))
        .orElse("Nobody has taken it yet: take it first.");
  }
}
