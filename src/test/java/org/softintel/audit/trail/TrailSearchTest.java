package org.softintel.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** What the auditors' pages tell of a report and of findings, as people count it. */
class TrailSearchTest {
  private final MigratedPostgres postgres = new MigratedPostgres();
  private int answers;

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void whatOnePageViewWroteCountsOnce() throws Exception {
    written(1, "DANGER_SEEN", "r-1");
    written(2, "REPORT_OPENED", "r-1");
    written(3, "VIEWERS_SHOWN", "r-2");
    written(4, "REPORT_OPENED", "r-3");

    assertThat(readers()).containsExactly("OPENED 2");
  }

  @Test
  void whoWasOnlyAskedWhyOrRefusedOpenedNothing() throws Exception {
    written(1, "REPORT_LOOKED_UP", "r-1");
    written(2, "REASON_ASKED", "r-2");
    written(3, "ACCESS_REFUSED", "r-3");

    assertThat(readers()).containsExactly("ASKED 3");
  }

  @Test
  void whoLookedAtWhatWasPassedOnHasNotOpenedTheReport() throws Exception {
    written(1, "DISCLOSURE_OPENED", "r-1");
    written(2, "DISCLOSURE_OPENED", "r-2");

    assertThat(readers()).containsExactly("PASSED_ON 2");
  }

  /** An entry that is in no tree, nor on its way there, is nothing against anybody. */
  @Test
  void whatWasUnusualIsSaidOfTheReaderIfTheLogHasIt() throws Exception {
    written(1, "REPORT_OPENED", "r-1");
    written(2, "UNUSUAL_ACCESS", "causes=own-name,bulk mail=auditors");
    written(3, "UNUSUAL_ACCESS", "causes=own-name");
    written(4, "UNUSUAL_ACCESS", "causes=restricted");
    past("insert into audit_leaf values (0, 1), (1, 2)");
    past("insert into audit_pending values (3)");

    assertThat(new TrailSearch(new Sql(postgres.database())).readersOf("SI-0000-0000", 9))
        .singleElement()
        .satisfies(it -> assertThat(it.flagged()).containsExactlyInAnyOrder("own-name", "bulk"));
  }

  @Test
  void whatTheySentThemselvesIsCountedApart() throws Exception {
    written(1, "REPORT_OPENED", "r-1");
    written(2, "STATUS_READ", "r-2");
    written(3, "RECEIPT_TAKEN", "r-3");

    assertThat(readers()).containsExactly("OPENED 1", "OWN 2");
  }

  @Test
  void whoSaysWhyAndIsLedOnToTheReportOpensItOnce() throws Exception {
    written(1, "REPORT_LOOKED_UP", "r-1");
    written(2, "REPORT_OPENED", "r-2");
    written(3, "VIEWERS_SHOWN", "r-3");
    written(4, "REPORT_OPENED", "r-4");
    written(5, "REPORT_PRINTED", "r-4");
    past("update audit_entry set reason = '\\x01' where request = 'r-2'");
    assertThat(readers()).containsExactly("OPENED 1", "ASKED 1");

    written(6, "REPORT_OPENED", "r-5");
    assertThat(readers()).containsExactly("OPENED 2", "ASKED 1");

    past("update audit_entry set occurred_at = occurred_at - interval '1 h' where request = 'r-2'");
    assertThat(readers()).containsExactly("OPENED 3", "ASKED 1");
  }

  /** Made up, or kept out of the log: auditors see it either way. */
  @Test
  void whatTheLogDoesNotHoldIsCountedAndSaid() throws Exception {
    for (int sequence = 1; sequence <= 4; sequence++) {
      written(sequence, "REPORT_OPENED", "r-" + sequence);
    }
    past("insert into audit_leaf values (0, 1), (-5, 2)");
    past("insert into audit_pending values (3)");

    assertThat(
            new TrailSearch(new Sql(postgres.database()))
                .readersOf("SI-0000-0000", 9).stream().map(it -> it.looks() + " " + it.absent()))
        .containsExactly("4 2");
  }

