package org.softintel.desk.actions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.desk.actions.ActionForms.ActionForm;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.casework.BegunOutcomes;
import org.softintel.report.casework.Decisions;
import org.softintel.report.casework.OtherReports;
import org.softintel.report.casework.SameSource;
import org.softintel.report.status.Decision;
import org.softintel.report.status.MissingAct;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.ReportReference;

/** Reads the form of an outcome, with the act that each outcome needs. */
@Singleton
class OutcomeForm {
  private static final String SAME = "same-source";
  private static final String DIFFERENT = "different-source";
  private static final String ENDED = "nobody-acts";
  private static final String NO_ACTION = "no-action";

  private static final Map<String, String> CONFIRMED =
      Map.of(
          SAME, "This officer confirmed that both reports come from the same source.",
          DIFFERENT, "This officer confirmed that the reports come from different people.",
          ENDED, "This officer confirmed that nobody has to act on either report.",
          NO_ACTION, "This officer confirmed that nothing in it needs action now.");

  /** What is kept while somebody does what their outcome needs. */
  private static final List<String> FIELDS =
      List.of(
          "outcome",
          "passed-to",
          "passed-day",
          "passed-month",
          "passed-year",
          "passed-time",
          "passed-how",
          "passed-reference",
          "crime-number",
          "known-other",
          "other",
          SAME,
          DIFFERENT,
          ENDED,
          NO_ACTION,
          "reason",
          "ready",
          "feedback");

  /** What the answer to danger asks too. */
  private static final Map<String, String> TOLD =
      Map.of(
          "told", "passed-to",
          "toldOn-day", "passed-day",
          "toldOn-month", "passed-month",
          "toldOn-year", "passed-year",
          "toldAt", "passed-time",
          "number", "passed-reference");

  private static final int LINE = 200;
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private final Decisions decisions;
  private final BegunOutcomes begun;
  private final InstantSource clock;

  OutcomeForm(Decisions decisions, BegunOutcomes begun, InstantSource clock) {
    this.decisions = decisions;
    this.begun = begun;
    this.clock = clock;
  }

  ActionForm read(ActionPage page, FormFields fields, String reference, Actor by) {
    var outcome =
        fields.chosen(
            "outcome",
            code -> Coded.of(Outcome.class, code).filter(it -> isOffered(it, page)),
            "Select an outcome");
    var act = outcome.map(it -> act(it, fields, reference, by)).orElse("");
    var other = outcome.flatMap(it -> other(it, fields, reference, by));
    var reason = ActionForms.reason(fields, "Enter the reason for this outcome");
    outcome.ifPresent(it -> demandOwnReason(it, fields, begun.proposedFor(reference, reason, by)));
    var told = ReadyTexts.read(fields);
    outcome.ifPresent(it -> demandActs(it, fields, reference, by));
    return (version, officer) -> {
      var decision = new Decision(outcome.orElseThrow(), joined(reason, act), told, other);
      return page == ActionPage.CORRECT
          ? decisions.correct(version, decision, officer)
          : decisions.decide(version, decision, officer);
    };
  }

  /** A reason that was filled in tells what was found: what follows from it, officers say. */
  private static void demandOwnReason(
      Outcome chosen, FormFields fields, Optional<Outcome> proposed) {
    if (proposed.isEmpty()) {
      return;
    }
    if (proposed.get() != chosen) {
      fields.problem(
          "reason",
          "Enter your reason for this outcome. We filled in one for “%s”"
              .formatted(proposed.get().words()));
    } else if (chosen == Outcome.LOGGED && !ticked(fields, NO_ACTION)) {
      fields.problem(
          NO_ACTION, "Confirm that nothing in it needs action now, or add to the reason why");
    }
  }

  /** What stays open is no correction of what was closed. */
  static boolean isOffered(Outcome outcome, ActionPage page) {
    return page != ActionPage.CORRECT || !outcome.isKeptOpen();
  }

  private static String joined(String reason, String act) {
    return Stream.of(reason, act).filter(it -> !it.isEmpty()).collect(Collectors.joining("\n\n"));
  }

  /** Nothing typed is lost: it comes back when they have done what is missing. */
  private void demandActs(Outcome outcome, FormFields fields, String reference, Actor by) {
    var missing = decisions.missing(reference, outcome, by);
    if (missing.isEmpty()) {
      return;
    }
    var todo = missing.stream().map(MissingAct::words).collect(Collectors.joining(" and "));
    fields.problem("outcome", "Before you choose “%s”, %s".formatted(outcome.words(), todo));
    begun.keep(reference, typed(fields), by);
  }

  /** Who was told of danger is not typed again for the outcome. */
  void begin(String reference, FormFields danger, Actor by) {
    var typed = new HashMap<String, String>();
    TOLD.forEach((told, passed) -> typed.put(passed, danger.value(told)));
    begun.begin(reference, typed, by);
  }

