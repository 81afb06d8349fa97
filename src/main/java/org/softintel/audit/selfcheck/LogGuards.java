package org.softintel.audit.selfcheck;

import static java.util.stream.Collectors.toMap;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.softintel.platform.database.Sql;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.time.Rounds;

/**
 * What brings each entry into the log and keeps it there: tables, triggers, keys, rights. Nothing
 * of it may be missing or changed, and nothing else may stand there.
 */
@Singleton
class LogGuards {
  /** Names are an attacker's to choose: nothing of them that could look like another line. */
  private static final String OF_NOW =
      """
      with watched as (
          select t.name, c.oid, c.relkind, c.relpersistence, c.relnamespace, c.relrowsecurity
          from unnest(array['audit_entry', 'audit_writer', 'audit_pending', 'audit_leaf', 'audit_tile',
              'audit_checkpoint', 'audit_cosignature']) t (name)
          left join pg_catalog.pg_class c on c.oid = to_regclass(t.name)),
      guard as (
          select 'table ' || w.name as name, coalesce(w.relkind::text || ' ' || n.nspname
              || case when w.relpersistence = 'p' then '' else ' unlogged' end
              || case when w.relrowsecurity then ' rows' else '' end
              || case when exists (select from pg_catalog.pg_inherits i where i.inhparent = w.oid)
                  then ' with others' else '' end, 'gone')
              || coalesce((select string_agg(' ' || p, '' order by p)
                  from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) p
                  where case when p in ('SELECT', 'INSERT', 'UPDATE')
                      then has_any_column_privilege(w.oid, p)
                      else has_table_privilege(w.oid, p) end), '') as state
          from watched w left join pg_catalog.pg_namespace n on n.oid = w.relnamespace
          union all
          select 'key ' || i.relname, regexp_replace(pg_get_indexdef(i.oid), '^.* USING ', '')
              || case when x.indisvalid then '' else ' invalid' end
          from watched w join pg_catalog.pg_index x on x.indrelid = w.oid and x.indisunique
          join pg_catalog.pg_class i on i.oid = x.indexrelid and i.relname !~ '_cc(new|old)[0-9]*$'
          union all
          select 'trigger ' || g.tgname, md5(g.tgenabled::text || pg_get_triggerdef(g.oid)
              || f.prosecdef::text || coalesce(f.proconfig::text, '') || f.prosrc)
          from watched w join pg_catalog.pg_trigger g on g.tgrelid = w.oid and not g.tgisinternal
          join pg_catalog.pg_proc f on f.oid = g.tgfoid
          union all
          select 'rule ' || r.rulename, 'a rule'
          from watched w join pg_catalog.pg_rewrite r on r.ev_class = w.oid
          union all
          select 'policy ' || p.polname, 'a policy'
          from watched w join pg_catalog.pg_policy p on p.polrelid = w.oid
          union all
          select 'setting session_replication_role', current_setting('session_replication_role'))
      select regexp_replace(name, '[^A-Za-z0-9_ ]', '-', 'g'), string_agg(state, ' ' order by state)
      from guard group by 1
      """;

  /** A migration that changes one of them changes its line here. */
  static final Map<String, String> AS_MADE =
      """
      key audit_checkpoint_pkey: btree (size)
      key audit_cosignature_pkey: btree (size, witness)
      key audit_entry_by_writer: btree (writer, sequence)
      key audit_entry_event_id_key: btree (event_id)
      key audit_entry_pkey: btree (id)
      key audit_leaf_entry_id_key: btree (entry_id)
      key audit_leaf_pkey: btree (leaf)
      key audit_pending_pkey: btree (entry_id)
      key audit_tile_pkey: btree (level, tile)
      key audit_writer_pkey: btree (id)
      setting session_replication_role: origin
      table audit_checkpoint: r public INSERT SELECT
      table audit_cosignature: r public INSERT SELECT
      table audit_entry: r public INSERT SELECT
      table audit_leaf: r public INSERT SELECT
      table audit_pending: r public DELETE SELECT
      table audit_tile: r public INSERT SELECT UPDATE
      table audit_writer: r public SELECT UPDATE
      trigger audit_entry_awaits_sequencing: bf7776062c79d9fa865ece2461f34047
      trigger audit_entry_is_append_only: 4d6fa66e44c12c4f123e00c4ac4099a7
      trigger audit_entry_is_never_truncated: 7d45865c1274f1d421cb68d384f8a985
      trigger audit_leaf_follows: eecd5088e2a94f06c08d23c864a8e04c
      trigger audit_pending_waits: 1154499433045e5ed199662c62b4d326
      """
          .lines()
          .map(it -> it.split(": ", 2))
          .collect(toMap(it -> it[0], it -> it[1]));

  private final Sql sql;
  private final Rounds rounds;
  private Set<String> told = Set.of();

  LogGuards(Sql sql, InstantSource clock) {
    this.sql = sql;
    rounds = Unchecked.rounds(clock, "what guards the audit log");
  }

  /** As it was when it was looked at last. */
  synchronized Set<String> faults() {
    return told;
  }

  @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    rounds.run(this::look);
  }

  /** Tells of each once, until it was well in between. */
  synchronized void look() {
    var wrong = wrong();
    for (var each : wrong) {
      if (!told.contains(each)) {
        Alarm.LOG_UNGUARDED.raise("what guards the audit log was changed: %s", each);
      }
    }
    told = wrong;
  }

  Set<String> wrong() {
    var now = asFound();
    var wrong = new TreeSet<String>();
    AS_MADE.forEach(
        (name, state) -> {
          if (!state.equals(now.get(name))) {
            wrong.add(name + (now.containsKey(name) ? " is not as it was made" : " is gone"));
          }
        });
    now.keySet().stream()
        .filter(it -> !AS_MADE.containsKey(it))
        .forEach(it -> wrong.add(it + " was not made by this service"));
    return wrong;
  }

  Map<String, String> asFound() {
    return sql.list(OF_NOW, row -> Map.entry(row.text(1), row.text(2))).stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
