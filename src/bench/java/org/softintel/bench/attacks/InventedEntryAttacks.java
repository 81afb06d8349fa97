package org.softintel.bench.attacks;

import static org.softintel.bench.attacks.Attack.caught;
import static org.softintel.bench.attacks.Attack.sql;
import static org.softintel.bench.attacks.Attack.uncaught;
import static org.softintel.bench.attacks.Catcher.SELF_CHECK;
import static org.softintel.bench.attacks.Catcher.SERVICE;

import java.util.List;

/** Entries are made up. */
final class InventedEntryAttacks {
  /** The place of an opening. */
  private static final String MADE_UP = HeldEntryAttacks.copy(100, "1000000");

  static final List<Attack> ALL =
      List.of(
          caught("a row is made up that never comes into the log", sql(MADE_UP), SELF_CHECK),
          caught(
              "a row is made up, and a place for it",
              sql(
                  "with made as ("
                      + MADE_UP
                      + " returning id)"
                      + " insert into audit_leaf select -7, id from made"),
              SELF_CHECK),
          uncaught(
              "an entry is forged before it has its place, and its writer's row moved on",
              "it is written as the service writes one: the log shows what it holds, not whether"
                  + " that is true",
              stand -> new ForgedEntry(stand).add("REPORTS_LISTED")),
          caught(
              "an entry is forged likewise: of a report that never came",
              stand -> new ForgedEntry(stand).add("REPORT_SUBMITTED"),
              SELF_CHECK),
          caught(
              "an entry is put there that is too long for the log",
              sql(
                  "alter table audit_entry drop constraint audit_entry_is_short",
                  "with made as ("
                      + MADE_UP.replace(
                          "detail, writer,\n    1000000",
                          "repeat('x', 70000), writer,\n    1000000")
                      + " returning id) insert into audit_pending select id from made"),
              SELF_CHECK,
              SERVICE));

  private InventedEntryAttacks() {}
}
