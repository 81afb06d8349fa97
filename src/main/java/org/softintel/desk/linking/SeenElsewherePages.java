package org.softintel.desk.linking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Refusal;
import org.softintel.report.access.NameMatch;
import org.softintel.report.access.ReaderRestraints;
import org.softintel.report.access.Readings;
import org.softintel.report.casework.BegunOutcomes;
import org.softintel.report.casework.Casework;
import org.softintel.report.casework.Decisions;
import org.softintel.report.judgement.JudgedReport;
import org.softintel.report.judgement.JudgedReport.ShownJudgement;
import org.softintel.report.judgement.Judgements;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.judgement.Verdict;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.status.Action;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.OpeningPurpose;
import org.softintel.report.store.ReportMatches;
import org.softintel.report.store.Reports;
import org.softintel.report.store.SeenElsewhere;
import org.softintel.report.store.SeenElsewhere.OtherReport;

/** What other reports say of the details of one report. */
@Path("/triage/{reference}/elsewhere")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class SeenElsewherePages {
  private static final int SECONDS_TO_WAIT = 20;

  private final CurrentActor actor;
  private final Reports reports;
  private final ReportMatches matches;
  private final Judgements judgements;
  private final Readings readings;
  private final ReaderRestraints restraints;
  private final Casework casework;
  private final Decisions decisions;
  private final BegunOutcomes begun;

  SeenElsewherePages(
      CurrentActor actor,
      Reports reports,
      ReportMatches matches,
      Judgements judgements,
      Readings readings,
      ReaderRestraints restraints,
      Casework casework,
      Decisions decisions,
      BegunOutcomes begun) {
    this.actor = actor;
    this.reports = reports;
    this.matches = matches;
    this.judgements = judgements;
    this.readings = readings;
    this.restraints = restraints;
    this.casework = casework;
    this.decisions = decisions;
    this.begun = begun;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance elsewhere(SeenElsewhereView view);
  }

  @GET
  public Response elsewhere(String reference, @QueryParam("saved") @DefaultValue("") String saved) {
    var me = actor.get();
    var opened = reports.open(reference, OpeningPurpose.TRIAGE, Optional.empty(), me);
    var judged = judgements.of(reference, me);
    var earlier = judgements.earlier(opened.summary().id(), judged, me);
    var seen = matches.of(opened, earlier::allow, earlier.notJoined(), me);
    return QuarkusTransaction.requiringNew()
        .call(() -> shown(opened.summary(), seen, judged, SavedJudgement.words(saved), me));
  }

  private Response shown(
      ReportSummary report,
      Optional<SeenElsewhere> seen,
      JudgedReport judged,
      Optional<String> saved,
      Actor me) {
    var decides = report.may(Action.CLOSE, me) && restraints.bar(report.id(), me) == NameMatch.NONE;
    var others = seen.stream().flatMap(it -> it.reports().stream()).map(it -> it.report().id());
    var read = decides ? readings.openedBy(me, others.toList()) : Set.<UUID>of();
    var received = report.arrival().received();
    var ofOthers =
        seen.map(it -> new JudgedAgain.OfOthers(it, judged))
            .map(it -> it.of(judgements.apartBefore(received, it.rows(), me), me))
            .orElse(List.of());
    var page =
        Templates.elsewhere(
            new SeenElsewhereView(report, seen, judged, ofOthers, saved, decides, read, me));
    return seen.isPresent()
        ? Response.ok(page).build()
        : Response.status(503)
            .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
            .entity(page)
            .build();
  }

  /**
   * Begins an outcome with a reason from what was found: that the report corroborates another one,
   * or is logged. Leads to what the outcome needs first, or to where it is saved.
   */
  @POST
  @Path("/decide")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(String reference, MultivaluedMap<String, String> sent) {
    var me = actor.get();
    casework.require(reference, Action.CLOSE, me);
    var opened = reports.openFor(Action.CLOSE, reference, me);
    var judged = judgements.of(reference, me);
    var earlier = judgements.earlier(opened.summary().id(), judged, me);
    var seen = matches.of(opened, earlier::allow, List.of(), me);
    if (seen.isEmpty()) {
      return QuarkusTransaction.requiringNew()
          .call(() -> shown(opened.summary(), seen, judged, Optional.empty(), me));
    }
    var others = seen.get().reports();
    var named = Optional.of(Form.sent(sent).value("other")).filter(it -> !it.isEmpty());
    var outcome = named.isPresent() ? Outcome.CORROBORATES : Outcome.LOGGED;
    var reason =
        named
            .map(it -> other(it, others, me))
            .map(it -> ProposedReason.corroborates(it, match -> areJudgedSame(judged, match)))
            .orElseGet(() -> ProposedReason.logged(others, it -> areJudgedSame(judged, it)));
    begun.propose(reference, outcome, named, reason, me);
    var missing = decisions.missing(reference, outcome, me).stream().findFirst();
    var address = opened.summary().deskAddress();
    return Response.seeOther(
            URI.create(missing.map(it -> address + "/" + it.page()).orElse(address + "#acts")))
        .build();
  }

  /** By one judgement: a chain may lead over a report that not all may read. */
  private static boolean areJudgedSame(JudgedReport judged, MentionMatch match) {
    return RowMention.both(match)
        .filter(both -> !isContradicted(judged, match))
        .filter(both -> judged.judgements().stream().anyMatch(it -> isOf(both, it)))
        .isPresent();
  }

  /** Then it is joined to nothing until somebody takes a judgement back. */
  private static boolean isContradicted(JudgedReport judged, MentionMatch match) {
    return judged.rows().stream()
        .filter(JudgedReport.JudgedRow::contradicted)
        .anyMatch(row -> match.mine().row().filter(it -> it.id().equals(row.id())).isPresent());
  }

  private static boolean isOf(Set<RowMention> both, ShownJudgement it) {
    return it.verdict() == Verdict.SAME
        && !it.waits()
        && Set.of(it.judged().a(), it.judged().b()).equals(both);
  }

  /** Nobody decides what another report says before they have read it. */
  private OtherReport other(String reference, List<OtherReport> others, Actor me) {
    var other =
        others.stream()
            .filter(it -> it.report().reference().equals(reference))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "These reports may share nothing now",
                        "Somebody may have judged since you opened the page. Nothing was saved: go"
                            + " back to the report and look at Seen elsewhere again."));
    if (readings.openedBy(me, List.of(other.report().id())).isEmpty()) {
      throw Refusal.conflict(
          "Read the other report first", "You can decide this once you have opened both reports.");
    }
    return other;
  }
}