  @Test
  void theReasonForAFindingIsThatOfTheSamePageView() throws Exception {
    written(1, "UNUSUAL_ACCESS", "r-1");
    written(2, "REPORT_OPENED", "r-1");
    written(3, "UNUSUAL_ACCESS", "r-2");
    written(4, "REPORT_OPENED", "r-2");
    past("update audit_entry set reason = '\\x01' where request = 'r-1' and act like 'REPORT%'");

    var search = new TrailSearch(new Sql(postgres.database()));

    assertThat(search.reasonsFor(List.of(1L, 3L))).isEqualTo(Map.of(1L, 2L));
  }

  @Test
  void whoOnlyAskedWhoElseIsThereOpenedNothing() throws Exception {
    written(1, "VIEWERS_SHOWN", "r-1");

    assertThat(readers()).isEmpty();
  }

  /** Entries of before name its row, which the log does not know. */
  @Test
  void whatWasSaidLastOfAFindingIsFoundByItsIdOrItsRow() throws Exception {
    for (int sequence = 1; sequence <= 4; sequence++) {
      written(sequence, "UNUSUAL_ACCESS", "causes=denied");
    }
    past("update audit_entry set event_id = ('00000000-0000-0000-0000-00000000000' || id)::uuid");
    said(5, "entry=1");
    said(6, "event=00000000-0000-0000-0000-000000000002 answer=not-justified");
    said(7, "event=00000000-0000-0000-0000-000000000002 answer=justified");
    said(8, "entry=33");
    written(9, "AUDIT_READ", "entry=3");

    var search = new TrailSearch(new Sql(postgres.database()));

    assertThat(search.lookedInto(List.of(1L, 2L, 3L))).isEqualTo(Map.of(1L, 5L, 2L, 7L));
    assertThat(search.lookedInto(List.of())).isEmpty();
    for (var keys :
        List.of(
            Map.of(EntryFilter.Key.LOOKED, "none"),
            Map.of(EntryFilter.Key.LOOKED, "none", EntryFilter.Key.CAUSE, "denied"))) {
      var what = new EntryFilter.What(Optional.empty(), Optional.of(Act.UNUSUAL_ACCESS));
      var unanswered = new EntryFilter(keys, what, EntryFilter.Span.EVER, Long.MAX_VALUE);
      assertThat(search.numbers(unanswered, 9)).containsExactly(4L, 3L);
    }
  }

  /** An enquiry that goes on is found until it ends, and a finding as long as it is the last. */
  @Test
  void unusualAccessIsFoundByWhatWasSaidOfItLast() throws Exception {
    for (int sequence = 1; sequence <= 6; sequence++) {
      written(sequence, "UNUSUAL_ACCESS", sequence == 3 ? "causes=bulk" : "causes=denied");
    }
    past("update audit_entry set event_id = ('00000000-0000-0000-0000-00000000000' || id)::uuid");
    said(7, "entry=1");
    for (var answer : List.of("2 not-justified", "2 followed-up", "3 followed-up")) {
      saidOf(answer);
    }
    for (var answer : List.of("4 followed-up", "4 justified", "5 justified", "5 not-justified")) {
      saidOf(answer);
    }
    said(40, "event=" + "-".repeat(36) + " answer=followed-up");

    assertThat(looked("followed-up", Map.of())).containsExactly(3L, 2L);
    assertThat(looked("justified", Map.of())).containsExactly(4L, 1L);
    assertThat(looked("not-justified", Map.of())).containsExactly(5L);
    assertThat(looked("none", Map.of())).containsExactly(6L);
    assertThat(looked("followed-up", Map.of(EntryFilter.Key.CAUSE, "bulk"))).containsExactly(3L);
    assertThat(looked("followed-up", Map.of(EntryFilter.Key.PERSON, "6f1c")))
        .containsExactly(3L, 2L);
    assertThat(looked("followed-up", Map.of(EntryFilter.Key.PERSON, "another"))).isEmpty();
  }

  private List<Long> looked(String answer, Map<EntryFilter.Key, String> more) {
    var keys = new EnumMap<EntryFilter.Key, String>(EntryFilter.Key.class);
    keys.putAll(more);
    keys.put(EntryFilter.Key.LOOKED, answer);
    var what = new EntryFilter.What(Optional.empty(), Optional.of(Act.UNUSUAL_ACCESS));
    return new TrailSearch(new Sql(postgres.database()))
        .numbers(new EntryFilter(keys, what, EntryFilter.Span.EVER, Long.MAX_VALUE), 9);
  }

