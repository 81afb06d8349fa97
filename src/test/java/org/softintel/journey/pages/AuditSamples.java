package org.softintel.journey.pages;

import java.util.Map;
import org.softintel.given.ComplaintRequests;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.RefusedOften;
import org.softintel.given.ReportForm;
import org.softintel.given.SampleReports;
import org.softintel.given.TestStack;

/** What an auditor sees. */
final class AuditSamples {
  private final SampleData given;
  private final SamplePages.Visitor lead;
  private final SamplePages.Visitor auditor;
  private final SamplePages.Visitor other;

  AuditSamples(SamplePages pages, SampleData given) {
    this.given = given;
    lead = pages.as("lead");
    auditor = pages.as("auditor");
    other = pages.as("auditor2");
  }

  void add() {
    auditor.sees("the trail", "/audit", "GET /audit", "AuditPages/entries");
    auditor.sees("the trail, empty", "/audit?reference=SI-0000-0000");
    auditor.does(
        "who looked at a report",
        it -> it.navigate("/audit/reports/" + given.closed()),
        "GET /audit/reports/{reference}",
        "AuditPages/report");
    auditor.does(
        "one entry",
        it -> it.navigate("/audit/entries/" + entry("act = 'REPORT_OPENED'")),
        "GET /audit/entries/{number}",
        "AuditPages/entry");
    auditor.does(
        "who received a report", it -> it.navigate("/audit/entries/" + entry("act = 'PASSED_ON'")));
    auditor.sees("the sign-ins", "/audit/sessions", "GET /audit/sessions", "SignInsPages/signIns");
    auditor.sees("the sign-ins, none", "/audit/sessions?before=1");
    auditor.does(
        "the sign-ins, errors",
        it -> {
          it.navigate("/audit/sessions");
          new ReportForm(it).write("Person", "Nobody Of That Name");
          return ReportForm.press(it, "Show sign-ins");
        });
    auditor.does(
        "one session",
        it -> {
          it.navigate("/audit/sessions");
          return it.navigate(
              it.locator("a[href^='/audit/sessions/']").first().getAttribute("href"));
        },
        "GET /audit/sessions/{session}",
        "SignInsPages/session");
    auditor.does(
        "unusual access",
        it -> {
          PartnerApi.as("triage").get(PartnerApi.REPORTS + "/" + given.closed());
          var shown = it.navigate("/audit/unusual");
          it.getByText("What counts as unusual here").click();
          return shown;
        },
        "GET /audit/unusual",
        "UnusualAccessPages/unusual");
    auditor.sees("unusual access, none", "/audit/unusual?cause=own-agency&before=1");
    auditor.does(
        "unusual access, errors",
        it -> {
          it.navigate("/audit/unusual");
          it.getByText("Search for unusual access").click();
          new ReportForm(it).write("Report", "nonsense");
          return ReportForm.press(it, "Show unusual access");
        });
    auditor.does(
        "unusual access, looked into",
        it -> it.navigate("/audit/unusual/" + entry("act = 'UNUSUAL_ACCESS'")),
        "GET /audit/unusual/{finding}",
        "LookedIntoPages/finding");
    auditor.does(
        "unusual access, looked into, errors",
        it -> {
          it.navigate("/audit/unusual/" + RefusedOften.finding());
          return ReportForm.press(it, "Save the answer");
        });
    auditor.does(
        "unusual access, said to be right",
        it -> {
          it.navigate("/audit/unusual/" + RefusedOften.finding());
          new ReportForm(it)
              .choose("Was the access justified?", "Justified")
              .write("Why?", "An invented mistake in a reference");
          return ReportForm.press(it, "Save the answer");
        });
    auditor.does(
        "unusual access, answered by another meanwhile",
        it -> {
          var finding = "/audit/unusual/" + RefusedOften.finding();
          it.navigate(finding);
          NoScriptUser.signedIn("auditor2", "/audit")
              .submit(
                  finding,
                  finding,
                  Map.of("found", "followed-up", "reason", "An invented talk with a lead"));
          new ReportForm(it)
              .choose("Was the access justified?", "Not justified")
              .write("Why?", "An invented look without need");
          return ReportForm.press(it, "Save the answer");
        });
    auditor.sees("unusual access, being followed up", "/audit/unusual?looked=followed-up");
    auditor.sees("the trail, unusual access only", "/audit?looked=followed-up&cause=denied");
    complaints();
    auditor.sees("files of the trail", "/audit/export", "GET /audit/export", "ExportPages/files");
    auditor.sees("for an expert", "/audit/expert", "GET /audit/expert", "ExpertPages/expert");
    auditor.sees("files of certain entries", "/audit/export?reference=" + given.closed());
    auditor.does(
        "the trail, errors",
        it -> {
          it.navigate("/audit");
          it.getByText("Search for entries").click();
          new ReportForm(it).write("Person", "Nobody Of That Name");
          return ReportForm.press(it, "Show entries");
        });
    lead.presses("signed out", "/triage", "Sign out", "SignOutPages/signedOut");
  }

  private void complaints() {
    var list = ComplaintRequests.ADDRESS;
    auditor.does(
        "complaints, none",
        it -> {
          ComplaintRequests.forget();
          return it.navigate(list);
        },
        "GET /audit/complaints",
        "ComplaintPages/list");
    var ask = list + "/new";
    auditor.sees("a complaint", ask, "GET /audit/complaints/new", "ComplaintPages/ask");
    auditor.presses("a complaint, errors", ask, "Ask another auditor");
    auditor.does(
        "complaints, asked",
        it -> {
          it.navigate(ask);
          return new ReportForm(it)
              .write("Name in the complaint", "Nobody Anywhere")
              .write(
                  "Why do you need to look up this name?",
                  "Complaint 7, invented " + "k".repeat(80))
              .press("Ask another auditor");
        });
    auditor.does(
        "a complaint, one's own",
        it -> it.navigate(newest()),
        "GET /audit/complaints/{lookup}",
        "ComplaintPages/lookup");
    other.does("a complaint to answer", it -> it.navigate(newest()));
    other.does(
        "a complaint to answer, errors",
        it -> {
          it.navigate(newest());
          return ReportForm.press(it, "Refuse");
        });
    other.does(
        "a complaint, nothing found",
        it -> {
          it.navigate(newest());
          return ReportForm.press(it, "Agree and look up the name");
        });
    other.does(
        "a complaint, refused",
        it -> {
          ComplaintRequests.by(NoScriptUser.signedIn("auditor", "/audit"));
          it.navigate(newest());
          new ReportForm(it).write("Why are you refusing?", "There is no such invented complaint");
          return ReportForm.press(it, "Refuse");
        });
    other.does(
        "a complaint, reports found",
        it -> {
          PartnerApi.submit(
              "reporter",
              SampleReports.with(
                  report -> report.putArray("people").addObject().put("name", "Ottoline Madeup")));
          ComplaintRequests.by(NoScriptUser.signedIn("auditor", "/audit"), "Ottoline Madeup");
          it.navigate(newest());
          return ReportForm.press(it, "Agree and look up the name");
        });
    auditor.sees("complaints", list);
  }

  private static String newest() {
    var id = TestStack.shared().text("select max(id::text) from complaint_lookup");
    return ComplaintRequests.page(id);
  }

  private static String entry(String condition) {
    return TestStack.shared().text("select max(id) from audit_entry where " + condition);
  }
}
