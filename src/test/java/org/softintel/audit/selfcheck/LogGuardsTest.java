package org.softintel.audit.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** A superuser changes what brings entries into the log and keeps them there: an alarm says so. */
class LogGuardsTest {
  private final SimpleMeterRegistry alarms = new SimpleMeterRegistry();
  private MigratedPostgres postgres;
  private LogGuards guards;

  @BeforeEach
  void aDatabaseAsItIsMade() {
    Metrics.addRegistry(alarms);
    postgres = new MigratedPostgres();
    guards = new LogGuards(new Sql(postgres.database()), InstantSource.system());
  }

  @AfterEach
  void stop() {
    postgres.close();
    Metrics.removeRegistry(alarms);
  }

  @Test
  void whatTheMigrationsMadeIsRight() {
    guards.look();

    assertThat(guards.asFound()).isEqualTo(LogGuards.AS_MADE);
    assertThat(raised()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table audit_entry disable trigger audit_entry_awaits_sequencing",
        "alter table audit_entry disable trigger audit_entry_is_append_only",
        "drop trigger audit_pending_waits on audit_pending",
        "create trigger swallows after insert on audit_entry for each row when (new.actor = 'x')"
            + " execute function refuse_change()",
        "create constraint trigger swallows after insert on audit_entry deferrable initially"
            + " deferred for each row execute function refuse_change()",
        "create or replace function await_sequencing() returns trigger language plpgsql as"
            + " 'begin return null; end'",
        "alter function await_sequencing() security invoker",
        "alter table audit_entry rename to hidden; create view audit_entry as select * from hidden;"
            + " grant select, insert on audit_entry to softintel_app",
        "create table more () inherits (audit_leaf)",
        "alter table audit_leaf drop constraint audit_leaf_pkey",
        "drop index audit_entry_by_writer; create unique index audit_entry_by_writer on audit_entry"
            + " (writer, sequence, id)",
        "alter table audit_pending set unlogged",
        "alter table audit_entry enable row level security",
        "create policy some_of_them on audit_entry using (actor <> 'x')",
        "create rule nothing as on delete to audit_pending do instead nothing",
        "alter table audit_pending rename to elsewhere",
        "create schema other; alter table audit_leaf set schema other",
        "grant update on audit_entry to softintel_app",
        "grant delete on audit_leaf to softintel_app",
        "grant insert (entry_id) on audit_pending to softintel_app",
      })
  void whatIsChangedIsToldOnce(String change) throws Exception {
    postgres.superuser(change);

    guards.look();
    guards.look();

    assertThat(guards.wrong()).isNotEmpty();
    assertThat(raised()).isEqualTo(guards.wrong().size());
  }

  @Test
  void whatWasPutRightAndChangedAgainIsToldAgain() throws Exception {
    for (int i = 0; i < 2; i++) {
      postgres.superuser("alter table audit_leaf disable trigger audit_leaf_follows");
      guards.look();
      postgres.superuser("alter table audit_leaf enable trigger audit_leaf_follows");
      guards.look();
    }

    assertThat(raised()).isEqualTo(2);
  }

  /** The name is theirs to choose, and the log is read by programs. */
  @Test
  void noNameOfAnAttackerWritesALineOfItsOwn() throws Exception {
    postgres.superuser("create policy \"a\nERROR b\" on audit_entry using (true)");

    assertThat(guards.wrong()).containsExactly("policy a-ERROR b was not made by this service");
  }

  private double raised() {
    return alarms.find("softintel.alarms").tag("cause", "log-unguarded").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
