package org.softintel.journey.pages;

import org.softintel.given.PublishedItems;
import org.softintel.given.ReportForm;

/**
 * What the pages tell of: drafts that are untouched, answered, torn between two windows or sent;
 * reports; and what a manager published.
 */
record SampleData(
    String untouched,
    String answered,
    String torn,
    String sent,
    String reference,
    String closed,
    String training,
    String helpline) {

  static SampleData by(ReportForm form) {
    var sent = form.start().draft();
    var reference = form.fill("A teal kite over an invented field").send();
    var closed = form.start().fill("A second teal kite over an invented field").send();
    return new SampleData(
        form.start().draft(),
        form.start().draft(),
        form.start().draft(),
        sent,
        reference,
        closed,
        PublishedItems.training("An invented course " + "k".repeat(80)),
        PublishedItems.helpline("An invented line " + "k".repeat(80)));
  }

  static String draft(String draft, String page) {
    return "/reports/" + draft + "/" + page;
  }
}