  /** Such as {@code 2 justified}, of the entry of that row. */
  private void saidOf(String answer) throws Exception {
    var of = answer.split(" ", 2);
    said(++answers + 10, "event=00000000-0000-0000-0000-00000000000" + of[0] + " answer=" + of[1]);
  }

  private void said(int sequence, String codes) throws Exception {
    written(sequence, "ACCESS_LOOKED_INTO", codes);
  }

  /** Its entry is about no report, and names each that was shown. */
  @Test
  void whoLooksForAReportFindsTheListsAndSearchesThatShowedItToo() throws Exception {
    written(1, "REPORT_OPENED", "r-1");
    shown(2, "REPORTS_LISTED", "shown=2 SI-1111-1111 SI-0000-0000");
    shown(3, "REPORTS_SEARCHED", "by=name shown=1 SI-0000-0000");
    shown(4, "REPORTS_LISTED", "shown=1 SI-1111-1111");
    shown(5, "REPORTS_LISTED", "shown=0");
    shown(6, "AUDIT_READ", "shown=3 reference=SI-0000-0000");
    shown(7, "TASKS_LISTED", "shown=1 SI-0000-0000");
    written(8, "REPORT_OPENED", "r-2");

    assertThat(found(Optional.empty(), EntryFilter.ALL, 9)).containsExactly(8L, 7L, 3L, 2L, 1L);
    assertThat(found(Optional.empty(), EntryFilter.ALL, 3)).containsExactly(8L, 7L, 3L);
    assertThat(found(Optional.empty(), EntryFilter.ALL.olderThan(7), 9))
        .containsExactly(3L, 2L, 1L);
    assertThat(found(Optional.of(Act.REPORTS_LISTED), EntryFilter.ALL, 9)).containsExactly(2L);
    assertThat(found(Optional.of(Act.REPORTS_SEARCHED), EntryFilter.ALL, 9)).containsExactly(3L);
    assertThat(found(Optional.of(Act.REPORT_OPENED), EntryFilter.ALL, 9)).containsExactly(8L, 1L);
    var theirs = EntryFilter.of(EntryFilter.Key.PERSON, "6f1c");
    assertThat(found(Optional.empty(), theirs, 9)).containsExactly(8L, 7L, 3L, 2L, 1L);
    var others = EntryFilter.of(EntryFilter.Key.PERSON, "another");
    assertThat(found(Optional.empty(), others, 9)).isEmpty();
    past("update audit_entry set session = 's' where id in (2, 4, 8)");
    var session = EntryFilter.of(EntryFilter.Key.SESSION, "s");
    assertThat(found(Optional.empty(), session, 9)).containsExactly(8L, 2L);
  }

  @Test
  void whoseListsShowedAReportIsCountedByWhatTheyDid() throws Exception {
    shown(1, "REPORTS_LISTED", "shown=1 SI-0000-0000");
    shown(2, "REPORTS_LISTED", "shown=2 SI-0000-0000 SI-1111-1111");
    shown(3, "TASKS_LISTED", "shown=1 SI-0000-0000");
    shown(4, "REPORTS_SEARCHED", "by=name shown=1 SI-0000-0000");
    shown(5, "REPORTS_REFILED", "shown=1 SI-0000-0000");
    shown(6, "REPORTS_LISTED", "shown=1 SI-1111-1111");
    past("update audit_entry set request = 'r-2' where id in (1, 2)");
    past("insert into audit_leaf values (0, 1), (1, 2)");
    past("insert into audit_pending values (3)");

    assertThat(
            new TrailSearch(new Sql(postgres.database()))
                .listsOf("SI-0000-0000", 9).stream()
                    .map(it -> it.act() + " " + it.times() + " " + it.absent()))
        .containsExactlyInAnyOrder(
            "REPORTS_LISTED 1 0", "TASKS_LISTED 1 0", "REPORTS_SEARCHED 1 1");
  }

