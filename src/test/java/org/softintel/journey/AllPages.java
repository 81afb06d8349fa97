package org.softintel.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.FormFiller;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.PublishedItems;
import org.softintel.given.ReportForm;
import org.softintel.given.TestStack;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/** Each page in each state that it can be in, and how to bring it about. */
final class AllPages {
  static final String ANYBODY = "";

  /** {@code shows} names templates and {@code GET} routes, so that none can be forgotten. */
  record Sample(String title, String account, Set<String> shows, Function<Page, Response> arrive) {
    @Override
    public String toString() {
      return title;
    }
  }

  // A date is asked for, and judged, only after this answer.
  private static final Map<String, String> ASKED_AFTER =
      Map.of(
          "date", "Yes, I know the date",
          "month", "I know about when",
          "period", "It went on over a period");

  private static final String TRIAGE_SURNAME = "Example";

  private final Browser browser;
  private final Map<String, Page> pages = new HashMap<>();
  private final List<Sample> all = new ArrayList<>();
  private final String untouched;
  private final String answered;
  private final String torn;
  private final String sent;
  private final String reference;
  private final String closed;
  private final String training = PublishedItems.training("An invented course " + "k".repeat(80));
  private String typed = "";
  private final String helpline = PublishedItems.helpline("An invented line " + "k".repeat(80));

  AllPages(Browser browser) {
    this.browser = browser;
    var form = new ReportForm(page("reporter"));
    sent = form.start().draft();
    reference = form.fill("A teal kite over an invented field").send();
    closed = reported(form);
    untouched = form.start().draft();
    answered = form.start().draft();
    torn = form.start().draft();
    publicPages();
    guidance();
    manager();
    form();
    ownReports();
    desk();
    insight();
    trail();
    failures();
  }

  List<Sample> all() {
    return all;
  }

  Page page(String account) {
    return pages.computeIfAbsent(account, this::open);
  }

  private Page open(String account) {
    if (account.equals(ANYBODY)) {
      return browser.anonymous(BrowserSettings.DESKTOP);
    }
    // The lead signs out, which must not end a session that other tests share.
    return account.equals("lead")
        ? browser.signIn(account, BrowserSettings.DESKTOP)
        : browser.as(account);
  }

  private static String reported(ReportForm form) {
    return form.start().fill("A second teal kite over an invented field").send();
  }

  private void publicPages() {
    add("the start", ANYBODY, "/", "GET /", "StartPages/start");
    add(
        "accessibility",
        ANYBODY,
        "/accessibility",
        "GET /accessibility",
        "StartPages/accessibility");
    add("privacy", ANYBODY, "/privacy", "GET /privacy", "StartPages/privacy");
    add("cookies", ANYBODY, "/cookies", "GET /cookies", "StartPages/cookies");
    add("the start, signed in", "reporter", "/");
    add(
        "not signed in",
        ANYBODY,
        "/not-signed-in?error=access_denied",
        "GET /not-signed-in",
        "NotSignedInPages/notSignedIn");
    add(
        "the language guide",
        ANYBODY,
        "/guidance/language",
        "GET /guidance/language",
        "LanguageGuidePages/guide");
    add("the language guide, searched", ANYBODY, "/guidance/language?q=friend");
    add("the language guide, nothing found", ANYBODY, "/guidance/language?q=zebra");
  }

  private void guidance() {
    add("all guidance", ANYBODY, "/guidance", "GET /guidance", "GuidePages/contents");
    add(
        "a page of guidance",
        ANYBODY,
        "/guidance/signs",
        "GET /guidance/{guide}",
        "GuidePages/guide");
    add("guidance, signed in", "reporter", "/guidance/young-people");
    add("no such guidance", ANYBODY, "/guidance/nothing");
    add("who can help", ANYBODY, "/guidance/help", "GET /guidance/help", "HelpPages/help");
    add("the search", ANYBODY, "/guidance/search", "GET /guidance/search", "SearchPages/results");
    add("the search, found", ANYBODY, "/guidance/search?q=grooming");
    add("the search, nothing found", ANYBODY, "/guidance/search?q=zebra");
    add(
        "training by place",
        ANYBODY,
        "/guidance/events/by-place",
        "GET /guidance/events/by-place",
        "EventPages/byPlace");
    add("training", ANYBODY, "/guidance/events", "GET /guidance/events", "EventPages/byDate");
    add(
        "one training",
        ANYBODY,
        "/guidance/events/" + training,
        "GET /guidance/events/{event}",
        "EventPages/event");
  }

