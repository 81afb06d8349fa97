package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.softintel.audit.trail.AccessAnswer;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.EntryFilter;
import org.softintel.audit.trail.LoggedOperation;
import org.softintel.audit.trail.TrailQueryPlans;
import org.softintel.given.TestStack;

/** With many entries each page of the trail costs what a page costs, whatever is asked for. */
class AuditIndexesTest {
  /** Of 8 KB each. 200,000 entries fill twenty times as many. */
  private static final int BLOCKS_AT_MOST = 1_000;

  private static final int BLOCKS_OF_A_FEW_ENTRIES = 50;

  private static final Pattern BLOCKS = Pattern.compile("shared hit=([0-9]+)(?: read=([0-9]+))?");
  private static final String MADE_UP =
      """
      insert into audit_entry (id, event_id, occurred_at, act, operation, actor, actor_name, agency,
          roles, reference, purpose, detail, session, writer, sequence, salt)
        overriding system value
      select 1000000000 + i, gen_random_uuid(), now() - (200000 - i) * interval '1 minute',
          case when i % 25 = 0 then 'SIGNED_IN' when i % 20 = 1 then 'UNUSUAL_ACCESS'
              when i % 3 = 0 then 'REPORT_OPENED' else 'REPORTS_LISTED' end,
          case when i % 25 = 0 then 'SIGN_IN' when i % 20 = 1 then 'ALERT' else 'CONSULTATION' end,
          case when i between 2000 and 20000 and i % 2 = 0 then 'left-long-ago'
              else 'made-up-' || (i / 25) % 300 end, 'Nobody',
          case when i < 20000 then 'closed-school' else 'school-' || i % 40 end, '',
          case when i between 2000 and 20000 and i % 2 = 1 then 'SI-OLD' else 'SI-' || i % 5000 end, 'x',
          case when i % 20 <> 1 then null when i % 20000 = 1 then 'causes=bulk,restricted'
              else 'causes=not-assigned' end,
          md5((i / 25)::text), 99, i, ''
      from generate_series(1, 200000) i
      """;

  /** Somebody who opens a report each tenth of a second, and one in two of them is unusual. */
  private static final String BUSY =
      """
      insert into audit_entry (id, event_id, occurred_at, act, operation, actor, actor_name, agency,
          roles, reference, purpose, detail, writer, sequence, salt)
        overriding system value
      select 1000300000 + i, gen_random_uuid(), now() - (20000 - i) * interval '0.1 second',
          case when i % 2 = 0 then 'REPORT_OPENED' else 'UNUSUAL_ACCESS' end,
          case when i % 2 = 0 then 'CONSULTATION' else 'ALERT' end,
          'busy', 'Nobody', 'school-1', '', 'SI-' || i % 5000, 'x',
          case when i % 2 = 1 then 'causes=bulk' end, 98, i, ''
      from generate_series(1, 20000) i
      """;

  /** Somebody whose screen asks for the list all the time, and who opens next to nothing. */
  private static final String LISTING =
      """
      insert into audit_entry (id, event_id, occurred_at, act, operation, actor, actor_name, agency,
          roles, reference, purpose, detail, writer, sequence, salt)
        overriding system value
      select 1000400000 + i, gen_random_uuid(), now() - (20000 - i) * interval '0.1 second',
          case when i % 4000 = 0 then 'REPORT_OPENED' else 'REPORTS_LISTED' end, 'CONSULTATION',
          'listing', 'Nobody', 'school-1', '', case when i % 4000 = 0 then 'SI-' || i % 5000 end, 'x',
          'shown=3 SI-' || i % 1000 || ' SI-' || i % 777 || case when i % 50 = 1 then ' SI-TOP' else '' end,
          97, i, ''
      from generate_series(1, 20000) i
      """;

  private static Connection database;
  private static TrailQueryPlans plans;

  /** They are never committed, so that nobody else sees them. */
  @BeforeAll
  static void manyEntries() throws SQLException {
    database = TestStack.shared().superuser();
    database.setAutoCommit(false);
    run("set local session_replication_role = replica");
    run(MADE_UP);
    run(BUSY);
    run(LISTING);
    run("analyze audit_entry");
    run("set local plan_cache_mode = force_generic_plan");
    plans = new TrailQueryPlans(database);
  }