  /** Of the sender's own list there are two page views, one of them with two entries. */
  @Test
  void asManyListsAreFoundAsTheirCountSaysAndNoEntryAboutTheReport() throws Exception {
    shown(1, "STATUS_READ", "shown=1 SI-0000-0000");
    shown(2, "STATUS_READ", "shown=2 SI-0000-0000 SI-1111-1111");
    shown(3, "STATUS_READ", "shown=2 SI-0000-0000 SI-2222-2222");
    shown(4, "STATUS_READ", "shown=1 SI-1111-1111");
    shown(5, "REPORTS_LISTED", "shown=1 SI-0000-0000");
    written(6, "STATUS_READ", "r-6");
    written(7, "RECEIPT_TAKEN", "r-7");
    past("update audit_entry set request = 'r-2' where id in (2, 3)");
    var act = Optional.of(Act.STATUS_READ);

    assertThat(found(EntryFilter.Key.LISTED, act, EntryFilter.ALL, 9)).containsExactly(3L, 2L, 1L);
    assertThat(found(EntryFilter.Key.LISTED, Optional.empty(), EntryFilter.ALL, 9))
        .containsExactly(5L, 3L, 2L, 1L);
    assertThat(found(EntryFilter.Key.ABOUT, Optional.empty(), EntryFilter.ALL, 9))
        .containsExactly(7L, 6L);
    assertThat(search().listsOf("SI-0000-0000", 9).stream().map(it -> it.act() + " " + it.times()))
        .containsExactlyInAnyOrder("STATUS_READ 2", "REPORTS_LISTED 1");
    assertThat(readers()).containsExactly("OWN 2");
    for (var key : List.of(EntryFilter.Key.PERSON, EntryFilter.Key.SESSION)) {
      past("update audit_entry set session = 's' where id in (1, 6)");
      past("update audit_entry set actor = 's' where id in (1, 6)");
      var theirs = EntryFilter.of(key, "s");
      assertThat(found(EntryFilter.Key.LISTED, act, theirs, 9)).as("%s", key).containsExactly(1L);
      assertThat(found(EntryFilter.Key.ABOUT, act, theirs, 9)).as("%s", key).containsExactly(6L);
    }
  }

  private TrailSearch search() {
    return new TrailSearch(new Sql(postgres.database()));
  }

  /** Else it would be found by no index, and nobody would hear of it. */
  @Test
  void theIndexHasEachActThatListsReports() {
    var index =
        new Sql(postgres.database())
            .one(
                "select pg_get_indexdef('audit_entry_by_shown_report'::regclass)",
                row -> row.text(1));

    for (var act : Act.values()) {
      assertThat(index.contains("'" + act + "'")).as(act.name()).isEqualTo(act.listsReports());
    }
    assertThatThrownBy(() -> AuditEvent.shown(Act.REPORT_OPENED, List.of("SI-0000-0000")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Long> found(Optional<Act> act, EntryFilter more, int most) {
    return found(EntryFilter.Key.REFERENCE, act, more, most);
  }

  private List<Long> found(EntryFilter.Key report, Optional<Act> act, EntryFilter more, int most) {
    var keys = new EnumMap<EntryFilter.Key, String>(EntryFilter.Key.class);
    keys.putAll(more.keys());
    keys.put(report, "SI-0000-0000");
    var what = new EntryFilter.What(Optional.empty(), act);
    return search().numbers(new EntryFilter(keys, what, more.span(), more.before()), most);
  }

  private void shown(int sequence, String act, String detail) throws Exception {
    written(sequence, act, "r-" + sequence);
    past(
        "update audit_entry set reference = null, detail = '%s' where sequence = %d"
            .formatted(detail, sequence));
  }

  private List<String> readers() {
    return new TrailSearch(new Sql(postgres.database()))
        .readersOf("SI-0000-0000", 9).stream().map(it -> it.sight() + " " + it.looks()).toList();
  }

  private void past(String change) throws Exception {
    postgres.superuser("set session_replication_role = replica; " + change);
  }

  /** {@code more} is both the request and the detail. */
  private void written(int sequence, String act, String more) throws Exception {
    past(
        "insert into audit_entry (event_id, occurred_at,"
            + " act, operation, actor, agency, roles, purpose, reference, request, detail,"
            + " writer, sequence, salt) values (gen_random_uuid(), now(), '"
            + act
            + "', 'CONSULTATION', '6f1c', 'none', '', 'triage', 'SI-0000-0000', '"
            + more
            + "', '"
            + more
            + "', 99, "
            + sequence
            + ", '')");
  }
}
