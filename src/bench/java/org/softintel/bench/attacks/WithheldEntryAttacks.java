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

/** Entries are kept out of the log. */
final class WithheldEntryAttacks {
  /** One that waits for its place and is followed by another of its writer. */
  private static final String WAITING =
      """
      (select p.entry_id from audit_pending p join audit_entry e on e.id = p.entry_id
      where e.act = 'REPORT_OPENED' and exists (select from audit_entry n
          where n.writer = e.writer and n.sequence = e.sequence + 1)
      order by p.entry_id limit 1)
      """;

  /** The last entry of a writer, as if it had never been written. */
  private static final String UNDONE =
      """
      with gone as (delete from audit_entry where id = (
              select e.id from audit_entry e join audit_pending p on p.entry_id = e.id
              join audit_writer w on w.id = e.writer and w.sequence = e.sequence
              where e.act = 'REPORT_OPENED' order by e.id desc limit 1)
          returning id, writer, previous),
      freed as (delete from audit_pending where entry_id in (select id from gone))
      update audit_writer w set sequence = w.sequence - 1, head = g.previous
      from gone g where w.id = g.writer
      """;

  private static final String SWALLOW =
      """
      create function swallow() returns trigger language plpgsql security definer as
      'begin delete from audit_pending where entry_id = new.id; return null; end'
      """;
  private static final String UNWATCHED =
      "alter table audit_pending disable trigger audit_pending_waits";

  static final List<Attack> ALL =
      List.of(
          caught(
              "an entry is deleted before it has its place",
              kept(
                  sql(
                      "create temp table gone on commit drop as select " + WAITING + " as id",
                      "delete from audit_entry where id in (select id from gone)",
                      "delete from audit_pending where entry_id in (select id from gone)")),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK,
              MEMORY),
          caught(
              "an entry is deleted before it has its place, and still waited for",
              kept(sql("delete from audit_entry where id = " + WAITING)),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK,
              MEMORY,
              SERVICE),
          caught(
              "an entry is deleted before it has its place, its writer's row put back",
              held(WithheldEntryAttacks::undo),
              MEMORY),
          uncaught(
              "an entry is deleted before it has its place, its writer's row put back, the process"
                  + " killed at once",
              "only the process that wrote it knew of it",
              stand -> {
                held(it -> {
                      undo(it);
                      it.process().kill();
                    })
                    .on(stand);
                stand.process().start();
                stand.process().awaitReady();
              }),
          caught(
              "the trigger that lists new entries is switched off",
              sql("alter table audit_entry disable trigger audit_entry_awaits_sequencing"),
              SELF_CHECK,
              MEMORY),
          caught(
              "the trigger is switched off for one entry, and the process killed at once",
              stand -> {
                var trigger = " trigger audit_entry_awaits_sequencing";
                stand.execute("alter table audit_entry disable" + trigger);
                stand.open();
                stand.execute("alter table audit_entry enable" + trigger);
                stand.process().kill();
                stand.process().start();
                stand.process().awaitReady();
              },
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK),
          caught(
              "another trigger takes one officer's entries from the list",
              stand ->
                  stand.execute(
                      UNWATCHED,
                      SWALLOW,
                      "create trigger swallows after insert on audit_entry for each row when"
                          + " (new.actor = '%s') execute function swallow()"
                              .formatted(stand.officer())),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK,
              MEMORY),
          caught(
              "the same, by a trigger at the end of the transaction",
              stand ->
                  stand.execute(
                      UNWATCHED,
                      SWALLOW,
                      "create constraint trigger swallows after insert on audit_entry deferrable"
                          + " initially deferred for each row when (new.actor = '%s')"
                              .formatted(stand.officer())
                          + " execute function swallow()"),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK,
              MEMORY),
          caught(
              "the function of the trigger leaves one officer's entries out",
              stand ->
                  stand.execute(
                      """
                      create or replace function await_sequencing() returns trigger
                      language plpgsql security definer
                      set search_path = pg_catalog, public, pg_temp as $$
                      begin
                          if new.actor <> '%s' then
                              insert into audit_pending values (new.id);
                          end if;
                          return null;
                      end $$
                      """
                          .formatted(stand.officer())),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK,
              MEMORY),
          caught(
              "the application's sessions are told to fire no trigger",
              stand -> {
                stand.execute(
                    "alter role softintel_app in database "
                        + stand.name()
                        + " set session_replication_role = replica");
                stand.rows(
                    "select pg_terminate_backend(pid)::text from pg_stat_activity"
                        + " where usename = 'softintel_app' and datname = current_database()");
              },
              SELF_CHECK,
              MEMORY),
          caught(
              "what waits gets another number",
              kept(sql("update audit_pending set entry_id = -entry_id")),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK,
              MEMORY,
              SERVICE),
          caught(
              "the list of what waits is renamed",
              sql("alter table audit_pending rename to hidden_pending"),
              SELF_CHECK,
              SERVICE),
          caught(
              "a view in front of the list hides one officer's entries",
              stand ->
                  stand.execute(
                      "alter table audit_pending rename to hidden_pending",
                      "create view audit_pending as select * from hidden_pending h where not exists"
                          + " (select from audit_entry e where e.id = h.entry_id and e.actor = '%s')"
                              .formatted(stand.officer()),
                      "alter view audit_pending owner to softintel_owner",
                      "grant select, delete on audit_pending to softintel_app"),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK,
              MEMORY),
          caught(
              "a view in front of the trail hides one officer's entries",
              stand ->
                  stand.execute(
                      "alter table audit_entry rename to hidden_entry",
                      "create view audit_entry as select * from hidden_entry where actor <> '%s'"
                          .formatted(stand.officer()),
                      "grant select, insert on audit_entry to softintel_app"),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK,
              MEMORY,
              SERVICE),
          caught(
              "a policy hides one officer's entries from the application",
              stand ->
                  stand.execute(
                      "alter table audit_entry enable row level security",
                      "create policy hides_some on audit_entry for select to softintel_app using"
                          + " (actor <> '%s')".formatted(stand.officer()),
                      "create policy takes_all on audit_entry for insert to softintel_app"
                          + " with check (true)"),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK,
              MEMORY,
              SERVICE),
          caught(
              "a place is made up for an entry that is kept out",
              kept(
                  sql(
                      "create temp table gone on commit drop as select " + WAITING + " as id",
                      "delete from audit_pending where entry_id in (select id from gone)",
                      "insert into audit_leaf select -5, id from gone")),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK,
              MEMORY),
          caught("the lock of who sequences is held for ever", Stand::hold, MEMORY),
          caught(
              "the end of a writer's chain is moved on",
              sql("update audit_writer set sequence = sequence + 5 where id = 1"),
              VERIFIER,
              OLDER_CHECKPOINT,
              SELF_CHECK),
          caught(
              "the end of a writer's chain is moved back",
              sql("update audit_writer set sequence = sequence - 1 where id = 1"),
              SERVICE));

  private WithheldEntryAttacks() {}

  /** While several openings wait for their places. */
  private static Attack.Act kept(Attack.Act act) {
    return held(
        stand -> {
          for (int i = 0; i < 3; i++) {
            stand.open();
            stand.list();
          }
          act.on(stand);
        });
  }

  private static void undo(Stand stand) throws Exception {
    for (int i = 0; i < 20; i++) {
      stand.open();
      if (stand.changed("lock table audit_writer in exclusive mode", UNDONE) == 1) {
        return;
      }
    }
    throw new IllegalStateException("the last entry of a writer was never an opening");
  }
}
