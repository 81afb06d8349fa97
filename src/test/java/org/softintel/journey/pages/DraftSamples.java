package org.softintel.journey.pages;

import static org.softintel.journey.pages.SampleData.draft;

import org.softintel.given.ReportForm;

/** A draft between its questions and its receipt. */
final class DraftSamples {
  private final SampleData given;
  private final SamplePages.Visitor reporter;

  DraftSamples(SamplePages pages, SampleData given) {
    this.given = given;
    reporter = pages.as("reporter");
  }

  void add() {
    reporter.sees(
        "what can be added",
        draft(given.answered(), "tasks"),
        "GET /reports/{draft}/tasks",
        "ReportPages/tasks");
    reporter.sees("what can be added, nothing yet", draft(given.untouched(), "tasks"));
    reporter.sees(
        "answers to check",
        draft(given.answered(), "check"),
        "GET /reports/{draft}/check",
        "SendPages/check",
        "SendPages/sender");
    reporter.sees(
        "a phone number for one report",
        draft(given.answered(), "phone"),
        "GET /reports/{draft}/phone",
        "SendPages/phone");
    reporter.does(
        "a phone number, errors",
        it -> {
          it.navigate(draft(given.answered(), "phone"));
          new ReportForm(it).write("Which phone number can the team call?", "invented");
          return ReportForm.press(it, "Continue");
        });
    reporter.does(
        "advice",
        it -> {
          it.navigate(draft(given.untouched(), "what-happened"));
          it.getByLabel("What happened?")
              .fill("It says that she is promiscuous. She got into ZZ99 ZZZ recently.");
          return ReportForm.press(it, "Continue");
        },
        "GET /reports/{draft}/advice/{sheet}",
        "AdvicePages/advice",
        "AdvicePages/passages");
    reporter.sees(
        "what happened, with advice beside it",
        draft(given.untouched(), "what-happened"),
        "QuestionPages/beside");
    reporter.does(
        "what happened, possible danger",
        it -> {
          it.navigate(draft(given.untouched(), "what-happened"));
          it.getByLabel("What happened?").fill("The invented man is meeting her tonight.");
          return ReportForm.press(it, "Continue");
        });
    reporter.does(
        "answers to check, with advice and a warning",
        it -> {
          it.navigate(draft(given.answered(), "what-happened?from=check"));
          it.getByLabel("What happened?")
              .fill("She is promiscuous. Tonight she will get into ZZ99 ZZZ.");
          ReportForm.press(it, "Continue");
          return it.navigate(draft(given.answered(), "check"));
        });
    reporter.does(
        "what happened, changed elsewhere, errors",
        it -> {
          it.navigate(draft(given.torn(), "what-happened"));
          it.getByLabel("What happened?").fill("An invented kite");
          ReportForm.press(it, "Continue");
          it.navigate(draft(given.torn(), "what-happened"));
          it.getByLabel("What happened?").fill("Another invented kite");
          it.locator("[name=shown]").evaluate("it => it.value = '0-0'");
          return ReportForm.press(it, "Continue");
        },
        "QuestionPages/waiting");
    reporter.sees(
        "answers to check, changed elsewhere", draft(given.answered(), "check?changed=yes"));
    reporter.sees(
        "saved for later",
        draft(given.answered(), "saved?at=kind"),
        "GET /reports/{draft}/saved",
        "ReportPages/saved");
    reporter.sees(
        "the receipt", draft(given.sent(), "sent"), "GET /reports/{draft}/sent", "SendPages/sent");
    reporter.sees("sent before", draft(given.sent(), "check"), "SendPages/alreadySent");
  }
}
