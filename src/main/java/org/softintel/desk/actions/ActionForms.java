package org.softintel.desk.actions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.softintel.desk.tasks.Tasks;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.TextRules;
import org.softintel.report.access.Readership;
import org.softintel.report.casework.Casework;
import org.softintel.report.casework.Decisions;
import org.softintel.report.casework.ReporterQuestions;
import org.softintel.report.grading.GradeForm;
import org.softintel.report.grading.HandlingCode;
import org.softintel.report.status.DangerAnswer;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportVersion;
import org.softintel.report.store.OpenReport;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;

/** Reads the form of each action. */
@Singleton
class ActionForms {
  static final int MOST_CHARS = 4_000;

  private final Casework casework;
  private final ReporterQuestions questions;
  private final Decisions decisions;
  private final Tasks tasks;
  private final Colleagues colleagues;
  private final OutcomeForm outcomes;
  private final Readership readership;
  private final InstantSource clock;

  ActionForms(
      Casework casework,
      ReporterQuestions questions,
      Decisions decisions,
      Tasks tasks,
      Colleagues colleagues,
      OutcomeForm outcomes,
      Readership readership,
      InstantSource clock) {
    this.casework = casework;
    this.questions = questions;
    this.decisions = decisions;
    this.tasks = tasks;
    this.colleagues = colleagues;
    this.outcomes = outcomes;
    this.readership = readership;
    this.clock = clock;
  }

  /** What an officer wrote, ready to be saved if nothing is wrong with it. */
  interface ActionForm {
    /** False, and nothing is saved, when the report has changed since {@code page}. */
    boolean save(ReportVersion page, Actor by);
  }

  private interface Saying {
    boolean save(ReportVersion page, String text, Actor by);
  }

  /** Adds what is wrong to {@code fields}; the form can be saved only if nothing is. */
  ActionForm read(ActionPage page, FormFields fields, String reference, Actor by) {
    return switch (page) {
      case DANGER -> danger(fields, decisions.received(reference, by));
      case RAISE_DANGER ->
          saying(reason(fields, "Enter why somebody may be in danger now"), casework::raiseDanger);
      case NOTE -> note(text(fields, "text", "The note", "Enter a note"));
      case PRIORITY -> priority(fields);
      case EVALUATION -> grade(fields);
      case PAUSE ->
          saying(reason(fields, "Enter the reason for pausing the clock"), casework::pause);
      case RESUME -> saying(optional(fields, "reason", "What has changed"), casework::resume);
      case QUESTION ->
          saying(text(fields, "question", "The question", "Enter your question"), questions::ask);
      case FEEDBACK -> saying(feedback(fields), casework::sendUpdate);
      case COPY -> copy(fields);
      case ASSIGN -> assign(fields, reference, by);
      case PUT_BACK ->
          saying(reason(fields, "Enter why you are putting it back"), casework::putBack);
      case TASK -> task(fields, reference, by);
      case CLOSE, CORRECT -> outcomes.read(page, fields, reference, by);
      case REOPEN -> saying(reason(fields, "Enter the reason for reopening it"), decisions::reopen);
      case SUPERVISE ->
          saying(text(fields, "text", "The note", "Enter what you found"), casework::supervise);
      case CONFIRM -> saying(optional(fields, "remark", "The remark"), decisions::approve);
      case SEND_BACK ->
          saying(
              reason(fields, "Enter what needs to be done before it can be closed"),
              decisions::sendBack);
      case WITHDRAW ->
          saying(reason(fields, "Enter why you are withdrawing it"), decisions::withdraw);
      case RESTRICT -> readers(fields, by);
      case LIFT ->
          saying(reason(fields, "Enter the reason for lifting the restriction"), casework::lift);
    };
  }

  private ActionForm note(String text) {
    return (page, by) -> {
      casework.note(page.reference(), text, by);
      return true;
    };
  }

  private static ActionForm saying(String text, Saying what) {
    return (page, by) -> what.save(page, text, by);
  }

  private ActionForm danger(FormFields fields, Instant received) {
    var form = DangerForm.read(fields, received, clock);
    return (page, by) -> {
      var answer = form.answer().orElseThrow();
      var isSaved = casework.answerDanger(page, answer, form.text(), by);
      if (isSaved && answer == DangerAnswer.ACTED_ON) {
        outcomes.begin(page.reference(), fields, by);
      }
      return isSaved;
    };
  }