  private static Map<String, String> typed(FormFields fields) {
    var typed = new LinkedHashMap<String, String>();
    for (var name : FIELDS) {
      var value = fields.value(name);
      if (!value.isEmpty() && value.length() <= ActionForms.MOST_CHARS) {
        typed.put(name, value);
      }
    }
    return typed;
  }

  /** What was done, as the entry keeps it below the reason. */
  private String act(Outcome outcome, FormFields fields, String reference, Actor by) {
    return switch (outcome.act()) {
      case HANDOVER -> handover(outcome, fields, decisions.received(reference, by));
      case CRIME_NUMBER -> crime(fields);
      case OTHER_REPORT ->
          confirmed(fields, outcome == Outcome.CORROBORATES ? DIFFERENT : SAME, ENDED);
      case LOG -> confirmed(fields, NO_ACTION);
      case NONE, DISCLOSURE -> "";
    };
  }

  private String handover(Outcome outcome, FormFields fields, Instant received) {
    var who =
        ToldForm.words(
            fields, "passed-to", "Who you told", "Enter the name of the person you told");
    var time = new ToldForm(fields, "passed", "passed-time", "you told them").read(received, clock);
    var how = fields.chosen("passed-how", HandoverWay.class, "Select how you told them");
    var number =
        outcome == Outcome.SAFEGUARDING
            ? ToldForm.words(
                fields, "passed-reference", "Their reference", "Enter their reference number")
            : fields.optionalLine("passed-reference", "Their reference", LINE).orElse("");
    return "Told: %s\nWhen: %s\nHow: %s\nTheir reference: %s"
        .formatted(
            who,
            time.map(LondonTime::local).orElse(""),
            how.map(HandoverWay::words).orElse(""),
            number.isEmpty() ? "none given" : number);
  }

  private static String crime(FormFields fields) {
    var number = fields.line("crime-number", "The crime number", "Enter the crime number", LINE);
    if (!number.isEmpty() && !DIGIT.matcher(number).find()) {
      fields.problem("crime-number", "Enter the crime number as it was recorded");
    }
    return "Crime number: " + number;
  }

  /** A report that they may not read is answered like one that does not exist. */
  private Optional<ReportReference> other(
      Outcome outcome, FormFields fields, String reference, Actor by) {
    var isNamed = outcome == Outcome.DUPLICATE || outcome == Outcome.CORROBORATES;
    if (!isNamed) {
      return Optional.empty();
    }
    var offered = fields.value("known-other");
    var isTyped = offered.isEmpty() || offered.equals(OtherReports.ANOTHER);
    var field = isTyped ? "other" : "known-other";
    if (!isTyped && !fields.value("other").isBlank()) {
      fields.problem("other", "Delete this reference, or select “Another report”");
    }
    var other =
        ReportReference.typed(fields.value(field))
            .filter(it -> !ReportReference.typed(reference).equals(Optional.of(it)));
    var known = other.flatMap(it -> decisions.other(reference, it, by));
    if (known.isEmpty()) {
      fields.problem(field, "Enter the reference of another report on this desk");
      return other;
    }
    if (known.get().leadsBack()) {
      fields.problem(
          field,
          "That report was closed as the same as this one. Reopen it first, or name another");
    }
    known
        .get()
        .endedAs()
        .filter(it -> !ticked(fields, ENDED))
        .ifPresent(
            it ->
                fields.problem(
                    ENDED,
                    "That report was closed as “%s”. Reopen it, or confirm that nobody has to act"
                            .formatted(it.words())
                        + " on either report"));
    if (outcome == Outcome.CORROBORATES) {
      askAboutOneSource(field, known.get().source(), fields);
    } else if (known.get().source() != SameSource.YES && !ticked(fields, SAME)) {
      fields.problem(
          SAME,
          "That report may be from another person or organisation. Select “%s”, or confirm that both"
                  .formatted(Outcome.CORROBORATES.words())
              + " come from the same source");
    }
    return other;
  }

  /** One person who tells twice is one source, by whatever way they tell. */
  private static void askAboutOneSource(String field, SameSource source, FormFields fields) {
    if (source == SameSource.YES) {
      fields.problem(
          field,
          "Both reports are from the same person, who counts as one source. Select “%s”"
              .formatted(Outcome.DUPLICATE.words()));
    } else if (source == SameSource.PERHAPS && !ticked(fields, DIFFERENT)) {
      fields.problem(
          DIFFERENT,
          "Both reports may be from the same person. Select “%s”, or confirm that they come from"
                  .formatted(Outcome.DUPLICATE.words())
              + " different people");
    }
  }

  private static String confirmed(FormFields fields, String... boxes) {
    return Stream.of(boxes)
        .filter(it -> ticked(fields, it))
        .map(CONFIRMED::get)
        .collect(Collectors.joining("\n"));
  }

  private static boolean ticked(FormFields fields, String box) {
    return fields.value(box).equals("yes");
  }
}