  private void manager() {
    var event = "/manage/events/" + training;
    var entry = "/manage/help/" + helpline;
    add("manage", "manager", "/manage", "GET /manage", "ManagePages/home");
    add("reviews", "manager", "/manage/reviews", "GET /manage/reviews", "ManagePages/reviews");
    add(
        "manage training",
        "manager",
        "/manage/events",
        "GET /manage/events",
        "ManagedEventPages/list");
    add(
        "add training",
        "manager",
        "/manage/events/new",
        "GET /manage/events/new",
        "ManagedEventPages/edit");
    add(
        "add training, errors",
        "manager",
        it -> {
          it.navigate("/manage/events/new");
          return ReportForm.press(it, "Save and publish");
        });
    add("change training", "manager", event, "GET /manage/events/{event}");
    add(
        "cancel training",
        "manager",
        event + "/cancel",
        "GET /manage/events/{event}/cancel",
        "ManagedEventPages/cancel");
    add("manage help", "manager", "/manage/help", "GET /manage/help", "ManagedHelpPages/list");
    add("add help", "manager", "/manage/help/new", "GET /manage/help/new", "ManagedHelpPages/edit");
    add(
        "add help, errors",
        "manager",
        it -> {
          it.navigate("/manage/help/new");
          return ReportForm.press(it, "Save and publish");
        });
    add("change help", "manager", entry, "GET /manage/help/{entry}");
    add(
        "remove help",
        "manager",
        entry + "/remove",
        "GET /manage/help/{entry}/remove",
        "ManagedHelpPages/remove");
    add(
        "training, cancelled",
        "manager",
        it -> {
          it.navigate(event + "/cancel");
          return ReportForm.press(it, "Cancel this training");
        });
    add("one training, cancelled", ANYBODY, "/guidance/events/" + training);
  }

  private void form() {
    add("before the form", "reporter", "/reports/new", "GET /reports/new", "ReportPages/before");
    add(
        "before the form, errors",
        "reporter",
        it -> {
          it.navigate("/reports/new");
          return ReportForm.press(it, "Continue");
        });
    add(
        "the stop",
        "reporter",
        it -> {
          it.navigate("/reports/new");
          it.getByLabel("Yes").all().forEach(Locator::check);
          return ReportForm.press(it, "Continue");
        },
        "ReportPages/stop");
    Questionnaire.sheets().forEach(this::sheet);
    Stream.of(RowGroup.values()).forEach(this::rows);
    add(
        "what can be added",
        "reporter",
        draft(answered, "tasks"),
        "GET /reports/{draft}/tasks",
        "ReportPages/tasks");
    add("what can be added, nothing yet", "reporter", draft(untouched, "tasks"));
    add(
        "answers to check",
        "reporter",
        draft(answered, "check"),
        "GET /reports/{draft}/check",
        "CheckPages/check");
    add(
        "advice",
        "reporter",
        it -> {
          it.navigate(draft(untouched, "what-happened"));
          it.getByLabel("What happened?")
              .fill("It says that she is promiscuous. She got into ZZ99 ZZZ recently.");
          return ReportForm.press(it, "Continue");
        },
        "GET /reports/{draft}/advice/{sheet}",
        "AdvicePages/advice",
        "AdvicePages/passages");
    add(
        "answers to check, with advice and a warning",
        "reporter",
        it -> {
          it.navigate(draft(answered, "what-happened?from=check"));
          it.getByLabel("What happened?")
              .fill("She is promiscuous. Tonight she will get into ZZ99 ZZZ.");
          return ReportForm.press(it, "Continue");
        });
    add(
        "what happened, changed elsewhere, errors",
        "reporter",
        it -> {
          it.navigate(draft(torn, "what-happened"));
          it.getByLabel("What happened?").fill("An invented kite");
          ReportForm.press(it, "Continue");
          it.navigate(draft(torn, "what-happened"));
          it.getByLabel("What happened?").fill("Another invented kite");
          it.locator("[name=shown]").evaluate("it => it.value = '0-0'");
          return ReportForm.press(it, "Continue");
        },
        "ReportPages/waiting");
    add("answers to check, changed elsewhere", "reporter", draft(answered, "check?changed=yes"));
    add(
        "saved for later",
        "reporter",
        draft(answered, "saved?at=kind"),
        "GET /reports/{draft}/saved",
        "ReportPages/saved");
    add(
        "the receipt",
        "reporter",
        draft(sent, "sent"),
        "GET /reports/{draft}/sent",
        "SendPages/sent");
    add("sent before", "reporter", draft(sent, "check"), "SendPages/alreadySent");
  }

  private void sheet(QuestionPage questionPage) {
    var path = questionPage.path();
    add(
        path + ", empty",
        "reporter",
        draft(untouched, path),
        "GET /reports/{draft}/{sheet}",
        "ReportPages/question",
        "ReportPages/whatHelps");
    add(
        path + ", errors",
        "reporter",
        it -> {
          ask(it, untouched, path);
          FormFiller.spoil(it, questionPage);
          return ReportForm.press(it, "Continue");
        });
    add(
        path + ", filled",
        "reporter",
        it -> {
          ask(it, answered, path);
          FormFiller.fill(it, questionPage);
          ReportForm.press(it, "Continue");
          return it.navigate(draft(answered, path));
        });
  }

