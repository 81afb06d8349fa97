package org.softintel.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.trail.GivenTrail;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;
import org.softintel.platform.sealing.GivenIndexKeys;

/** A superuser restricts reports: nobody has to ask for one of them. */
class RestrictedReportsCheckTest {
  private final SimpleMeterRegistry alarms = new SimpleMeterRegistry();

  @TempDir Path folder;

  private MigratedPostgres postgres;
  private Sql sql;
  private ReportStamps stamps;
  private RestrictedReportsCheck check;

  @BeforeEach
  void start() throws Exception {
    Metrics.addRegistry(alarms);
    postgres = new MigratedPostgres();
    sql = new Sql(postgres.database());
    stamps = new ReportStamps(GivenIndexKeys.of(GivenIndexKeys.file(folder, 7)));
    check =
        new RestrictedReportsCheck(
            new CheckedReports(sql, stamps), new AlteredReports(new GivenTrail(sql).trail()));
  }

  @AfterEach
  void stop() {
    postgres.close();
    Metrics.removeRegistry(alarms);
  }

  @Test
  void whatTheServiceRestrictedIsNoAlarm() {
    report(Set.of("lead", "officer"));
    report(Set.of());

    check.step();

    assertThat(altered()).isEmpty();
    assertThat(raised()).isZero();
  }

  @Test
  void aReportRestrictedByHandIsAnAlarmOnce() throws Exception {
    var report = report(Set.of());
    postgres.superuser("update report set restricted = true where id = '" + report.id() + "'");

    check.step();
    check.step();

    assertThat(altered()).containsExactly(report.reference());
    assertThat(raised()).isEqualTo(1);
  }

  @Test
  void readersNamedOrRestrictionsLiftedByHandAreFound() throws Exception {
    var more = report(Set.of("lead"));
    var fewer = report(Set.of("lead", "officer"));
    var lifted = report(Set.of("lead"));
    postgres.superuser("insert into named_reader values ('" + more.id() + "', 'by hand')");
    postgres.superuser(
        "delete from named_reader where reader = 'lead' and report_id = '" + fewer.id() + "'");
    postgres.superuser("update report set restricted = false where id = '" + lifted.id() + "'");

    check.step();

    assertThat(altered())
        .containsExactlyInAnyOrder(more.reference(), fewer.reference(), lifted.reference());
  }

  /** However many are restricted, each has its turn, also after one that was found. */
  @Test
  void eachHasItsTurn() throws Exception {
    for (int i = 0; i < 201; i++) {
      report(Set.of("lead"));
    }
    for (var end : List.of("min", "max")) {
      postgres.superuser(
          "insert into named_reader select " + end + "(id::text)::uuid, 'by hand' from report");
    }

    check.step();
    assertThat(altered()).hasSize(1);
    check.step();
    assertThat(altered()).hasSize(1);
    check.step();
    assertThat(altered()).hasSize(2);
  }

  @Test
  void itBeginsAgain() throws Exception {
    check.step();
    var report = report(Set.of());
    postgres.superuser("update report set restricted = true where id = '" + report.id() + "'");

    check.step();

    assertThat(altered()).containsExactly(report.reference());
  }

  private StampedReport report(Set<String> readers) {
    return GivenStampedReport.kept(postgres, stamps, readers);
  }

  private List<String> altered() {
    return sql.list(
        "select reference from audit_entry where act = 'REPORT_ALTERED'", row -> row.text(1));
  }

  private double raised() {
    return alarms.find("softintel.alarms").tag("cause", "report-altered").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