  @AfterAll
  static void noEntries() throws SQLException {
    database.rollback();
    database.setAutoCommit(true);
    // Or its files would be as large as before, for all who read them afterwards.
    run("vacuum full audit_entry");
    database.close();
  }

  @Test
  void everyFilterWalksAnIndex() {
    var asked = new LinkedHashMap<String, EntryFilter>();
    asked.put("all", EntryFilter.ALL);
    asked.put("person", keys("PERSON", "made-up-7"));
    asked.put("report", keys("REFERENCE", "SI-77"));
    asked.put("report in many lists", keys("REFERENCE", "SI-TOP"));
    asked.put("only about a report", keys("ABOUT", "SI-77"));
    asked.put("only lists of a report", keys("LISTED", "SI-TOP"));
    asked.put("only about a report that many lists showed", keys("ABOUT", "SI-TOP"));
    asked.put("agency", keys("AGENCY", "school-7"));
    asked.put("person, long ago", keys("PERSON", "left-long-ago"));
    asked.put("report, long ago", keys("REFERENCE", "SI-OLD"));
    asked.put("agency, long ago", keys("AGENCY", "closed-school"));
    asked.put("session", keys("SESSION", "c4ca4238a0b923820dcc509a6f75849b"));
    asked.put("operation", what(Map.of(), LoggedOperation.CONSULTATION, null));
    asked.put("act", what(Map.of(), null, Act.SIGNED_IN));
    asked.put("rare act", what(Map.of(), null, Act.DRAFT_DELETED));
    asked.put("person, act", what(keys("PERSON", "made-up-7").keys(), null, Act.SIGNED_IN));
    asked.put("report, act", what(keys("REFERENCE", "SI-77").keys(), null, Act.REPORT_OPENED));
    asked.put("report, lists", what(keys("REFERENCE", "SI-77").keys(), null, Act.REPORTS_LISTED));
    asked.put(
        "report, person",
        what(
            Map.of(EntryFilter.Key.REFERENCE, "SI-77", EntryFilter.Key.PERSON, "listing"),
            null,
            null));
    for (var key : List.of(EntryFilter.Key.ABOUT, EntryFilter.Key.LISTED)) {
      var both = Map.of(key, "SI-77", EntryFilter.Key.PERSON, "listing");
      asked.put(key + ", person", what(both, null, Act.REPORTS_LISTED));
    }
    asked.put(
        "session, operation",
        what(
            keys("SESSION", "c4ca4238a0b923820dcc509a6f75849b").keys(),
            LoggedOperation.CONSULTATION,
            null));
    asked.put(
        "agency, operation", what(keys("AGENCY", "school-7").keys(), LoggedOperation.ALERT, null));
    asked.put(
        "person, agency",
        what(
            Map.of(EntryFilter.Key.PERSON, "made-up-7", EntryFilter.Key.AGENCY, "school-7"),
            null,
            null));
    for (var cause : List.of("bulk", "not-assigned", "own-name")) {
      asked.put(cause, what(keys("CAUSE", cause).keys(), null, Act.UNUSUAL_ACCESS));
    }
    var unusual = Act.UNUSUAL_ACCESS;
    asked.put("not looked into", what(keys("LOOKED", "none").keys(), null, unusual));
    for (var answer : AccessAnswer.values()) {
      asked.put(answer.code(), what(keys("LOOKED", answer.code()).keys(), null, unusual));
    }
    asked.put(
        "cause, not looked into",
        what(
            Map.of(EntryFilter.Key.LOOKED, "none", EntryFilter.Key.CAUSE, "not-assigned"),
            null,
            unusual));
    asked.put(
        "cause, person",
        what(
            Map.of(EntryFilter.Key.CAUSE, "bulk", EntryFilter.Key.PERSON, "made-up-7"),
            null,
            Act.UNUSUAL_ACCESS));
    asked.forEach(
        (name, filter) -> {
          holds(name, plans.page(filter));
          holds(name + ", a later page", plans.page(filter.olderThan(1_000_100_000L)));
          holds(name + ", one week", plans.page(within(filter)));
        });
  }

