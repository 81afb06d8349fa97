package org.softintel.journey.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.softintel.given.JudgedRows;
import org.softintel.given.ReportForm;

/** A group: started, added to, a member confirmed, reviewed, ended. */
final class GroupSamples {
  private static final String ADDRESS = "/triage/groups";
  private static final String LONG = "k".repeat(90);

  private final SamplePages.Visitor triage;
  private final JudgedRows one = JudgedRows.of("triage");
  private final String groups = "/triage/" + one.reference() + "/children-1/groups";
  private String group = "";

  GroupSamples(SamplePages pages) {
    triage = pages.as("triage");
  }

  void add() {
    triage.sees("groups, none", ADDRESS, "GET /triage/groups", "GroupPages/list");
    triage.sees(
        "add to a group, none",
        groups,
        "GET /triage/{reference}/{row}/groups",
        "NewGroupPages/add");
    triage.sees(
        "start a group",
        groups + "/new",
        "GET /triage/{reference}/{row}/groups/new",
        "NewGroupPages/start");
    triage.presses("start a group, errors", groups + "/new", "Start");
    triage.does("a group", this::start, "GET /triage/groups/{peerGroup}", "GroupPages/group");
    var vehicle = groups.replace("children-1", "vehicles-1");
    triage.sees("add to a group", vehicle);
    triage.presses("add to a group, errors", vehicle, "Add");
    triage.does(
        "what reports say together, in a group",
        it -> {
          it.navigate(vehicle);
          it.locator("#group").selectOption(group.replaceAll(".*/", ""));
          return ReportForm.press(it, "Add");
        });
    triage.sees("groups, one", ADDRESS);
    triage.does(
        "confirm a member",
        it -> it.navigate(member(it)),
        "GET /triage/groups/{peerGroup}/members/{member}",
        "GroupMemberPages/member");
    triage.does("confirm a member, errors", it -> ReportForm.press(it, "Confirm"));
    triage.does(
        "a group, with a member",
        it ->
            new ReportForm(it)
                .choose("Which report says so?", one.reference())
                .write("Why do you think so?", "An invented sign " + LONG)
                .press("Confirm"));
    triage.does(
        "review a group",
        it -> it.navigate(group + "/review"),
        "GET /triage/groups/{peerGroup}/review",
        "GroupPages/review");
    triage.does("review a group, errors", it -> new ReportForm(it).write("Name", "").press("Save"));
    triage.does(
        "a group, reviewed",
        it ->
            new ReportForm(it)
                .write("Name", "Invented Park " + LONG.substring(20))
                .write("What keeps children safe (optional)", "An invented aunt")
                .write("Risk, and who judged it (optional)", "An invented judgement")
                .press("Save"));
    triage.does(
        "end a group",
        it -> it.navigate(group + "/end"),
        "GET /triage/groups/{peerGroup}/end",
        "GroupPages/end");
    triage.does("end a group, errors", it -> ReportForm.press(it, "End and delete the group"));
    triage.does(
        "groups, ended",
        it ->
            new ReportForm(it)
                .write("Why are you ending it?", "It has achieved what it should")
                .press("End and delete the group"));
  }

  private Response start(Page page) {
    page.navigate(groups + "/new");
    var shown =
        new ReportForm(page)
            .write("Name", "Invented Park")
            .write("Purpose", "An invented worry " + LONG)
            .write("What should it achieve?", "Invented lights " + LONG)
            .press("Start");
    group = page.url().replaceAll(".*(/triage/groups/.*)", "$1");
    return shown;
  }

  private String member(Page page) {
    page.navigate(group);
    return page.locator("main a[href*='/members/']").first().getAttribute("href");
  }
}
