package org.softintel.bench.attacks;

import static org.softintel.bench.attacks.Attack.caught;
import static org.softintel.bench.attacks.Attack.sql;
import static org.softintel.bench.attacks.Attack.uncaught;
import static org.softintel.bench.attacks.Catcher.OLDER_CHECKPOINT;
import static org.softintel.bench.attacks.Catcher.SELF_CHECK;
import static org.softintel.bench.attacks.Catcher.SERVICE;
import static org.softintel.bench.attacks.Catcher.VERIFIER;

import java.util.List;

/** What the log tells of is changed, and the log is not; or what guards it. */
final class RowAttacks {
  static final List<Attack> ALL =
      List.of(
          caught(
              "a report is deleted without an entry",
              stand -> stand.execute("delete from report where reference = " + text(stand.other())),
              SELF_CHECK),
          caught(
              "a report's key is deleted without an entry",
              stand ->
                  stand.execute(
                      "delete from sealed_key where owner = (select id from report where reference"
                          + " = "
                          + text(stand.other())
                          + ")"),
              SELF_CHECK),
          caught(
              "a report is put there without an entry",
              stand ->
                  stand.execute(
                      "create temp table made on commit drop as select * from report"
                          + " where reference = "
                          + text(stand.other()),
                      "update made set id = gen_random_uuid(), reference = 'SI-0000-0002'",
                      "insert into report select * from made"),
              SELF_CHECK),
          caught(
              "a restriction is lifted without an entry",
              sql("delete from named_reader", "update report set restricted = false"),
              SELF_CHECK),
          caught(
              "a mail is deleted",
              sql(
                  "delete from outbox where id = (select min(id) from outbox where state ="
                      + " 'SENT')"),
              SELF_CHECK),
          caught(
              "a mail that went is marked as one that did not",
              sql(
                  "update outbox set state = 'FAILED' where id ="
                      + " (select min(id) from outbox where state = 'SENT')"),
              SELF_CHECK),
          caught(
              "a mail is marked as sent that never was",
              sql(
                  """
                  insert into outbox (kind, subject, report_id, reference, inbox, state, due_at,
                      message_id, created_at, settled_at)
                  select kind, 'invented', report_id, reference, inbox, 'SENT', due_at,
                      '<invented@softintel.example>', created_at, settled_at
                  from outbox where state = 'SENT' order by id limit 1
                  """),
              SELF_CHECK),
          caught("a disclosure is deleted", sql("delete from disclosure"), SELF_CHECK),
          caught(
              "a disclosure is made up",
              sql(
                  "create temp table made on commit drop as select * from disclosure",
                  "update made set id = gen_random_uuid()",
                  "insert into disclosure select * from made"),
              SELF_CHECK),
          caught(
              "a report is given to another account",
              stand ->
                  stand.execute(
                      "update report set reporter = 'somebody-else' where reference = "
                          + text(stand.watched())),
              SERVICE),
          caught(
              "the words of a report are those of another",
              stand ->
                  stand.execute(
                      "update report set content = (select content from report where reference = %s)"
                              .formatted(text(stand.other()))
                          + " where reference = "
                          + text(stand.watched())),
              SERVICE),
          uncaught(
              "the row is deleted that shows which key the database was written with",
              "it keeps a process with wrong keys from starting, and holds nothing of the log",
              sql("delete from key_in_use")),
          caught(
              "the application may change the trail",
              sql("grant update, delete on audit_entry to softintel_app"),
              SELF_CHECK),
          caught(
              "the trigger that keeps the trail append-only is switched off",
              sql("alter table audit_entry disable trigger audit_entry_is_append_only"),
              SELF_CHECK),
          caught(
              "the service's own checks are silenced, and an entry is changed",
              sql(
                  "update audit_check set checked = 1000000000000, began_at = '2199-01-01'",
                  "update audit_row_check set part = null, began_at = '2199-01-01'",
                  "update audit_entry set actor = 'somebody-else' where id ="
                      + " (select entry_id from audit_leaf where leaf = 100)"),
              VERIFIER,
              OLDER_CHECKPOINT));

  private RowAttacks() {}

  private static String text(String value) {
    return "'" + value + "'";
  }
}