  @Test
  void signInsAndSessionsWalkAnIndex() throws SQLException {
    holds("sign-ins of all", plans.signIns(""));
    holds("sign-ins of one", plans.signIns("made-up-7"));
    holds(
        "one session",
        plans.query(
            "select * from audit_entry where session = 'c4ca4238a0b923820dcc509a6f75849b'"
                + " and id > 5 order by id limit 100"));
  }

  @Test
  void whoseListsShowedAReportIsFoundByAnIndex() {
    for (var report : List.of("SI-77", "SI-NEVER")) {
      for (var plan : plans.listsOf(report)) {
        assertThat(plan)
            .contains("audit_entry_by_shown_report")
            .doesNotContain("Seq Scan on audit_entry");
        assertThat(blocks(plan)).as(plan).isPositive().isLessThan(BLOCKS_AT_MOST);
      }
    }
  }

  @Test
  void whatAuditorsSaidOfAPageOfUnusualAccessIsFoundByAnIndex() throws SQLException {
    holds("looked into", plans.lookedInto(List.of(1000000001L, 1000000021L)));
  }

  /** Of a page of openings, also of somebody who opens very many. */
  @Test
  void whatOthersTellOfAPageIsFoundByOneQueryOfEachKind() {
    for (var first : List.of(1_000_150_000L, 1_000_310_000L)) {
      var page = LongStream.range(first, first + 100).boxed().toList();
      var found = plans.beside(page);
      assertThat(found).hasSize(1);
      holds("openings from " + first, found);
    }
  }

  @Test
  void whatSomebodyDidLatelyIsReadFromIndexesHoweverMuchItIs() throws SQLException {
    var anHourAgo = Instant.now().minus(Duration.ofHours(1));
    holds("busy", plans.recent("busy", "SI-77", anHourAgo));
    holds("another", plans.recent("made-up-7", "SI-77", anHourAgo));
    for (var plan : plans.recent("listing", "SI-77", anHourAgo)) {
      assertThat(blocks(plan)).as(plan).isPositive().isLessThan(BLOCKS_OF_A_FEW_ENTRIES);
    }
  }

  private static void holds(String name, List<String> found) {
    assertThat(found).isNotEmpty();
    for (var plan : found) {
      assertThat(plan).as(name).doesNotContain("Seq Scan").contains("Index");
      assertThat(blocks(plan)).as("%s%n%s", name, plan).isLessThan(BLOCKS_AT_MOST);
    }
  }

  /** The first line that tells them tells of all. */
  private static long blocks(String plan) {
    return BLOCKS
        .matcher(plan)
        .results()
        .mapToLong(
            it ->
                Long.parseLong(it.group(1))
                    + Optional.ofNullable(it.group(2)).map(Long::valueOf).orElse(0L))
        .findFirst()
        .orElse(0);
  }

  private static EntryFilter keys(String key, String value) {
    return EntryFilter.of(EntryFilter.Key.valueOf(key), value);
  }

  private static EntryFilter what(
      Map<EntryFilter.Key, String> keys, @Nullable LoggedOperation operation, @Nullable Act act) {
    var copy = new EnumMap<EntryFilter.Key, String>(EntryFilter.Key.class);
    copy.putAll(keys);
    return new EntryFilter(
        copy,
        new EntryFilter.What(Optional.ofNullable(operation), Optional.ofNullable(act)),
        EntryFilter.Span.EVER,
        Long.MAX_VALUE);
  }

  private static EntryFilter within(EntryFilter filter) {
    var to = Instant.now().minus(Duration.ofDays(60));
    var span = new EntryFilter.Span(Optional.of(to.minus(Duration.ofDays(7))), Optional.of(to));
    return new EntryFilter(filter.keys(), filter.what(), span, Long.MAX_VALUE);
  }

  private static void run(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