  private void rows(RowGroup group) {
    var list = "rows/" + group.code();
    add(
        group.code() + ", none",
        "reporter",
        draft(untouched, list),
        "GET /reports/{draft}/rows/{group}",
        "RowPages/list");
    for (var questionPage : group.sheets()) {
      var path = list + "/k1/" + questionPage.path();
      add(
          group.code() + " " + questionPage.path() + ", empty",
          "reporter",
          draft(answered, path),
          "GET /reports/{draft}/rows/{group}/{row}/{sheet}");
      add(
          group.code() + " " + questionPage.path() + ", errors",
          "reporter",
          it -> {
            it.navigate(draft(answered, path));
            FormFiller.spoil(it, questionPage);
            return ReportForm.press(it, "Continue");
          });
      add(
          group.code() + " " + questionPage.path() + ", filled",
          "reporter",
          it -> {
            it.navigate(draft(answered, path));
            FormFiller.fill(it, questionPage);
            ReportForm.press(it, "Continue");
            return it.navigate(draft(answered, path));
          });
    }
    add(group.code() + ", one", "reporter", draft(answered, list));
    add(
        group.code() + ", unsaid, errors",
        "reporter",
        it -> {
          it.navigate(draft(answered, list));
          return ReportForm.press(it, "Continue");
        });
    add(
        group.code() + ", one to remove",
        "reporter",
        draft(answered, list + "/k1/remove"),
        "GET /reports/{draft}/rows/{group}/{row}/remove",
        "RowPages/remove");
  }

  private static void ask(Page page, String draft, String step) {
    if (ASKED_AFTER.containsKey(step)) {
      page.navigate(draft(draft, "when"));
      new ReportForm(page)
          .choose("Do you know when it happened?", ASKED_AFTER.get(step))
          .press("Continue");
    }
    page.navigate(draft(draft, step));
  }

  private void ownReports() {
    add("my reports, empty", "reporter2", "/my-reports", "GET /my-reports", "MyReportsPages/list");
    add("my reports, filled", "reporter", "/my-reports");
    add("sent", "reporter", "/my-reports/sent", "GET /my-reports/sent", "MyReportsPages/sent");
    add(
        "drafts",
        "reporter",
        "/my-reports/drafts",
        "GET /my-reports/drafts",
        "MyReportsPages/drafts");
    add("sent, turned", "reporter", "/my-reports/sent?newer-than=" + reference);
    add("drafts, turned", "reporter", "/my-reports/drafts?older-than=" + answered);
    add(
        "a report of one's own",
        "reporter",
        "/my-reports/" + closed,
        "GET /my-reports/{reference}",
        "MyReportsPages/report",
        "MyReportsPages/whatHappensNext");
    add(
        "a receipt",
        "reporter",
        "/my-reports/" + reference + "/receipt",
        "GET /my-reports/{reference}/receipt",
        "ReceiptPages/receipt");
    add(
        "an addition",
        "reporter",
        "/my-reports/" + reference + "/add",
        "GET /my-reports/{reference}/add",
        "MyReportsPages/add");
    add(
        "an addition, errors",
        "reporter",
        it -> {
          it.navigate("/my-reports/" + reference + "/add");
          return ReportForm.press(it, "Send");
        });
    add(
        "a report of one's own, added to",
        "reporter",
        it -> {
          it.navigate("/my-reports/" + reference + "/add");
          new ReportForm(it).write("What do you want to add?", "An invented addition");
          return ReportForm.press(it, "Send");
        });
    add(
        "a draft to delete",
        "reporter",
        "/my-reports/drafts/" + untouched + "/delete",
        "GET /my-reports/drafts/{draft}/delete",
        "MyReportsPages/deleteDraft");
  }

