package org.softintel.desk.inbox;

import java.util.Optional;
import java.util.stream.Stream;

/** A view that everybody at the desk has. */
enum StandardView {
  NEW_AND_MINE("New and mine", "sort=urgent"),
  IN_DANGER("Possible immediate danger", "who=anybody&danger=noticed"),
  UNREAD("Unread", "unread=yes"),
  OVERDUE("Overdue", "who=anybody&overdue=yes&sort=due"),
  SECOND_OFFICER("Waiting for a second officer", "who=anybody&state=pending"),
  LATER("Due later", "state=later"),
  OPEN("All open", "who=anybody"),
  CLOSED("Closed this month", "who=anybody&state=closed-this-month");

  private final String words;
  private final String query;

  StandardView(String words, String query) {
    this.words = words;
    this.query = query;
  }

  /** The one that shows the same reports, in whatever order. */
  static Optional<StandardView> of(InboxFilter filter) {
    return Stream.of(values()).filter(it -> it.shows(filter)).findFirst();
  }

  boolean shows(InboxFilter filter) {
    return filter().chosen().equals(filter.chosen());
  }

  String words() {
    return words;
  }

  InboxFilter filter() {
    return InboxFilter.ofQuery(query);
  }

  String address() {
    return filter().address();
  }

  /** Closed reports are a thousand soon, and nobody works through them. */
  boolean isCounted() {
    return this != CLOSED;
  }
}
