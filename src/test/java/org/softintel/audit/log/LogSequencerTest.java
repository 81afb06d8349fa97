package org.softintel.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.trail.GivenTrail;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** Whatever stands in the queue, the log goes on. */
class LogSequencerTest {
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();

  private final SimpleMeterRegistry alarms = new SimpleMeterRegistry();

  @TempDir Path folder;

  @BeforeEach
  void listen() {
    Metrics.addRegistry(alarms);
  }

  @AfterEach
  void leave() {
    Metrics.removeRegistry(alarms);
  }

  @Test
  void anEntryThatHasItsPlaceIsPassedOverWhenSomebodyPutsItBack() throws Exception {
    var sql = new Sql(POSTGRES.database());
    var tables = new LogTables(sql);
    var log = new GivenSignedLog(sql, folder);
    var trail = new GivenTrail(sql);
    trail.sendReport();
    log.sequence(Instant.now());
    long before = LogSequencer.size(tables.newestCheckpoint().orElseThrow());
    POSTGRES.superuser("INSERT INTO audit_pending (entry_id) SELECT min(id) FROM audit_entry");
    trail.openReport();
    var waiting = tables.pending(10);

    log.sequence(Instant.now());

    assertThat(waiting).hasSize(2);
    assertThat(tables.pending(10)).isEmpty();
    assertThat(LogSequencer.size(tables.newestCheckpoint().orElseThrow())).isEqualTo(before + 1);
    assertThat(alarms.get("softintel.alarms").tag("cause", "entries-put-back").counter().count())
        .isEqualTo(1);
  }
}
