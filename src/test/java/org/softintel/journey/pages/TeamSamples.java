package org.softintel.journey.pages;

import static org.softintel.journey.pages.SamplePages.submit;

import com.microsoft.playwright.Locator;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.TestStack;

/** The team, and somebody who has left it. */
final class TeamSamples {
  private final SamplePages.Visitor manager;
  private final SamplePages.Visitor lead;

  TeamSamples(SamplePages pages) {
    manager = pages.as("manager");
    lead = pages.as("lead");
  }

  void add() {
    NoScriptUser.signedIn("triage", "/triage");
    somethingForALead();
    lead.sees("workload", "/people/workload", "GET /people/workload", "WorkloadPages/workload");
    lead.sees(
        "closed reports to check", "/people/sample", "GET /people/sample", "WorkloadPages/sample");
    lead.sees("cover", "/triage/cover", "GET /triage/cover", "AbsencePages/cover");
    lead.submits("cover, errors", "/triage/cover");
    manager.sees("people", "/people", "GET /people", "TeamMemberPages/list");
    manager.sees(
        "a person",
        "/people/" + OfficerActions.account("Terry Example"),
        "GET /people/{account}",
        "TeamMemberPages/person");
    lead.sees(
        "a mention to release",
        "/people/made-up-lead/mentions/" + PartnerApi.submit("reporter", SampleReports.minimal()),
        "GET /people/{account}/mentions/{reference}",
        "MentionPages/release");
    manager.does("a lead who may have left", it -> it.navigate("/people/made-up-lead"));
    manager.does("somebody who has left", it -> it.navigate("/people/" + leaver()));
    manager.does(
        "somebody who has left, errors",
        it -> {
          var left = leaver();
          TestStack.shared()
              .execute("UPDATE assignment SET assignee = '" + left + "' WHERE progress = 'OPEN'");
          it.navigate("/people/" + left);
          it.locator("main input[type=checkbox]").all().forEach(Locator::uncheck);
          return submit(it, "/people/" + left + "/hand-over");
        });
  }

  private static void somethingForALead() {
    cover();
    TestStack.shared()
        .execute(
            "INSERT INTO colleague (account, name, seen_at, lead, leaving_at, leaving_said_by)"
                + " VALUES ('made-up-lead', 'Nobody Made-Up', now(), true, now(), 'somebody')"
                + " ON CONFLICT DO NOTHING");
    TestStack.shared()
        .execute(
            "INSERT INTO stopped_reader (account, name, stopped_at) VALUES ('made-up-reader',"
                + " 'Nobody Made-Up', now()) ON CONFLICT DO NOTHING");
  }

  private static void cover() {
    TestStack.shared()
        .execute(
            "INSERT INTO colleague (account, name, seen_at) VALUES ('made-up-absent',"
                + " 'Nobody Absent', now()) ON CONFLICT DO NOTHING");
    TestStack.shared()
        .execute(
            "INSERT INTO absence (id, account, cover, from_day, until_day, said_by, said_at)"
                + " SELECT gen_random_uuid(), 'made-up-absent', account, current_date,"
                + " current_date + 3, 'somebody', now() FROM colleague"
                + " WHERE name = 'Terry Example'");
  }

  private static String leaver() {
    TestStack.shared()
        .execute(
            "INSERT INTO colleague (account, name, seen_at, left_at) VALUES ('made-up-leaver',"
                + " 'Nobody Made-Up', now(), now()) ON CONFLICT DO NOTHING");
    return "made-up-leaver";
  }
}
