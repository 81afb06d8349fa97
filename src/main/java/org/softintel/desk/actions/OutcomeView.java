package org.softintel.desk.actions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.report.casework.BegunOutcomes;
import org.softintel.report.grading.Grade;
import org.softintel.report.grading.GradeProposal;
import org.softintel.report.grading.InformationAssessment;
import org.softintel.report.grading.ProvenanceAnswers;
import org.softintel.report.status.MissingAct;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.OpenReport;

/**
 * The outcome of a report as an officer can decide it: what they typed so far, and why they cannot.
 *
 * @param barred whether it names this officer: they can only read it
 * @param mayDecide whether this officer may close it now
 * @param notes what keeps them, or will need a second officer: why, and who can
 * @param missing what the chosen outcome still needs
 * @param needs what outcomes need first, of those that need something else than words
 * @param danger the answer to possible danger as it begins
 */
public record OutcomeView(
    OpenReport opened,
    Form form,
    boolean barred,
    boolean mayDecide,
    boolean mayGrade,
    List<Group> groups,
    List<String> notes,
    List<MissingAct> missing,
    List<Need> needs,
    Form danger) {

  /** Some outcomes under one heading; {@code id} is that of the heading. */
  public record Group(String id, String words, List<Choice> choices) {}

  /** What to do first where an outcome needs {@code act}, which is a code. */
  public record Need(String act, MissingAct first) {}

  /** One outcome; {@code act} is the code of what it needs. */
  public record Choice(String id, String code, String act, String words, String meaning) {}

  public ReportSummary summary() {
    return opened.summary();
  }

  /** Whether the decision is what comes next: the report is graded, or they began to decide. */
  public boolean isNext() {
    return summary().grade().isPresent()
        || Stream.of("outcome", "passed-to").anyMatch(it -> !form.value(it).isEmpty());
  }

  /** Who was told of danger stands there until they choose an outcome. */
  public String whomHint() {
    return form.ok() && form.value("outcome").isEmpty() && !form.value("passed-to").isEmpty()
        ? "We filled in whom you told of the danger. Change it if you told somebody else."
        : "Name and team. For safeguarding, at the MASH or the duty team.";
  }

  /** Of a log whose reason was filled in: that tells only what was found. */
  public boolean isAskedForNoAction() {
    return form.wrong("no-action")
        || !form.value("no-action").isEmpty()
        || form.value(BegunOutcomes.PROPOSED_FOR).equals(Outcome.LOGGED.code());
  }

  public String reasonHint() {
    var proposed = form.value(BegunOutcomes.PROPOSED);
    return !proposed.isEmpty() && proposed.equals(form.value("reason"))
        ? "We filled in what reports share. Change it if that is not why."
        : "Why this outcome. It is encrypted and kept with the report.";
  }

  /** What the answers of the reporter, and other sources that say the same, suggest. */
  public GradeProposal grading() {
    var facts = opened.report().facts();
    return GradeProposal.of(
        new ProvenanceAnswers(
            opened.report().provenance(),
            facts.of("firstHand"),
            facts.of("sourceRisk-level"),
            opened.sharing().isNamingLimited(),
            facts.of("handlingConditions").isPresent(),
            !opened.work().corroborations().isEmpty()));
  }

  /** The grade that the report has, or else the suggested one, now that others say the same. */
  public Grade suggested() {
    return summary()
        .grade()
        .map(
            it ->
                it.information() == InformationAssessment.INDIRECT
                    ? new Grade(it.source(), InformationAssessment.CORROBORATED, it.handling())
                    : it)
        .orElse(grading().grade());
  }

  /** Whether another grade is suggested than it has. */
  public boolean suggestsGrade() {
    return !summary().grade().equals(Optional.of(suggested()));
  }

  public List<Option> ways() {
    return HandoverWay.options();
  }

  public List<Option> ready() {
    return ReadyTexts.OPTIONS;
  }

  @Override
  public String toString() {
    return "OutcomeView[" + summary().reference() + "]";
  }
}
