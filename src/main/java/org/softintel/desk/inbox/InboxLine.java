package org.softintel.desk.inbox;

import java.util.Optional;

/**
 * One report of the inbox, in words that are ready to be shown: a page has many.
 *
 * @param linked whether new links name it
 * @param due empty for a report that is closed
 */
record InboxLine(
    String reference,
    boolean unread,
    boolean danger,
    boolean linked,
    Moment received,
    Optional<Due> due,
    Topic topic,
    Standing standing) {

  record Moment(String words, String iso) {}

  record Due(Moment at, String tone, boolean paused) {}

  /** What it is about; empty where the reporter did not say. */
  record Topic(
      String child, boolean missing, String socialCare, String type, String listed, String from) {}

  /** What the team has made of it. */
  record Standing(
      String status,
      boolean restricted,
      String priority,
      String grade,
      String assignee,
      boolean reporterTold) {}
}
