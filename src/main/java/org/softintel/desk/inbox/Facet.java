package org.softintel.desk.inbox;

import java.util.function.UnaryOperator;
import org.softintel.platform.page.Coded;
import org.softintel.report.question.ExploitationKind;
import org.softintel.report.status.Danger;
import org.softintel.report.status.Priority;

/** A filter of the inbox: its name in the address, and a condition in SQL for each code. */
enum Facet implements Coded {
  WHO(
      "Assigned to",
      code ->
          switch (code) {
            case "mine" -> "r.assignee in (:mine)";
            case "nobody" -> "r.assignee is null";
            case "anybody" -> "";
            // Whoever has it may have gone home.
            case "" -> "(r.assignee is null or r.assignee in (:mine) or r.danger = 'NOTICED')";
            default -> "r.assignee = :who";
          }),
  STATE(
      "Status",
      code ->
          switch (code) {
            case "new" -> "r.state = 'NEW'";
            case "taken" -> "r.state = 'TAKEN'";
            case "pending" -> "r.state = 'PENDING'";
            case "paused" ->
                "r.state <> 'CLOSED' and r.paused_clock is not null and r.clock <> 'DANGER'";
            case "later" -> "r.state <> 'CLOSED' and r.state <> 'PENDING' and not " + Facet.NOW;
            case "closed" -> "r.state = 'CLOSED'";
            case "closed-this-month" -> "r.state = 'CLOSED' and r.closed_at >= :month";
            default -> "r.state <> 'CLOSED'";
          }),
  DANGER(
      "Possible immediate danger",
      code -> Coded.of(Danger.class, code).map(it -> "r.danger = '" + it.name() + "'").orElse("")),
  PRIORITY(
      "Priority",
      code -> Coded.of(Priority.class, code).map(it -> "r.priority = " + it.rank()).orElse("")),
  // Written out, not a parameter: each kind has an index on exactly this expression.
  KIND(
      "Type",
      code ->
          Coded.of(ExploitationKind.class, code)
              .map(ExploitationKind::code)
              .map("strpos(' ' || r.exploitation || ' ', ' %s ') > 0"::formatted)
              .orElse(code.isEmpty() ? "" : "1 = 0")),
  AREA("Area", code -> code.isEmpty() ? "" : "r.area = :area"),
  GRADE(
      "Grade",
      code ->
          switch (code) {
            case "none" -> "r.source_grade is null";
            case "1", "2", "3" -> "r.source_grade = :grade";
            case "A", "B", "C", "D", "E" -> "r.information_grade = :grade";
            default -> "";
          }),
  HANDLING("Handling", code -> code.matches("[PC]") ? "r.handling = :handling" : ""),
  CAME(
      "How it arrived",
      code ->
          switch (code) {
            case "form" -> "r.channel = 'SERVICE'";
            case "api" -> "r.channel = 'API'";
            case "typed-in" -> "r.channel in ('PHONE', 'LETTER', 'EMAIL')";
            default -> "";
          }),
  // Counted: PostgreSQL turns "not exists" into a join, and until its statistics know a new
  // colleague it reads everything that they have read for each report.
  UNREAD(
      "Unread",
      code ->
          code.equals("yes")
              ? "(select count(*) from reading x where x.report_id = r.id and x.reader = :me"
                  + " and not x.unread) = 0"
              : ""),
  OVERDUE("Overdue", code -> code.equals("yes") ? "r.state <> 'CLOSED' and r.due_at < :now" : "");

  /** Work for today: a review waits until the day on which it is due. */
  static final String NOW = "(r.clock <> 'REVIEW' or r.due_at < :tomorrow)";

  /** What waits for a second officer or for a later day is left out, unless it cannot wait. */
  static final String WORK =
      "(r.danger = 'NOTICED' or "
          + InboxPart.OWN_NEWS
          + " or r.state <> 'PENDING' and "
          + NOW
          + ")";

  private final String label;

  /** They keep nothing, which the checker cannot see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final UnaryOperator<String> condition;

  Facet(String label, UnaryOperator<String> condition) {
    this.label = label;
    this.condition = condition;
  }

  /**
   * A part of a query, or nothing; it may use {@code :me}, {@code :mine}, {@code :now}, {@code
   * :month} and {@code :tomorrow}, which are their first moments, and the code under the name of
   * the filter, such as {@code :area}.
   */
  String condition(String code) {
    return condition.apply(code);
  }

  public String label() {
    return label;
  }
}