  private void desk() {
    add("the desk", "triage", "/triage", "GET /triage", "InboxPages/list");
    add(
        "the desk, filtered",
        "triage",
        "/triage?who=anybody&state=new&grade=none&unread=yes&sort=due");
    add("the desk, closed ones", "triage", "/triage?who=anybody&state=closed&sort=newest");
    add("the desk, empty", "triage", "/triage?who=mine&handling=P&overdue=yes");
    add(
        "a report",
        "triage",
        "/triage/" + reference,
        "GET /triage/{reference}",
        "TriagePages/report");
    add("saved views, none", "triage", "/triage/views", "GET /triage/views", "DeskPages/views");
    add(
        "save a view",
        "triage",
        "/triage/views/new?state=new",
        "GET /triage/views/new",
        "DeskPages/view");
    add(
        "save a view, errors",
        "triage",
        it -> {
          it.navigate("/triage/views/new?state=new");
          return ReportForm.press(it, "Save view");
        });
    add(
        "saved views, one",
        "triage",
        it -> {
          it.navigate("/triage/views/new?state=new");
          new ReportForm(it).write("Name", "Invented " + "k".repeat(50));
          ReportForm.press(it, "Save view");
          return it.navigate("/triage/views");
        });
    add(
        "change a view",
        "triage",
        it -> {
          it.navigate("/triage/views");
          var page = it.locator("td[data-heading=Change] a").first().getAttribute("href");
          return it.navigate(page);
        },
        "GET /triage/views/{view}");
    add(
        "keyboard shortcuts",
        "triage",
        "/triage/settings",
        "GET /triage/settings",
        "SettingPages/settings");
    add(
        "keyboard shortcuts, saved",
        "triage",
        it -> {
          it.navigate("/triage/settings");
          return ReportForm.press(it, "Save");
        });
    add(
        "who else is viewing",
        "triage",
        "/triage/" + reference + "/viewers",
        "GET /triage/{reference}/viewers",
        "ViewerPages/viewers");
    add(
        "the desk, nothing selected, errors",
        "triage",
        it -> {
          it.navigate("/triage");
          return ReportForm.press(it, "Mark as read the selected reports");
        });
    add(
        "the desk, one marked",
        "triage",
        it -> {
          it.navigate("/triage");
          it.locator("[name=chosen]").first().check();
          return ReportForm.press(it, "Mark as read the selected reports");
        });
    add(
        "the desk, not all done",
        "triage",
        it -> {
          it.navigate("/triage?who=anybody&sort=newest");
          it.locator("[name=chosen]").first().check();
          it.evaluate("document.querySelector('[name=chosen]').value = 'SI-0000-0000'");
          return ReportForm.press(it, "Mark as read the selected reports");
        },
        "BulkPages/notAll");
    add(
        "a report, taken",
        "triage",
        it -> {
          it.navigate("/triage/" + reference);
          return ReportForm.press(it, "Take this report");
        });
    for (var task :
        List.of(
            "note", "priority", "evaluation", "pause", "question", "feedback", "task", "close")) {
      var page = "/triage/" + reference + "/" + task;
      add(task + " form", "triage", page, "GET /triage/{reference}/{task}", "TaskPages/task");
      add(
          task + " form, errors",
          "triage",
          it -> {
            it.navigate(page);
            return submit(it, page);
          });
    }
    add("typing in", "triage", "/triage/enter", "GET /triage/enter", "EnterPages/enter");
    add(
        "typing in, errors",
        "triage",
        it -> {
          it.navigate("/triage/enter");
          return submit(it, "/triage/enter");
        });
    add("typing in, what happened", "triage", this::typeIn);
    add("what can be added, typing in", "triage", it -> it.navigate(typed + "/tasks"));
    add(
        "answers to check, typing in",
        "triage",
        it -> {
          it.navigate(typed + "/what-happened");
          it.getByLabel("What happened?").fill("An invented call about a teal kite");
          ReportForm.press(it, "Continue");
          it.locator("[value=online]").check();
          ReportForm.press(it, "Continue");
          it.navigate(typed + "/when");
          it.locator("[value=not-known]").check();
          ReportForm.press(it, "Continue");
          return it.navigate(typed + "/check");
        });
    add(
        "who told it",
        "triage",
        it -> it.navigate(typed.replace("/reports/", "/triage/enter/")),
        "GET /triage/enter/{draft}",
        "EnterPages/change",
        "EnterPages/fields");
    add(
        "who told it, errors",
        "triage",
        it -> {
          it.navigate(typed.replace("/reports/", "/triage/enter/"));
          it.locator("#name").fill("");
          return ReportForm.press(it, "Save");
        });
    add("typing in, begun", "triage", "/triage/enter");
    add(
        "what was typed in, to delete",
        "triage",
        it -> it.navigate(typed.replace("/reports/", "/triage/enter/") + "/delete"),
        "GET /triage/enter/{draft}/delete",
        "EnterPages/delete");
    add(
        "a report that was typed in",
        "triage",
        it -> {
          it.navigate(typed + "/check");
          return ReportForm.press(it, "Confirm and send");
        });
    reason();
    add("my tasks, none", "triage", "/triage/tasks", "GET /triage/tasks", "OwnTaskPages/forMe");
    add(
        "tasks given, none",
        "triage",
        "/triage/tasks/given",
        "GET /triage/tasks/given",
        "OwnTaskPages/byMe");
    add(
        "a report with a task",
        "triage",
        it -> {
          it.navigate("/triage/" + reference + "/task");
          it.locator("#colleague").selectOption(OfficerActions.account("Terry Example"));
          OfficerActions.due(LocalDate.now(LondonTime.LONDON).plusMonths(2))
              .forEach((name, value) -> it.locator("#" + name).fill(value));
          new ReportForm(it).write("What is to be done?", "Ask the invented kite club");
          return submit(it, "/triage/" + reference + "/task");
        });
    add("my tasks", "triage", "/triage/tasks");
    add("tasks given", "triage", "/triage/tasks/given");
    add(
        "a task",
        "triage",
        this::task,
        "GET /triage/{reference}/tasks/{assignment}",
        "SettlingPages/settle");
    add(
        "a task, errors",
        "triage",
        it -> {
          task(it);
          return ReportForm.press(it, "Save");
        });
    add(
        "my tasks, overdue",
        "triage",
        it -> {
          TestStack.shared().execute("UPDATE assignment SET due_on = '2026-01-01'");
          return it.navigate("/triage/tasks");
        });
    add("a report with an overdue task", "triage", "/triage/" + reference);
    NoScriptUser.signedIn("triage", "/triage");
    add("people", "manager", "/people", "GET /people", "PeoplePages/list");
    add(
        "a person",
        "manager",
        "/people/" + OfficerActions.account("Terry Example"),
        "GET /people/{account}",
        "PeoplePages/person");
    add("somebody who has left", "manager", it -> it.navigate("/people/" + leaver()));
    add(
        "somebody who has left, errors",
        "manager",
        it -> {
          var left = leaver();
          TestStack.shared()
              .execute("UPDATE assignment SET assignee = '" + left + "' WHERE progress = 'OPEN'");
          it.navigate("/people/" + left);
          it.locator("main input[type=checkbox]").all().forEach(Locator::uncheck);
          return submit(it, "/people/" + left + "/hand-over");
        });
    logs("/triage/" + reference + "/logs/");
    add(
        "a report, a question waiting",
        "triage",
        it -> {
          it.navigate("/triage/" + reference + "/question");
          new ReportForm(it).write("Question", "Which invented kite was it?");
          return submit(it, "/triage/" + reference + "/question");
        });
    add("my reports, asked", "reporter", "/my-reports");
    add("a report of one's own, asked", "reporter", "/my-reports/" + reference);
    add(
        "a question",
        "reporter",
        this::question,
        "GET /my-reports/{reference}/questions/{question}",
        "AnswerPages/answer");
    add(
        "a question, errors",
        "reporter",
        it -> {
          question(it);
          return ReportForm.press(it, "Send your answer");
        });
    add(
        "a report of one's own, told",
        "reporter",
        it -> {
          var officer = page("triage");
          officer.navigate("/triage/" + reference + "/feedback");
          new ReportForm(officer)
              .write("In your own words (optional with a ready text)", "An invented thank you");
          submit(officer, "/triage/" + reference + "/feedback");
          question(it);
          new ReportForm(it).write("Your answer", "An invented answer");
          return ReportForm.press(it, "Send your answer");
        });
    add("a report, answered", "triage", "/triage/" + reference);
    add(
        "a note on a page that is old",
        "triage",
        it -> {
          it.navigate("/triage/" + closed + "/note");
          new ReportForm(it).write("Note", "An invented note");
          submit(it, "/triage/" + closed + "/note");
          it.navigate("/triage/" + closed + "/note");
          it.evaluate("document.querySelector('[name=page-version]').value = '0'");
          new ReportForm(it).write("Note", "An invented note that came second");
          return submit(it, "/triage/" + closed + "/note");
        });
    add(
        "a report, its closing proposed",
        "triage",
        it -> {
          it.navigate("/triage/" + closed);
          ReportForm.press(it, "Take this report");
          it.navigate("/triage/" + closed + "/priority");
          new ReportForm(it).choose("Priority", "High").write("Reason", "Invented");
          submit(it, "/triage/" + closed + "/priority");
          it.navigate("/triage/" + closed + "/evaluation");
          for (var grade : List.of("2 – Untested", "C – Known indirectly")) {
            it.getByLabel(grade, new Page.GetByLabelOptions().setExact(true)).check();
          }
          it.getByLabel("C – Lawful sharing permitted with conditions").check();
          new ReportForm(it).write("Conditions", "Invented: ask us first");
          submit(it, "/triage/" + closed + "/evaluation");
          it.navigate("/triage/" + closed + "/close");
          new ReportForm(it).choose("Outcome", "No further action").write("Reason", "Invented");
          return ReportForm.press(it, "Close report");
        },
        "GET /triage/{reference}/done",
        "DonePages/done");
    add("a report, waiting for a second person", "triage", "/triage/" + closed);
    add("the desk, with what waits", "lead", "/triage?who=anybody&state=pending");
    for (var task : List.of("send-back", "confirm")) {
      var page = "/triage/" + closed + "/" + task;
      add(task + " form", "lead", page);
    }
    add(
        "send-back form, errors",
        "lead",
        it -> {
          it.navigate("/triage/" + closed + "/send-back");
          return submit(it, "/triage/" + closed + "/send-back");
        });
    add(
        "confirm form, errors",
        "lead",
        it -> {
          it.navigate("/triage/" + closed + "/confirm");
          new ReportForm(it).write("Remark (optional)", "x".repeat(4001));
          return submit(it, "/triage/" + closed + "/confirm");
        });
    add(
        "a report, confirmed",
        "lead",
        it -> {
          it.navigate("/triage/" + closed + "/confirm");
          return ReportForm.press(it, "Confirm and close");
        });
    add("restrict form", "lead", "/triage/" + reference + "/restrict");
    add(
        "restrict form, errors",
        "lead",
        it -> {
          it.navigate("/triage/" + reference + "/restrict");
          return submit(it, "/triage/" + reference + "/restrict");
        });
    add(
        "a report, restricted",
        "lead",
        it -> {
          it.navigate("/triage/" + reference + "/restrict");
          it.getByLabel("Terry Example").check();
          new ReportForm(it).write("Reason", "Invented: the reporter is a relative");
          return submit(it, "/triage/" + reference + "/restrict");
        });
    add("the desk, with a restricted report", "triage", "/triage");
    add("lift form", "lead", "/triage/" + reference + "/lift");
    add(
        "lift form, errors",
        "lead",
        it -> {
          it.navigate("/triage/" + reference + "/lift");
          return submit(it, "/triage/" + reference + "/lift");
        });
    add(
        "resume form",
        "triage",
        it -> {
          it.navigate("/triage/" + reference + "/pause");
          new ReportForm(it).write("Reason", "Invented: waiting for an answer");
          submit(it, "/triage/" + reference + "/pause");
          return it.navigate("/triage/" + reference + "/resume");
        });
    add("a report, its clock paused", "triage", "/triage/" + reference);
    add("the search", "triage", "/triage/search", "GET /triage/search", "SearchPages/search");
    add(
        "the search, errors",
        "triage",
        it -> {
          it.navigate("/triage/search");
          return ReportForm.press(it, "Search");
        });
    for (var typed : List.of("Sample", "Nobody of that name")) {
      add(
          "the search for " + typed,
          "triage",
          it -> {
            it.navigate("/triage/search");
            var form = new ReportForm(it).write("What you are looking for", typed);
            return form.choose("What it is", "Name of a person, also as it sounds").press("Search");
          });
    }
    add("the desk, with a paused clock", "triage", "/triage?who=mine&state=paused");
    add("a report, by when it happened", "triage", "/triage/" + closed + "?by=happened");
    add(
        "the desk, mail in trouble",
        "triage",
        it -> {
          TestStack.shared()
              .execute(
                  "UPDATE outbox SET state = 'FAILED', last_reason = 'refused' WHERE reference = '"
                      + reference
                      + "'");
          return it.navigate("/triage?who=anybody");
        });
    add("a report, mail in trouble", "triage", "/triage/" + reference);
    add(
        "a report, mail sent again",
        "triage",
        it -> {
          // Its mails did arrive: what was made up must not stay for the tests after this one.
          TestStack.shared()
              .execute(
                  "UPDATE outbox SET state = 'SENT', last_reason = NULL WHERE reference = '"
                      + reference
                      + "'");
          return it.navigate("/triage/" + reference);
        });
  }

