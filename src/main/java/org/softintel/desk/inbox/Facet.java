package org.softintel.desk.inbox;

import java.util.Map;
import org.softintel.platform.page.Coded;
import org.softintel.report.question.ExploitationKind;
import org.softintel.report.status.Priority;

/** A filter of the inbox: its name in the address, and a condition for each code. */
enum Facet implements Coded {
  WHO("With") {
    @Override
    Condition of(String code) {
      return switch (code) {
        case "mine" -> Condition.of("r.assignee = :me");
        case "nobody" -> Condition.of("r.assignee is null");
        case "anybody" -> Condition.NONE;
        case "" -> Condition.of("(r.assignee is null or r.assignee = :me)");
        default -> new Condition("r.assignee = :colleague", Map.of("colleague", code));
      };
    }
  },
  STATE("Status") {
    @Override
    Condition of(String code) {
      return switch (code) {
        case "new" -> Condition.of("r.state = NEW");
        case "taken" -> Condition.of("r.state = TAKEN");
        case "pending" -> Condition.of("r.state = PENDING");
        case "paused" -> Condition.of("r.state <> CLOSED and r.pausedClock is not null");
        case "closed" -> Condition.of("r.state = CLOSED");
        case "closed-this-month" -> Condition.of("r.state = CLOSED and r.closedAt >= :month");
        default -> Condition.of("r.state <> CLOSED");
      };
    }
  },
  PRIORITY("Priority") {
    @Override
    Condition of(String code) {
      return Coded.of(Priority.class, code)
          .map(it -> new Condition("r.priority = :priority", Map.of("priority", it.rank())))
          .orElse(Condition.NONE);
    }
  },
  KIND("Kind") {
    @Override
    Condition of(String code) {
      // Written out, not a parameter: each kind has an index on exactly this expression.
      return Coded.of(ExploitationKind.class, code)
          .map(ExploitationKind::code)
          .map("function('strpos', concat(' ', r.exploitation, ' '), ' %s ') > 0"::formatted)
          .map(Condition::of)
          .orElse(code.isEmpty() ? Condition.NONE : Condition.of("1 = 0"));
    }
  },
  AREA("Area") {
    @Override
    Condition of(String code) {
      return code.isEmpty()
          ? Condition.NONE
          : new Condition("r.area = :area", Map.of("area", code));
    }
  },
  GRADE("Grade") {
    @Override
    Condition of(String code) {
      return switch (code) {
        case "none" -> Condition.of("r.sourceGrade is null");
        case "1", "2", "3" -> new Condition("r.sourceGrade = :grade", Map.of("grade", code));
        case "A", "B", "C", "D", "E" ->
            new Condition("r.informationGrade = :grade", Map.of("grade", code));
        default -> Condition.NONE;
      };
    }
  },
  HANDLING("Handling") {
    @Override
    Condition of(String code) {
      return switch (code) {
        case "P", "C" -> new Condition("r.handling = :handling", Map.of("handling", code));
        default -> Condition.NONE;
      };
    }
  },
  CAME("How it came") {
    @Override
    Condition of(String code) {
      return switch (code) {
        case "form" -> Condition.of("r.channel = SERVICE");
        case "api" -> Condition.of("r.channel = API");
        case "typed-in" -> Condition.of("r.channel in (PHONE, LETTER, EMAIL)");
        default -> Condition.NONE;
      };
    }
  },
  UNREAD("Unread") {
    @Override
    Condition of(String code) {
      // Counted: PostgreSQL turns "not exists" into a join, and until its statistics know a new
      // colleague it reads everything that they have read for each report.
      return code.equals("yes")
          ? Condition.of(
              "(select count(*) from Reading x where x.report = r.id and x.reader = :me) = 0")
          : Condition.NONE;
    }
  },
  OVERDUE("Overdue") {
    @Override
    Condition of(String code) {
      return code.equals("yes")
          ? Condition.of("r.state <> CLOSED and r.dueAt < :now")
          : Condition.NONE;
    }
  };

  /**
   * A part of a query; it may use {@code :me}, {@code :now} and {@code :month}, its first moment.
   */
  record Condition(String where, Map<String, Object> values) {
    static final Condition NONE = of("");

    static Condition of(String where) {
      return new Condition(where, Map.of());
    }
  }

  private final String label;

  Facet(String label) {
    this.label = label;
  }

  abstract Condition of(String code);

  public String label() {
    return label;
  }
}
