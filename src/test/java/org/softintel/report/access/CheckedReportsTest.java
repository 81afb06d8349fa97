package org.softintel.report.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;
import org.softintel.platform.sealing.GivenIndexKeys;

/** On a real PostgreSQL, as the application's role. */
class CheckedReportsTest {
  private static final Instant WRITTEN = Instant.parse("2026-11-27T12:00:00.000001Z");

  @TempDir private static Path folder;
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();
  private static final Sql SQL = new Sql(POSTGRES.database());
  private static ReportStamps stamps;

  private UUID report = new UUID(0, 0);

  @BeforeAll
  static void start() throws Exception {
    stamps = new ReportStamps(GivenIndexKeys.of(GivenIndexKeys.file(folder, 7)));
  }

  @BeforeEach
  void aReport() {
    report = GivenStampedReport.kept(POSTGRES, stamps, Set.of()).id();
  }

  @Test
  void aReportWithoutEntriesIsIntact() {
    assertThat(checked().isIntact()).isTrue();
  }

  @Test
  void whatTheServiceWroteIsIntact() {
    entry(entry("NOTE", null, null, 1, null), null);
    entry(entry("EVALUATION", "2BP", "Señora\n: -", 2, new byte[] {1}), new byte[] {1});

    assertThat(checked().isIntact()).isTrue();
  }

  @Test
  void anEntryWithoutAStampOfTheServiceIsNamed() {
    entry(entry("NOTE", null, null, 1, null), null);
    var forged = UUID.randomUUID();

    SQL.update(
        """
        insert into entry (id, report_id, kind, author, written_at, version, stamp)
        values (?, ?, 'COPY_OPENED', 'somebody', 'infinity', 1, '')
        """,
        forged,
        report);

    assertThat(checked().isIntact()).isFalse();
    assertThat(checked().holds()).isTrue();
    assertThat(checked().alteredEntries()).containsExactly(forged);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind = 'COPY_OPENED'",
        "code = '3CP'",
        "code = null",
        "author = 'somebody else'",
        "author_name = null",
        "written_at = written_at + interval '1 microsecond'",
        "written_at = '-infinity'",
        "version = 1",
        "content = null",
        "content = ''",
        "id = gen_random_uuid()",
        "stamp = ''"
      })
  void anEntryThatSomebodyChangedIsNoticed(String change) throws Exception {
    entry(entry("EVALUATION", "2BP", "Terry Example", 2, new byte[] {1}), new byte[] {1});

    POSTGRES.superuser("update entry set " + change + " where report_id = '" + report + "'");

    assertThat(checked().holds()).isTrue();
    assertThat(checked().alteredEntries()).hasSize(1);
  }

  @Test
  void theEntryOfAnotherReportIsNoticed() throws Exception {
    entry(entry("NOTE", null, null, 1, null), null);
    var other = report;
    aReport();

    POSTGRES.superuser(
        "update entry set report_id = '" + report + "' where report_id = '" + other + "'");

    assertThat(checked().holds()).isTrue();
    assertThat(checked().alteredEntries()).hasSize(1);
  }

  @Test
  void anEntryThatIsLaterThanItsReportIsNoticed() {
    entry(entry("NOTE", null, null, 3, null), null);

    assertThat(checked().holds()).isTrue();
    assertThat(checked().alteredEntries()).hasSize(1);
  }

  @Test
  void eachOfManyIsCheckedByItself() {
    var intact = report;
    aReport();
    entry(entry("NOTE", null, null, 3, null), null);
    var checked = new CheckedReports(SQL, stamps);

    assertThat(checked.of(List.of(intact, report, UUID.randomUUID())))
        .extracting(it -> it.report().id(), CheckedReport::isIntact)
        .containsExactlyInAnyOrder(tuple(intact, true), tuple(report, false));
    assertThat(checked.of(List.of())).isEmpty();
  }

  /** Also if it was changed: whoever may not read it is not kept waiting for it. */
  @Test
  void aRestrictedReportIsReadForWhomItNames() throws Exception {
    var restricted = report;
    aReport();
    POSTGRES.superuser("update report set restricted = true where id = '" + restricted + "'");
    POSTGRES.superuser("insert into named_reader values ('" + restricted + "', 'named')");
    var both = List.of(restricted, report);
    var checked = new CheckedReports(SQL, stamps);

    assertThat(checked.of(both, "named"))
        .extracting(it -> it.report().id(), CheckedReport::isIntact)
        .containsExactlyInAnyOrder(tuple(restricted, false), tuple(report, true));
    assertThat(checked.of(both, "other")).extracting(it -> it.report().id()).containsOnly(report);
  }

  private CheckedReport checked() {
    return new CheckedReports(SQL, stamps).of(List.of(report)).findFirst().orElseThrow();
  }

  private StampedEntry entry(
      String kind,
      @Nullable String code,
      @Nullable String name,
      int version,
      byte @Nullable [] content) {
    return new StampedEntry(
        report,
        UUID.randomUUID(),
        kind,
        code,
        "account",
        name,
        WRITTEN,
        version,
        content == null ? null : DigestUtils.sha256Hex(content));
  }

  private static void entry(StampedEntry entry, byte @Nullable [] content) {
    SQL.update(
        """
        insert into entry (id, report_id, kind, code, author, author_name, written_at, version,
            content, stamp)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entry.id(),
        entry.report(),
        entry.kind(),
        entry.code(),
        entry.author(),
        entry.authorName(),
        entry.writtenAt(),
        entry.version(),
        content,
        stamps.of(entry));
  }
}