  private static String leaver() {
    TestStack.shared()
        .execute(
            "INSERT INTO colleague (account, name, seen_at, left_at) VALUES ('made-up-leaver',"
                + " 'Nobody Made-Up', now(), now()) ON CONFLICT DO NOTHING");
    return "made-up-leaver";
  }

  private Response typeIn(Page page) {
    page.navigate("/triage/enter");
    page.getByLabel("By phone").check();
    OfficerActions.due(LocalDate.now(LondonTime.LONDON).minusDays(1))
        .forEach((name, value) -> page.locator("#" + name.replace("due", "received")).fill(value));
    page.locator("#time").fill("9:30am");
    for (var name : List.of("name", "agency", "role")) {
      page.locator("#" + name).fill("An invented " + name);
    }
    page.locator("#phone").fill("01632 960777");
    var shown = submit(page, "/triage/enter");
    typed = page.url().replaceAll(".*(/reports/[^/]+)/.*", "$1");
    return shown;
  }

  /** Of a report in which somebody has the surname of its reader. */
  private void reason() {
    var asks =
        "/triage/"
            + PartnerApi.submit(
                "reporter",
                org.softintel.given.SampleReports.with(
                    it ->
                        it.putArray("people")
                            .addObject()
                            .put("id", "people-1")
                            .put("name", "Nobody " + TRIAGE_SURNAME)))
            + "/reason";
    add("why it is opened", "triage", asks, "GET /triage/{reference}/reason", "ReasonPages/reason");
    add(
        "why it is opened, errors",
        "triage",
        it -> {
          it.navigate(asks);
          it.locator("#reason").fill("too short");
          return ReportForm.press(it, "Open the report");
        });
  }

