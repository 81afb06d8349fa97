package org.softintel.journey.pages;

/** Where a manager adds and changes training and help. */
final class ManagementSamples {
  private final SampleData given;
  private final SamplePages.Visitor anybody;
  private final SamplePages.Visitor manager;

  ManagementSamples(SamplePages pages, SampleData given) {
    this.given = given;
    anybody = pages.as(SamplePages.ANYBODY);
    manager = pages.as("manager");
  }

  void add() {
    var event = "/manage/events/" + given.training();
    var entry = "/manage/help/" + given.helpline();
    manager.sees("manage", "/manage", "GET /manage", "ManagementPages/home");
    manager.sees("reviews", "/manage/reviews", "GET /manage/reviews", "ManagementPages/reviews");
    manager.sees(
        "manage training", "/manage/events", "GET /manage/events", "ManageTrainingPages/list");
    manager.sees(
        "add training", "/manage/events/new", "GET /manage/events/new", "ManageTrainingPages/edit");
    manager.presses("add training, errors", "/manage/events/new", "Save and publish");
    manager.sees("change training", event, "GET /manage/events/{event}");
    manager.sees(
        "cancel training",
        event + "/cancel",
        "GET /manage/events/{event}/cancel",
        "ManageTrainingPages/cancel");
    manager.sees("manage help", "/manage/help", "GET /manage/help", "ManageHelplinePages/list");
    manager.sees(
        "add help", "/manage/help/new", "GET /manage/help/new", "ManageHelplinePages/edit");
    manager.presses("add help, errors", "/manage/help/new", "Save and publish");
    manager.sees("change help", entry, "GET /manage/help/{entry}");
    manager.sees(
        "remove help",
        entry + "/remove",
        "GET /manage/help/{entry}/remove",
        "ManageHelplinePages/remove");
    manager.presses("training, cancelled", event + "/cancel", "Cancel this training");
    anybody.sees("one training, cancelled", "/guidance/events/" + given.training());
  }
}
