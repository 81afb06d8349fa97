package org.softintel.desk.inbox;

import java.util.Optional;
import java.util.stream.Stream;

/** What stands before what in each view of open reports, whatever its order. */
enum InboxPart {
  /** Possible danger that nobody has answered, the strongest first. */
  URGENT("d", "r.danger = 'NOTICED'"),
  /** What a reporter has sent, for the officer who has the report, or covers for them. */
  NEWS("n", "(r.danger is null or r.danger <> 'NOTICED') and " + InboxPart.OWN_NEWS),
  REST(
      "",
      "(r.danger is null or r.danger <> 'NOTICED')"
          + " and (r.news is null or r.assignee is null or r.assignee not in (:mine))");

  static final String OWN_NEWS = "r.news is not null and r.assignee in (:mine)";

  private final String code;
  private final String condition;

  InboxPart(String code, String condition) {
    this.code = code;
    this.condition = condition;
  }

  static Optional<InboxPart> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  String code() {
    return code;
  }

  String condition() {
    return condition;
  }
}