  private Response task(Page page) {
    page.navigate("/triage/" + reference);
    var link = "a[href^='/triage/" + reference + "/tasks/']";
    return page.navigate(page.locator(link).getAttribute("href"));
  }

  private void logs(String logs) {
    add(
        "a log, empty",
        "triage",
        logs + "new",
        "GET /triage/{reference}/logs/new",
        "WritingPages/write");
    add(
        "a log, errors",
        "triage",
        it -> {
          it.navigate(logs + "new");
          return ReportForm.press(it, "Continue");
        });
    add(
        "a log with something to look at",
        "triage",
        it -> {
          it.navigate(logs + "new");
          writeLog(it, "Robin Sample says that she is promiscuous. " + "k".repeat(80));
          return ReportForm.press(it, "Continue");
        });
    add(
        "a log",
        "triage",
        it -> {
          it.navigate(logs + "new");
          writeLog(it, "An invented car stood at an invented hotel.\n" + "k".repeat(80));
          return ReportForm.press(it, "Continue");
        },
        "GET /triage/{reference}/logs/{log}",
        "LogPages/log");
    add(
        "a log to print",
        "triage",
        it -> follow(it, "Print this log"),
        "GET /triage/{reference}/logs/{log}/print",
        "LogPages/print");
    add(
        "a log to correct",
        "triage",
        it -> {
          it.goBack();
          return follow(it, "Correct this log");
        },
        "GET /triage/{reference}/logs/{log}/correct");
    add(
        "a log, corrected meanwhile",
        "triage",
        it -> {
          it.evaluate("document.querySelector('[name=last-version]').value = '0'");
          writeLog(it, "An invented van stood at an invented hotel.");
          return ReportForm.press(it, "Continue");
        });
    add(
        "a log, corrected",
        "triage",
        it -> {
          it.getByLabel("I have compared").check();
          return ReportForm.press(it, "Continue");
        });
    add("a log, an earlier version", "triage", it -> follow(it, "Version 1"));
    add("a report with a log", "triage", "/triage/" + reference);
    add(
        "a report to print",
        "triage",
        "/triage/" + reference + "/print",
        "GET /triage/{reference}/print",
        "PrintPages/print");
    passingOn("/triage/" + reference + "/disclosures/");
  }

