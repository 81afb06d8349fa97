package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.TestStack;
import org.softintel.report.access.Readership;

/** With many reports each view of the list, and its number, costs what a page costs. */
class InboxIndexesTest {
  private static final String MADE_UP =
      """
      insert into report (id, reference, reporter, agency, received_at, provenance, exploitation,
          area, content, state, priority, assignee, clock, clock_from, due_at, closed_at, stamp,
          danger, danger_at, danger_strength)
      select gen_random_uuid(), 'MADE-UP-' || i, 'nobody', 'school-' || i % 40,
          now() - (40000 - i) * interval '10 minutes', 'seen', 'online', 'batley', '\\x00',
          case when i <= 36000 then 'CLOSED' when i % 40 = 0 then 'PENDING'
              when i % 3 = 0 then 'NEW' else 'TAKEN' end,
          1 + i % 4, case when i % 3 > 0 or i % 40 = 0 then 'officer-' || i % 12 end,
          case when i % 7 = 0 then 'REVIEW' else 'GRADING' end, now(),
          now() + (i % 200 - 20) * interval '1 hour',
          case when i <= 36000 then now() - (40000 - i) * interval '9 minutes' end, '',
          case when i > 36000 and i % 5 = 0 then 'NOTICED' end, now(), 1 + i / 5 % 3
      from generate_series(1, 40000) i
      """;

  /** As {@code desk.inbox.Inbox} writes what {@code StandardView} and {@code Facet} ask for. */
  private static final String WORK =
      "(r.assignee is null or r.assignee in (MINE)) and r.state <> 'PENDING' and ";

  private static Connection database;

  /** They are never committed, so that nobody else sees them. */
  @BeforeAll
  static void manyReports() throws SQLException {
    database = TestStack.shared().superuser();
    database.setAutoCommit(false);
    run("set local session_replication_role = replica");
    run(MADE_UP);
    run("analyze report");
    run("set local plan_cache_mode = force_generic_plan");
  }

  @AfterAll
  static void noReports() throws SQLException {
    database.rollback();
    database.setAutoCommit(true);
    // Or its files would be as large as before, for all who read them afterwards.
    run("vacuum full report");
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "new and mine; priority; WORK (clock <> 'REVIEW' or due_at < now()) and state <> 'CLOSED'",
        "due later; priority; WORK not (clock <> 'REVIEW' or due_at < now()) and state <> 'CLOSED'",
        "second officer; priority; state = 'PENDING'",
        "mine; priority; r.assignee in (MINE) and state <> 'CLOSED'",
        "all open; priority; state <> 'CLOSED'",
        "overdue; due; state <> 'CLOSED' and due_at < now()",
        "unread; priority; WORK (clock <> 'REVIEW' or due_at < now()) and state <> 'CLOSED' and"
            + " (select count(*) from reading x where x.report_id = r.id and x.reader = 'me'"
            + " and not x.unread) = 0",
      })
  void eachViewAndItsNumberWalkAnIndex(String view, String sort, String condition)
      throws SQLException {
    var order = sort.equals("due") ? "due_at, id" : "priority, received_at, id";
    var backwards =
        sort.equals("due") ? "due_at desc, id desc" : "priority desc, received_at desc, id desc";
    var last =
        sort.equals("due")
            ? "(due_at, id) < (now() + interval '9 hours', gen_random_uuid())"
            : "(priority, received_at, id) < (3, now(), gen_random_uuid())";
    var where = Readership.readableRow("'officer-7'") + " and " + condition.replace("WORK ", WORK);

    for (var mine : List.of("'officer-7'", "'officer-7', 'officer-8'")) {
      var ids = "select r.id from report r where " + where.replace("MINE", mine);
      var name = view + ", mine are " + mine;
      holds(name, ids + " order by " + order + " limit 26");
      holds(name + ", backwards", ids + " and " + last + " order by " + backwards + " limit 26");
      holds(
          name + ", counted",
          "select count(*) from (" + ids + " order by " + order + " limit 1000) s");
    }
  }

  /** As {@code desk.inbox.Inbox} asks for the part that stands first in each view. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "priority, received_at, id",
        "received_at desc, id desc",
        "received_at, id",
        "due_at, id"
      })
  void whatMayBeInDangerIsFoundByItsIndexAndByUrgencyInItsOrder(String sort) throws SQLException {
    var ids =
        "select r.id from report r where "
            + Readership.readableRow("'officer-7'")
            + " and state <> 'CLOSED' and danger = 'NOTICED'";
    var later =
        " and danger_strength <= 2 and (danger_strength < 2 or id > '" + new UUID(0, 0) + "')";
    var order = " order by danger_strength desc, " + sort + " limit 26";

    assertThat(plan(ids + order)).as(sort).contains("report_in_danger");
    assertThat(plan(ids + later + order)).as(sort + ", later").contains("report_in_danger");
    assertThat(plan("select count(*) from (" + ids + order.replace("26", "1000") + ") s"))
        .as(sort + ", counted")
        .contains("report_in_danger");
    if (sort.startsWith("priority")) {
      assertThat(plan(ids + order)).contains("using report_in_danger").doesNotContain("Sort");
    }
  }

  /** As {@code desk.inbox.Inbox} counts them: in the order of the list all would be sorted. */
  @Test
  void whatWasClosedThisMonthIsCountedByWhenItWasClosed() throws SQLException {
    var plan =
        plan(
            "select count(*) from (select from report r where "
                + Readership.readableRow("'officer-7'")
                + " and state = 'CLOSED' and closed_at >= timestamptz '"
                + LocalDate.now(ZoneOffset.UTC).minusDays(20)
                + "' order by r.closed_at limit 1000) s");

    assertThat(plan).contains("report_closed_by_closing").doesNotContain("Sort");
  }

  private static void holds(String name, String query) throws SQLException {
    assertThat(plan(query)).as(name).contains("Index").doesNotContain("Seq Scan on report");
  }

  /** The one that it has whatever the reader and the time. */
  private static String plan(String query) throws SQLException {
    var plan = new ArrayList<String>();
    run(
        "prepare asked (text, text, timestamptz) as "
            + query
                .replace("'officer-7'", "$1")
                .replace("'officer-8'", "$2")
                .replace("now()", "$3"));
    try (var statement = database.createStatement();
        var lines =
            statement.executeQuery(
                "explain (analyze, buffers) execute asked('officer-7', 'officer-8', now())")) {
      while (lines.next()) {
        plan.add(lines.getString(1));
      }
    }
    run("deallocate asked");
    return String.join("\n", plan);
  }

  private static void run(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
