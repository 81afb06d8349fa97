package org.softintel.desk.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.TextRules;
import org.softintel.report.access.NameMatch;
import org.softintel.report.access.ReaderRestraints;
import org.softintel.report.casework.BegunOutcomes;
import org.softintel.report.casework.OtherLeads;
import org.softintel.report.status.Action;
import org.softintel.report.status.ActionRefusals;
import org.softintel.report.status.FourEyesRule;
import org.softintel.report.status.MissingAct;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.Priority;
import org.softintel.report.store.OpenReport;

/** Shows what an officer can decide about a report; where they cannot, why, and who can. */
@ApplicationScoped
@Transactional
public class OutcomeViews {
  /** As {@link org.softintel.report.casework.Decisions} has it. */
  private static final String EXCEPT =
      "A duplicate will not wait if the other report is from the same account, would need a second"
          + " officer too, and the team has acted or still acts on it. ";

  private final BegunOutcomes begun;
  private final FourEyesRule second;
  private final ReaderRestraints restraints;
  private final OtherLeads leads;
  private final InstantSource clock;

  OutcomeViews(
      BegunOutcomes begun,
      FourEyesRule second,
      ReaderRestraints restraints,
      OtherLeads leads,
      InstantSource clock) {
    this.begun = begun;
    this.second = second;
    this.restraints = restraints;
    this.leads = leads;
    this.clock = clock;
  }

  /**
   * With what they typed before they went to do what their outcome needs. Nearly always somebody
   * was told today.
   */
  public OutcomeView of(OpenReport opened, Actor me) {
    var typed = new HashMap<>(DayField.values("passed", LondonTime.today(clock)));
    typed.putAll(begun.of(opened.summary().id(), me));
    return of(opened, ActionPage.CLOSE, Form.of(typed), me);
  }

  OutcomeView of(OpenReport opened, ActionPage page, Form form, Actor me) {
    var bar = restraints.bar(opened.summary().id(), me);
    var isBarred = bar != NameMatch.NONE;
    return new OutcomeView(
        opened,
        form,
        isBarred,
        opened.summary().may(page.action(), me) && !isBarred,
        opened.summary().may(Action.EVALUATE, me) && !isBarred,
        groups(page),
        notes(opened, page, bar, me),
        missing(opened, form),
        needs(opened),
        Form.of(DayField.values("toldOn", LondonTime.today(clock))));
  }

  private static List<MissingAct> missing(OpenReport opened, Form form) {
    return Coded.of(Outcome.class, form.value("outcome")).stream()
        .flatMap(it -> missing(opened, it))
        .toList();
  }

  private static Stream<MissingAct> missing(OpenReport opened, Outcome outcome) {
    var done = opened.work().done();
    var report = opened.summary();
    return MissingAct.of(outcome, report.isClosed(), report.grade().isPresent(), done).stream();
  }

  private static List<OutcomeView.Need> needs(OpenReport opened) {
    return Stream.of(Outcome.LOGGED, Outcome.ALREADY_OPEN)
        .flatMap(
            it ->
                missing(opened, it)
                    .limit(1)
                    .map(first -> new OutcomeView.Need(it.act().code(), first)))
        .toList();
  }

  private static List<OutcomeView.Group> groups(ActionPage page) {
    var groups = new ArrayList<OutcomeView.Group>();
    int number = 0;
    for (var group : Outcome.Group.values()) {
      var choices = new ArrayList<OutcomeView.Choice>();
      for (var outcome : Outcome.values()) {
        if (outcome.group() == group && OutcomeForm.isOffered(outcome, page)) {
          number++;
          choices.add(
              new OutcomeView.Choice(
                  number == 1 ? "outcome" : "outcome-" + number,
                  outcome.code(),
                  outcome.act().code(),
                  outcome.words(),
                  outcome.meaning()));
        }
      }
      var id = "outcomes-" + (groups.size() + 1);
      groups.add(new OutcomeView.Group(id, group.words(), List.copyOf(choices)));
    }
    return List.copyOf(groups);
  }

  /** Why this officer cannot work on the report, or needs a second one; who can. */
  private List<String> notes(OpenReport opened, ActionPage page, NameMatch bar, Actor me) {
    var report = opened.summary();
    if (bar == NameMatch.PERSON) {
      return List.of(
          "This report names you, so you cannot work on it. "
              + leads.who(report, "assign it to somebody else", me));
    }
    if (bar == NameMatch.TEXT) {
      return List.of(
          "Your name is in the text of this report, so you cannot work on it. If it is about"
              + " somebody else, a lead can let you. "
              + leads.who(report, "do that, or assign it to somebody else", me));
    }
    if (page == ActionPage.PRIORITY || page == ActionPage.CORRECT) {
      return secondOfficer(opened, me).stream().toList();
    }
    if (report.isPending()) {
      return report.may(Action.CONFIRM, me) ? List.of() : List.of(leads.whoApproves(report, me));
    }
    if (report.isClosed()) {
      return List.of();
    }
    if (!report.may(Action.CLOSE, me)) {
      var refusal = ActionRefusals.of(Action.CLOSE, me, report, () -> "");
      return report.status().holder().isEmpty() && me.is(Role.TRIAGE)
          ? List.of()
          : List.of(refusal.title() + ". " + refusal.detail());
    }
    return secondOfficer(opened, me).stream().toList();
  }

  /** Empty if no outcome needs one. */
  private Optional<String> secondOfficer(OpenReport opened, Actor me) {
    var had = opened.work().priorities();
    var wasInDanger = opened.summary().danger().isPresent();
    var waiting =
        Stream.of(Outcome.values()).filter(it -> second.isNeeded(it, had, wasInDanger)).toList();
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        quoted(waiting)
            + " will wait for a second officer, because "
            + why(had, wasInDanger)
            + ". "
            + (waiting.contains(Outcome.DUPLICATE) ? EXCEPT : "")
            + leads.who(opened.summary(), "approve it", me));
  }

  private static String quoted(List<Outcome> outcomes) {
    return TextRules.listed(outcomes.stream().map(it -> "“" + it.words() + "”").toList());
  }

  private static String why(Set<Priority> had, boolean wasInDanger) {
    if (had.contains(Priority.HIGH)) {
      return "the report has, or once had, high priority. Lowering the priority does not change"
          + " that";
    }
    if (wasInDanger) {
      return "possible immediate danger was noticed in this report";
    }
    return had.contains(Priority.NOT_SET) ? "nobody has set its priority yet" : "of its priority";
  }
}