  private void passingOn(String disclosures) {
    add(
        "passing on, empty",
        "triage",
        disclosures + "new",
        "GET /triage/{reference}/disclosures/new",
        "PassOnPages/passOn");
    add(
        "passing on, errors",
        "triage",
        it -> {
          it.navigate(disclosures + "new");
          it.getByLabel("Somebody else").check();
          it.getByLabel("Sealed mail", new Page.GetByLabelOptions().setExact(true)).check();
          return ReportForm.press(it, "Continue");
        });
    add(
        "passing on, to check",
        "triage",
        it -> {
          it.navigate(disclosures + "new");
          order(it);
          return ReportForm.press(it, "Continue");
        },
        "PassOnPages/check");
    add("passing on, unconfirmed, errors", "triage", it -> ReportForm.press(it, "Make the PDF"));
    add(
        "passed on",
        "triage",
        it -> {
          it.getByLabel("I have read the conditions").check();
          return ReportForm.press(it, "Make the PDF");
        },
        "GET /triage/{reference}/disclosures/{disclosure}",
        "DisclosurePages/disclosure");
    add("a report, passed on", "triage", "/triage/" + reference);
  }

  private static void order(Page page) {
    page.locator("[name=what]").first().check();
    page.getByLabel("PDF", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Invented Borough safeguarding hub").check();
    new ReportForm(page)
        .write("Name of the person who receives it", "Ash Invented " + "k".repeat(80))
        .write("What they need it for", "An invented need");
  }

  private static void writeLog(Page page, String text) {
    new ReportForm(page).write("Sanitised text", text);
    for (var choice : List.of("2 – Untested", "C – Known indirectly")) {
      page.getByLabel(choice, new Page.GetByLabelOptions().setExact(true)).check();
    }
    page.getByLabel("C – Lawful sharing permitted with conditions").check();
    new ReportForm(page).write("Conditions", "Invented: ask us first");
    page.getByLabel("I have compared").check();
  }

  private static Response follow(Page page, String link) {
    var named = new Page.GetByTextOptions().setExact(true);
    var address = page.getByText(link, named).first().getAttribute("href");
    return page.navigate(address);
  }

  private Response question(Page page) {
    var asked = "/my-reports/" + reference;
    page.navigate(asked);
    return page.navigate(page.locator("a[href^='" + asked + "/questions/']").getAttribute("href"));
  }

  /** Sends the form that goes to {@code action}, whatever its button says. */
  private static Response submit(Page page, String action) {
    var answer =
        page.waitForResponse(
            it -> it.request().isNavigationRequest() && it.status() / 100 != 3,
            () -> page.locator("form[action='" + action + "'] button").click());
    page.waitForLoadState();
    return answer;
  }

  private void insight() {
    add("statistics, told in full", "triage", "/insight", "GET /insight", "InsightPages/figures");
    add("statistics, small numbers left out", "manager", "/insight");
    add("statistics, of no report", "triage", "/insight?period=2025-q1");
  }

  private void trail() {
    add("the trail", "auditor", "/audit", "GET /audit", "AuditPages/entries");
    add("the trail, empty", "auditor", "/audit?reference=SI-0000-0000");
    add(
        "who looked at a report",
        "auditor",
        it -> it.navigate("/audit/reports/" + closed),
        "GET /audit/reports/{reference}",
        "AuditPages/report");
    add(
        "one entry",
        "auditor",
        it -> it.navigate("/audit/entries/" + entry("act = 'REPORT_OPENED'")),
        "GET /audit/entries/{number}",
        "EntryPages/entry");
    add(
        "the sign-ins",
        "auditor",
        "/audit/sessions",
        "GET /audit/sessions",
        "SignInsPages/signIns");
    add("the sign-ins, none", "auditor", "/audit/sessions?before=1");
    add(
        "the sign-ins, errors",
        "auditor",
        it -> {
          it.navigate("/audit/sessions");
          new ReportForm(it).write("Person", "Nobody Of That Name");
          return ReportForm.press(it, "Show sign-ins");
        });
    add(
        "one session",
        "auditor",
        it -> {
          it.navigate("/audit/sessions");
          return it.navigate(
              it.locator("a[href^='/audit/sessions/']").first().getAttribute("href"));
        },
        "GET /audit/sessions/{session}",
        "SignInsPages/session");
    add(
        "unusual access",
        "auditor",
        it -> {
          PartnerApi.as("triage").get(PartnerApi.REPORTS + "/" + closed);
          var shown = it.navigate("/audit/unusual");
          it.getByText("What counts as unusual here").click();
          return shown;
        },
        "GET /audit/unusual",
        "UnusualPages/unusual");
    add("unusual access, none", "auditor", "/audit/unusual?cause=own-agency&before=1");
    add(
        "unusual access, errors",
        "auditor",
        it -> {
          it.navigate("/audit/unusual");
          it.getByText("Look for certain causes, people or times").click();
          new ReportForm(it).write("Report", "nonsense");
          return ReportForm.press(it, "Show unusual access");
        });
    add("files of the trail", "auditor", "/audit/export", "GET /audit/export", "ExportPages/files");
    add("files of certain entries", "auditor", "/audit/export?reference=" + closed);
    add(
        "the trail, errors",
        "auditor",
        it -> {
          it.navigate("/audit");
          it.getByText("Look for certain entries").click();
          new ReportForm(it).write("Person", "Nobody Of That Name");
          return ReportForm.press(it, "Show entries");
        });
    add(
        "signed out",
        "lead",
        it -> {
          it.navigate("/triage");
          return ReportForm.press(it, "Sign out");
        },
        "SignOutPages/signedOut");
  }

  private static String entry(String condition) {
    return TestStack.shared().text("select max(id) from audit_entry where " + condition);
  }

  private void failures() {
    add("unknown address", ANYBODY, "/nowhere", "FailurePages/failure");
    add("unknown address, signed in", "reporter", "/reports/nowhere/at-all");
    add("unknown report", "triage", "/triage/SI-0000-0000");
    add("wrong role", "reporter", "/triage");
    add("wrong method", ANYBODY, "/sign-out");
    add(
        "wrong token",
        "reporter",
        it -> {
          it.navigate("/reports/new");
          it.evaluate(
              "document.querySelectorAll('[name=csrf-token]').forEach(it => it.value = 'wrong')");
          return ReportForm.press(it, "Continue");
        });
    add("signed in again", "reporter", "/still-here", "GET /still-here", "SessionPages/stillHere");
    add(
        "signed out while writing",
        "reporter",
        it -> {
          it.navigate(draft(untouched, "what-happened"));
          it.getByLabel("What happened?").fill("An invented hour of writing");
          var cookies = it.context().cookies();
          it.context()
              .clearCookies(
                  new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("q_session.*")));
          var answer = ReportForm.press(it, "Continue");
          it.context().addCookies(cookies);
          return answer;
        },
        "FailurePages/sendAgain");
    add(
        "too large",
        "reporter",
        it -> {
          it.navigate(draft(untouched, "what-happened"));
          it.evaluate("document.getElementById('narrative').value = 'wordy '.repeat(1200000)");
          return ReportForm.press(it, "Continue");
        });
  }

  private void add(String title, String account, String address, String... shows) {
    add(title, account, it -> it.navigate(address), shows);
  }

  private void add(String title, String account, Function<Page, Response> arrive, String... shows) {
    all.add(new Sample(title, account, Set.of(shows), arrive));
  }

  private static String draft(String draft, String page) {
    return "/reports/" + draft + "/" + page;
  }
}
