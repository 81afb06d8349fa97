package org.softintel.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.trail.GivenTrail;
import org.softintel.given.Await;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** Whoever keeps an entry out of the log, or spoils the log, raises an alarm, once. */
class ProofJobTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Instant now = Instant.now();
  private final SimpleMeterRegistry alarms = new SimpleMeterRegistry();

  @TempDir Path folder;

  private MigratedPostgres postgres;
  private GivenSignedLog log;
  private GivenTrail trail;
  private LogFollower follower;
  private ProofJob job;

  @BeforeEach
  void aProcessThatFollowsItsLog() throws Exception {
    Metrics.addRegistry(alarms);
    postgres = new MigratedPostgres();
    var sql = new Sql(postgres.database());
    log = new GivenSignedLog(sql, folder);
    trail = new GivenTrail(sql);
    trail.sendReport();
    log.sequence(now.minusSeconds(3600));
    follower = log.follower(trail.own(), now);
    follower.follow();
    job = new ProofJob(follower, trail.own());
  }

  @AfterEach
  void stop() throws Exception {
    job.stop(new ShutdownEvent());
    postgres.close();
    Metrics.removeRegistry(alarms);
  }

  @Test
  void anEntryThatWasLeftOutIsAnAlarm() throws Exception {
    trail.openReport();
    postgres.superuser(
        "set session_replication_role = replica; delete from audit_entry where id ="
            + " (select max(id) from audit_entry); delete from audit_pending");
    for (int i = 0; i < 3; i++) {
      trail.pass(Duration.ofSeconds(1));
      trail.sendReport();
      log.sequence(now);
      follower.follow();
    }
    trail.pass(Duration.ofSeconds(10));

    job.begin(new StartupEvent());

    Await.until("an alarm", SOON, () -> raised("log-missing") == 1);
  }

  @Test
  void aLogThatDoesNotHoldIsOneAlarmHoweverOftenItIsLookedAt() throws Exception {
    trail.openReport();
    log.sequence(now);
    postgres.superuser("delete from audit_tile where level = 0");
    trail.pass(Duration.ofSeconds(11));

    job.begin(new StartupEvent());

    // Told by the other thread, which may be a second later.
    Await.until("an alarm", SOON, () -> raised("log-unproven") == 1 && raised("log-late") == 1);
    Thread.sleep(2_500);
    assertThat(raised("log-unproven")).isEqualTo(1);
  }

  private double raised(String cause) {
    return alarms.find("softintel.alarms").tag("cause", cause).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
