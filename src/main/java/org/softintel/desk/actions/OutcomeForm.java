package org.softintel.desk.actions;

import jakarta.inject.Singleton;
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
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.casework.BegunOutcomes;
import org.softintel.report.casework.Decisions;
import org.softintel.report.casework.OtherReports;
import org.softintel.report.status.Decision;
import org.softintel.report.status.MissingAct;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.ReportReference;

/** Reads the form of an outcome, with the act that each outcome needs. */
@Singleton
class OutcomeForm {
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
          "same-source",
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
  private static final Pattern TIME =
      Pattern.compile(
          "([01]?[0-9]|2[0-3])[:.][0-5][0-9] ?([ap]m)?|(1[0-2]|[1-9]) ?[ap]m",
          Pattern.CASE_INSENSITIVE);
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
    var act = outcome.map(it -> act(it, fields)).orElse("");
    var other = outcome.flatMap(it -> other(it, fields, reference, by));
    var reason = ActionForms.reason(fields, "Enter the reason for this outcome");
    var told = ReadyTexts.read(fields);
    outcome.ifPresent(it -> demandActs(it, fields, reference, by));
    return (version, officer) -> {
      var decision = new Decision(outcome.orElseThrow(), joined(reason, act), told, other);
      return page == ActionPage.CORRECT
          ? decisions.correct(version, decision, officer)
          : decisions.decide(version, decision, officer);
    };
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
  private String act(Outcome outcome, FormFields fields) {
    return switch (outcome.act()) {
      case HANDOVER -> handover(outcome, fields);
      case CRIME_NUMBER -> crime(fields);
      case OTHER_REPORT ->
          isOneSource(fields)
              ? "This officer confirmed that both reports come from the same source."
              : "";
      case NONE, LOG, DISCLOSURE -> "";
    };
  }

  private String handover(Outcome outcome, FormFields fields) {
    var who =
        fields.line("passed-to", "Who you told", "Enter the name of the person you told", LINE);
    var field = new DayField(fields, "passed", "The day you told them");
    var day =
        field
            .read()
            .flatMap(
                it ->
                    it.isAfter(LondonTime.today(clock))
                        ? field.fault("be today or in the past", "")
                        : Optional.of(it));
    var time = fields.line("passed-time", "The time", "Enter the time you told them", LINE);
    if (!time.isEmpty() && !TIME.matcher(time).matches()) {
      fields.problem("passed-time", "Enter the time like 2:30pm or 14:30");
    }
    var how = fields.chosen("passed-how", HandoverWay.class, "Select how you told them");
    var number =
        outcome == Outcome.SAFEGUARDING
            ? fields.line(
                "passed-reference", "Their reference", "Enter their reference number", LINE)
            : fields.optionalLine("passed-reference", "Their reference", LINE).orElse("");
    return "Told: %s\nWhen: %s at %s\nHow: %s\nTheir reference: %s"
        .formatted(
            who,
            day.map(LondonTime::words).orElse(""),
            time,
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
    var known = fields.value("known-other");
    var isTyped = known.isEmpty() || known.equals(OtherReports.ANOTHER);
    var field = isTyped ? "other" : "known-other";
    if (!isTyped && !fields.value("other").isBlank()) {
      fields.problem("other", "Delete this reference, or select “Another report”");
    }
    var other =
        ReportReference.typed(fields.value(field))
            .filter(it -> !ReportReference.typed(reference).equals(Optional.of(it)));
    var isOne = other.flatMap(it -> decisions.isSameSource(reference, it, by));
    if (isOne.isEmpty()) {
      fields.problem(field, "Enter the reference of another report on this desk");
    } else if (outcome == Outcome.CORROBORATES && isOne.get()) {
      fields.problem(
          field,
          "Both reports are from the same person, who counts as one source. Select “%s”"
              .formatted(Outcome.DUPLICATE.words()));
    } else if (outcome == Outcome.DUPLICATE && !isOne.get() && !isOneSource(fields)) {
      fields.problem(
          "same-source",
          "That report is from another person or organisation. Select “%s”, or confirm that both"
                  .formatted(Outcome.CORROBORATES.words())
              + " come from the same source");
    }
    return other;
  }

  private static boolean isOneSource(FormFields fields) {
    return fields.value("same-source").equals("yes");
  }
}
