package org.softintel.report.status;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.grading.Grade;
import org.softintel.report.question.ExploitationKind;

/** What a list may show of a report: nothing that anybody wrote. */
@TemplateData
public record ReportSummary(
    UUID id,
    String reference,
    Instant received,
    String agency,
    String exploitation,
    Optional<String> area,
    Channel channel,
    ReportState state,
    Optional<String> assignee,
    Optional<String> assigneeName,
    Optional<Instant> taken,
    Optional<Outcome> outcome,
    Optional<String> proposer,
    Optional<Instant> closed,
    Optional<Instant> seen,
    Priority priority,
    Optional<Grade> grade,
    DeadlineKind clock,
    Instant due,
    boolean paused,
    boolean restricted,
    int version) {

  /** How far it has come, in words that tell its reporter nothing of what the team made of it. */
  public String reporterWords() {
    return switch (state) {
      case NEW -> seen.isPresent() ? "Seen by the team" : "Received";
      case TAKEN, PENDING -> "Being looked at";
      case CLOSED -> outcome.filter(Outcome::isPassedOn).isPresent() ? "Passed on" : "Closed";
    };
  }

  /** Where the team reads it. */
  public String deskAddress() {
    return "/triage/" + reference;
  }

  /** The kinds of exploitation in words. */
  public String kinds() {
    return Stream.of(exploitation.split(" "))
        .flatMap(it -> Coded.of(ExploitationKind.class, it).stream())
        .map(ExploitationKind::words)
        .collect(Collectors.joining(", "));
  }

  public boolean isPending() {
    return state == ReportState.PENDING;
  }

  public boolean isClosed() {
    return state == ReportState.CLOSED;
  }

  /** How it may be handled, for the marking of each view and print. */
  public String handling() {
    var readers = restricted ? "Restricted to named readers. " : "";
    return readers + handlingWords();
  }

  private String handlingWords() {
    return grade
        .map(it -> "Handling " + it.handling().code() + ": " + it.handling().words())
        .orElse("Handling: not graded yet, keep it within the team");
  }

  public boolean may(Action action, Actor actor) {
    var fits =
        action != (paused ? Action.PAUSE : Action.RESUME) && (restricted || action != Action.LIFT);
    return fits
        && !(action.needsAccount() && channel.isTypedIn())
        && action.isOpenTo(actor, holding(actor));
  }

  public OfficerRelation holding(Actor actor) {
    return switch (state) {
      case NEW -> OfficerRelation.NOBODYS;
      case TAKEN ->
          assignee.filter(actor.subject()::equals).isPresent()
              ? OfficerRelation.MINE
              : OfficerRelation.ANOTHERS;
      case PENDING ->
          proposer.filter(actor.subject()::equals).isPresent()
              ? OfficerRelation.PROPOSED
              : OfficerRelation.PENDING;
      case CLOSED -> OfficerRelation.CLOSED;
    };
  }

  /** For an officer who came second. */
  String whoHasIt() {
    return taken
        .map(at -> assigneeName.orElse("Somebody") + " took it at " + LondonTime.local(at) + ".")
        .orElse("Nobody has taken it yet: take it first.");
  }
}
