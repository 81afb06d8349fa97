package org.softintel.bench.attacks;

import static org.softintel.bench.attacks.Attack.caught;
import static org.softintel.bench.attacks.Attack.held;
import static org.softintel.bench.attacks.Attack.sql;
import static org.softintel.bench.attacks.Attack.uncaught;
import static org.softintel.bench.attacks.Catcher.MEMORY;
import static org.softintel.bench.attacks.Catcher.OLDER_CHECKPOINT;
import static org.softintel.bench.attacks.Catcher.SELF_CHECK;
import static org.softintel.bench.attacks.Catcher.SERVICE;
import static org.softintel.bench.attacks.Catcher.VERIFIER;

import java.util.List;

/** Entries that are in the log are changed, removed, moved and put in. */
final class HeldEntryAttacks {
  private static final String AT_100 = "(select entry_id from audit_leaf where leaf = 100)";

  static final List<Attack> ALL =
      List.of(
          uncaught("nothing is done", "there is nothing to catch", stand -> {}),
          changed("the actor of an entry", "actor = 'somebody-else'"),
          changed(
              "the act of an entry",
              "act = case act when 'REPORTS_LISTED' then 'REPORTS_SEARCHED'"
                  + " else 'REPORTS_LISTED' end"),
          changed("the reference of an entry", "reference = 'SI-0000-0000'"),
          changed("the time of an entry", "occurred_at = occurred_at - interval '1 day'"),
          changed("the detail of an entry", "detail = 'another'"),
          changed("the sealed reason of an entry", "reason = '\\x00'"),
          changed("the salt of an entry", "salt = '\\x00'"),
          caught(
              "a full tile is changed, its entries are not",
              sql(
                  "update audit_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1)"
                      + " where level = 0 and tile = 0"),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK),
          caught(
              // The sequencer, which has just read the tile, would write it as it was.
              "the last tile is changed, its entries are not",
              held(
                  sql(
                      "update audit_tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) #"
                          + " 1) where level = 0 and tile = (select max(tile) from audit_tile"
                          + " where level = 0)")),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK,
              MEMORY,
              SERVICE),
          caught(
              "an entry is changed, and all tiles made to fit",
              held(stand -> new TreeForgery(stand).changeEntry().fillTiles()),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK,
              MEMORY,
              SERVICE),
          caught(
              "the first entry is removed",
              sql(
                  "delete from audit_entry where id ="
                      + " (select entry_id from audit_leaf where leaf = 0)"),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK),
          caught(
              "an entry in the middle is removed and the gap filled from behind",
              held(HeldEntryAttacks::removeAndFill),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK),
          caught(
              "the last entry is removed with its place",
              sql(
                  "delete from audit_entry where id = (select entry_id from audit_leaf"
                      + " order by leaf desc limit 1)",
                  "delete from audit_leaf where leaf = (select max(leaf) from audit_leaf)"),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK,
              MEMORY),
          caught(
              "two entries are swapped",
              sql(
                  "create temp table swapped on commit drop as select leaf, entry_id from"
                      + " audit_leaf where leaf in (100, 101)",
                  "update audit_leaf set entry_id = -leaf where leaf in (100, 101)",
                  "update audit_leaf l set entry_id = s.entry_id from swapped s"
                      + " where l.leaf = 201 - s.leaf"),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK),
          caught(
              "an entry is put in between others",
              sql(
                  "update audit_leaf set leaf = -1 - leaf where leaf >= 100",
                  "update audit_leaf set leaf = -leaf where leaf < 0",
                  "with made as ("
                      + copy(101, "1000000")
                      + " returning id)"
                      + " insert into audit_leaf select 100, id from made"),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK,
              MEMORY),
          caught(
              "an entry comes into the log twice, with the same event id",
              sql(
                  "alter table audit_entry drop constraint audit_entry_event_id_key",
                  "drop index audit_entry_by_writer",
                  "with made as ("
                      + copy(100, "sequence").replace("gen_random_uuid()", "event_id")
                      + " returning id) insert into audit_pending select id from made"),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK),
          caught(
              "an entry's row gets another number",
              sql(renumbered()),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK),
          uncaught(
              "an entry's row gets another number, and its place names it",
              "the number of a row is no part of an entry: its bytes and its place are the same",
              stand ->
                  stand.execute(
                      java.util.stream.Stream.concat(
                              java.util.Arrays.stream(renumbered()),
                              java.util.stream.Stream.of(
                                  "update audit_leaf set entry_id = 1000000 where leaf = 100"))
                          .toArray(String[]::new))),
          caught(
              "an entry's row is made one that no program can read",
              sql(
                  "alter table audit_entry drop constraint audit_entry_act_check",
                  "update audit_entry set act = 'NOBODY_KNOWS_IT' where id = " + AT_100),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK));

  private HeldEntryAttacks() {}

  private static Attack changed(String what, String assignment) {
    return caught(
        what + " is changed",
        sql("update audit_entry set " + assignment + " where id = " + AT_100),
        VERIFIER,
        OLDER_CHECKPOINT,
        SELF_CHECK);
  }

  /** Of the entry at a place, under another number of its chain. */
  static String copy(int leaf, String sequence) {
    return """
    insert into audit_entry (event_id, occurred_at, act, operation, outcome, actor, actor_name,
        agency, roles, session, address, request, acr, reference, purpose, reason, detail,
        writer, sequence, previous, salt)
    select gen_random_uuid(), occurred_at, act, operation, outcome, actor, actor_name, agency,
        roles, session, address, request, acr, reference, purpose, reason, detail, writer,
        %s, previous, salt
    from audit_entry where id = (select entry_id from audit_leaf where leaf = %d)
    """
        .formatted(sequence, leaf);
  }

  private static String[] renumbered() {
    return new String[] {
      "create temp table moved on commit drop as select * from audit_entry where id = " + AT_100,
      "delete from audit_entry where id in (select id from moved)",
      "update moved set id = 1000000",
      "insert into audit_entry overriding system value select * from moved"
    };
  }

  private static void removeAndFill(Stand stand) throws Exception {
    stand.open();
    stand.execute(
        "delete from audit_entry where id = " + AT_100,
        "delete from audit_leaf where leaf = 100",
        "update audit_leaf set leaf = 1 - leaf where leaf > 100",
        "update audit_leaf set leaf = -leaf where leaf < 0",
        "insert into audit_leaf select (select max(leaf) + 1 from audit_leaf), min(entry_id)"
            + " from audit_pending",
        "delete from audit_pending where entry_id = (select min(entry_id) from audit_pending)");
  }
}