  private ActionForm priority(FormFields fields) {
    var priority =
        fields.chosen(
            "priority",
            code -> Coded.of(Priority.class, code).filter(it -> it != Priority.NOT_SET),
            "Select a priority");
    var reason = reason(fields, "Enter the reason for this priority");
    return (page, by) -> casework.prioritise(page, priority.orElseThrow(), reason, by);
  }

  /**
   * A grade without conditions is asked about, not refused, if the reporter's answers need some.
   */
  static void askAboutConditions(FormFields fields, OpenReport opened) {
    if (fields.value("handling").equals(HandlingCode.PERMITTED.code())
        && !fields.value("no-conditions").equals("yes")
        && !opened.sharing().proposed().isEmpty()) {
      fields.problem("no-conditions", "Confirm that it can be shared without conditions");
    }
  }

  private ActionForm grade(FormFields fields) {
    var grade = GradeForm.read(fields);
    var conditions = GradeForm.conditions(fields);
    return (page, by) -> casework.evaluate(page, grade.orElseThrow(), conditions, by);
  }

  /** A standard message, words of their own, or both. */
  private static String feedback(FormFields fields) {
    if (fields.value("ready").isEmpty() && TextRules.isBlank(fields.value("feedback"))) {
      fields.problem("ready", "Select a standard message or write your own");
    }
    return ReadyTexts.read(fields);
  }

  private ActionForm copy(FormFields fields) {
    var copy =
        fields.chosen(
            "copy",
            code -> Optional.of(code).filter(List.of("open", "closed")::contains),
            "Select whether the reporter can read their copy");
    var reason = reason(fields, "Enter the reason for this change");
    return (page, by) -> casework.openCopy(page, copy.orElseThrow().equals("open"), reason, by);
  }

  private ActionForm assign(FormFields fields, String reference, Actor by) {
    var colleague = reader(fields, reference, by);
    var note = optional(fields, "reason", "The note");
    return (page, lead) -> casework.assign(page, colleague.orElseThrow(), note, lead);
  }

  private Optional<Colleague> reader(FormFields fields, String reference, Actor by) {
    var colleague = fields.chosen("colleague", colleagues::known, "Select a colleague");
    if (colleague.filter(it -> !reads(it, reference, by)).isPresent()) {
      fields.problem("colleague", "Select a colleague who can read this report");
    }
    return colleague;
  }

  private ActionForm task(FormFields fields, String reference, Actor by) {
    var colleague = reader(fields, reference, by);
    var due =
        new DayField(fields, "due", "The day it is due").readUpcoming(LondonTime.today(clock));
    var text = text(fields, "text", "What needs to be done", "Enter what needs to be done");
    return (page, officer) ->
        tasks.give(page, colleague.orElseThrow(), due.orElseThrow(), text, officer);
  }

  private boolean reads(Colleague colleague, String reference, Actor by) {
    return readership.reads(readership.require(reference, by), colleague.account());
  }

  private ActionForm readers(FormFields fields, Actor by) {
    var readers = new HashSet<>(fields.all("readers"));
    var offered = others(by).stream().map(Option::value).collect(Collectors.toSet());
    if (readers.isEmpty() || !offered.containsAll(readers)) {
      fields.problem("readers", "Select at least one colleague");
    }
    var reason = reason(fields, "Enter the reason for restricting it");
    var tell = fields.value("tell-inboxes").equals("yes");
    return (page, lead) -> casework.restrict(page, readers, tell, reason, lead);
  }

  /** Whom the form can name. */
  List<Option> colleagues(ActionPage page, Actor by) {
    if (page == ActionPage.TASK || page == ActionPage.ASSIGN) {
      return colleagues.options(new Option("", "Select a colleague"));
    }
    return page == ActionPage.RESTRICT ? others(by) : List.of();
  }

  private List<Option> others(Actor me) {
    return colleagues.options().stream().filter(it -> !it.value().equals(me.subject())).toList();
  }

  static String reason(FormFields fields, String ask) {
    return text(fields, "reason", "The reason", ask);
  }

  private static String text(FormFields fields, String name, String noun, String ask) {
    return fields.text(name, noun, ask, MOST_CHARS);
  }

  private static String optional(FormFields fields, String name, String noun) {
    return fields.optionalText(name, noun, MOST_CHARS);
  }
}
