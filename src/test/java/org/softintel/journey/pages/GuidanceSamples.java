package org.softintel.journey.pages;

/** Guidance, who can help, training and the search. */
final class GuidanceSamples {
  private final SampleData given;
  private final SamplePages.Visitor anybody;
  private final SamplePages.Visitor reporter;

  GuidanceSamples(SamplePages pages, SampleData given) {
    this.given = given;
    anybody = pages.as(SamplePages.ANYBODY);
    reporter = pages.as("reporter");
  }

  void add() {
    anybody.sees("all guidance", "/guidance", "GET /guidance", "GuidePages/contents");
    anybody.sees(
        "a page of guidance", "/guidance/signs", "GET /guidance/{guide}", "GuidePages/guide");
    reporter.sees("guidance, signed in", "/guidance/young-people");
    anybody.sees("no such guidance", "/guidance/nothing");
    anybody.sees("who can help", "/guidance/help", "GET /guidance/help", "HelpPages/help");
    anybody.sees("the search", "/guidance/search", "GET /guidance/search", "GuidePages/search");
    anybody.looks("the search, found", "/guidance/search", "grooming");
    anybody.looks("the search, nothing found", "/guidance/search", "zebra");
    anybody.looks("the search, somebody is afraid", "/guidance/search", "i want to die");
    anybody.sees(
        "training by place",
        "/guidance/events/by-place",
        "GET /guidance/events/by-place",
        "TrainingPages/byPlace");
    anybody.sees("training", "/guidance/events", "GET /guidance/events", "TrainingPages/byDate");
    anybody.sees(
        "one training",
        "/guidance/events/" + given.training(),
        "GET /guidance/events/{event}",
        "TrainingPages/event");
  }
}
