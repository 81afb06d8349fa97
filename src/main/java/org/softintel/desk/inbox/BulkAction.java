package org.softintel.desk.inbox;

import org.softintel.platform.page.Coded;

/** An action on several reports at once; none needs a reason or closes a report. */
enum BulkAction implements Coded {
  TAKE("Assign to me", "assigned to you"),
  READ("Mark as read", "marked as read"),
  UNREAD("Mark as unread", "marked as unread");

  private final String button;
  private final String done;

  BulkAction(String button, String done) {
    this.button = button;
    this.done = done;
  }

  public String button() {
    return button;
  }

  /** "1 report assigned to you, 3 not"; "3 reports were not assigned to you". */
  String notAll(int reports, int failed) {
    if (reports > 0) {
      return words(reports) + ", " + failed + " not";
    }
    return failed + (failed == 1 ? " report was not " : " reports were not ") + done;
  }

  /** "3 reports assigned to you". */
  public String words(int reports) {
    return reports + (reports == 1 ? " report " : " reports ") + done;
  }
}
