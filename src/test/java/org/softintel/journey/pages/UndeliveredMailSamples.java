package org.softintel.journey.pages;

import org.softintel.given.TestStack;

/** A report by when it happened, and one whose mail did not arrive. */
final class UndeliveredMailSamples {
  private final SampleData given;
  private final SamplePages.Visitor triage;

  UndeliveredMailSamples(SamplePages pages, SampleData given) {
    this.given = given;
    triage = pages.as("triage");
  }

  void add() {
    triage.sees("a report, by when it happened", "/triage/" + given.closed() + "?by=happened");
    triage.does(
        "the desk, mail in trouble",
        it -> {
          TestStack.shared()
              .execute(
                  "UPDATE outbox SET state = 'FAILED', last_reason = 'refused' WHERE reference = '"
                      + given.reference()
                      + "'");
          return it.navigate("/triage?who=anybody");
        });
    triage.sees("a report, mail in trouble", "/triage/" + given.reference());
    triage.does(
        "a report, mail sent again",
        it -> {
          // Its mails did arrive: what was made up must not stay for the tests after this one.
          TestStack.shared()
              .execute(
                  "UPDATE outbox SET state = 'SENT', last_reason = NULL WHERE reference = '"
                      + given.reference()
                      + "'");
          return it.navigate("/triage/" + given.reference());
        });
  }
}
