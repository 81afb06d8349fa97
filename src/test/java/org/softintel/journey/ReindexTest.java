package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.DatabaseLogin;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;
import org.softintel.platform.sealing.GivenIndexKeys;
import org.softintel.platform.sealing.GivenSharedKeys;
import org.softintel.platform.sealing.Keyset;

/** Reports from before a rule are found after the command has run, beside a running service. */
class ReindexTest {
  private static final String FILED =
      "select count(*)::text from report_terms where report_id ="
          + " (select id from report where reference = ?)";

  /** A process that read a row before keeps what it knew, so that a search tells nothing of it. */
  private static final String OPENS =
      "select (terms <> decode(repeat('00', 1534), 'hex'))::text from report_terms where report_id"
          + " = (select id from report where reference = ?)";

  private static final String LOCAL = "-Dquarkus.profile=local";

  /** In the environment: a file that a property of the JVM names goes before other properties. */
  private static final Map<String, String> STACK =
      Map.of(
          "SMALLRYE_CONFIG_LOCATIONS",
          TestStack.shared().home().resolve("softintel.properties").toUri().toString());

  @SignedIn("triage")
  private NoScriptUser triage;

  @Test
  void itFilesWhatCameBeforeARuleGoesOnWhereItStoppedAndIsInTheTrail() throws Exception {
    // given
    var first = PartnerApi.submit("reporter", withVehicle("QK71 ZZA"));
    var second = PartnerApi.submit("reporter", withVehicle("QK72 ZZB"));
    triage.get("/triage/" + second);
    misfile(first, second);
    assertThat(DatabaseRows.of(OPENS, second)).containsExactly("false");
    assertThat(reindex("reindex", "--again", "--dry-run")).containsPattern("Would file [1-9]");
    assertThat(DatabaseRows.of(OPENS, second)).containsExactly("false");
    // when
    var said = reindex("reindex");
    // then
    assertThat(said).contains("reports are filed, up to ").containsPattern("All [\\d,]+ reports");
    assertThat(DatabaseRows.of(OPENS, first)).containsExactly("true");
    assertThat(DatabaseRows.of(OPENS, second)).containsExactly("true");
    assertThat(found("QK71ZZA")).contains(first);
    assertThat(found("QK72ZZB")).contains(second);
    assertThat(DatabaseRows.count("tally_report where first_look is not null")).isPositive();
    assertThat(
            DatabaseRows.of(
                "select operation || ' ' || detail from audit_entry where act = 'REPORTS_REFILED'"))
        .anyMatch(it -> it.startsWith("KEY_USE shown=") && it.contains(second));

    // given
    forget(first, second);
    DatabaseRows.change(
        "update refiling set finished_at = null, last_report ="
            + " (select id from report where reference = ?)",
        first);
    // when
    reindex("reindex");
    // then
    assertThat(DatabaseRows.of(FILED, first)).containsExactly("0");
    assertThat(DatabaseRows.of(FILED, second)).doesNotContain("0");

    reindex("reindex", "--again");
    assertThat(DatabaseRows.of(FILED, first)).doesNotContain("0");
    assertThat(command(2, "no-such")).contains("Unmatched argument", "'no-such'");
  }

  @Test
  void migratingNeedsTheOwnersSecretAndNoOther() throws Exception {
    var url = "-Dquarkus.datasource.jdbc.url=" + DatabaseLogin.url("softintel");
    var owner = "-Dsoftintel.platform.migration.username=" + DatabaseLogin.OWNER;
    var password = DatabaseLogin.password(DatabaseLogin.OWNER);

    assertThat(run(1, List.of(url, owner), "migrate"))
        .contains("the database was not migrated", "softintel.platform.migration.password");
    var known = List.of(url, owner, "-Dsoftintel.platform.migration.password=" + password);
    assertThat(run(1, known, "migrate")).contains("must demand TLS");
    var local = new ArrayList<>(known);
    local.add(LOCAL);
    assertThat(run(0, local, "migrate")).contains("0 migrations ran");
  }

  @Test
  void nothingStartsWithTheKeysOfAnotherDatabase(@TempDir Path folder) throws Exception {
    var another = "-Dsoftintel.platform.sealing.index-keyset=" + GivenIndexKeys.file(folder, 7);

    assertThat(run(1, STACK, List.of(LOCAL, another), "reindex"))
        .contains("index-keyset is not the one of this database")
        .doesNotContain("are filed");
    var reports = "-Dsoftintel.platform.sealing.keyset=" + GivenSharedKeys.otherKeyset(folder);
    assertThat(run(1, STACK, List.of(LOCAL, reports), "reindex"))
        .contains("keyset is not the one of this database")
        .doesNotContain("are filed");
  }

  @Test
  void itTakesTheOwnersSecretTooToVouchForAReportThatWasChangedByHand() throws Exception {
    var report = PartnerApi.submit("reporter", withVehicle("QK73 ZZC"));
    var check = "report_changes_with_its_key";
    triage.submit("/triage/" + report, "/triage/" + report + "/take", Map.of());
    DatabaseRows.changePastTheService("update report set priority = 1 where reference = ?", report);
    DatabaseRows.changePastTheService(
        "update entry set author_name = 'Toni Specimen'"
            + " where report_id = (select id from report where reference = ?)",
        report);
    assertThat(triage.get("/triage/" + report).statusCode()).isEqualTo(409);

    command(1, "restamp", report);
    assertThat(command(0, "restamp", report, "--dry-run")).contains("Would stamp 1 reports");
    assertThat(triage.get("/triage/" + report).statusCode()).isEqualTo(409);

    try (var owner = DatabaseLogin.as(DatabaseLogin.OWNER);
        var statement = owner.createStatement()) {
      statement.execute("alter table report disable trigger " + check);
      try {
        command(1, "restamp", report);
        assertThat(triage.get("/triage/" + report).statusCode()).isEqualTo(409);
        statement.execute("grant update (stamp) on entry to " + DatabaseLogin.APPLICATION);
        assertThat(command(1, "restamp", report, "SI-0000-0000"))
            .contains("there is no report SI-0000-0000")
            .doesNotContain(report);
        assertThat(triage.get("/triage/" + report).statusCode()).isEqualTo(200);
        command(0, "restamp", "--all");
      } finally {
        statement.execute("alter table report enable trigger " + check);
        statement.execute("revoke update (stamp) on entry from " + DatabaseLogin.APPLICATION);
      }
    }
    assertThat(triage.get("/triage/" + report).statusCode()).isEqualTo(200);
    assertThat(DatabaseRows.acts(report)).contains("REPORT_ALTERED", "REPORT_RESTAMPED");
  }

  @Test
  void whatIsRightAndWhatIsNotIsToldInALineEach() throws Exception {
    assertThat(command(0, "check"))
        .contains("They have each key that the database was written with.")
        .contains("Its tables are those of this version.")
        .contains("Keycloak knows the client softintel-api by its secret.")
        .contains("The realm has the levels of sign-in: password, mfa.")
        .contains("The mail server takes us in.")
        .doesNotContain("WRONG", "local-only");

    var another = List.of(LOCAL, "-Dquarkus.oidc.credentials.secret=another");
    var json = run(1, STACK, another, "check", "--report-to-stdout");
    assertThat(new ObjectMapper().readTree(json))
        .hasSizeGreaterThan(20)
        .filteredOn(it -> !it.get("ok").asBoolean())
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.get("sentence").asText())
                    .contains("client softintel,", "quarkus.oidc.credentials.secret"));
  }

  /** As a log that is JSON has it, before there is one. */
  @Test
  void aStartThatIsRefusedSaysWhyInOneLine() throws Exception {
    var said =
        run(
            1,
            STACK,
            List.of(
                LOCAL,
                "-Dquarkus.log.console.json.enabled=true",
                "-Dsoftintel.delivry.from=a@b.example"),
            "serve");
    assertThat(said.lines()).hasSize(1);
    assertThat(new ObjectMapper().readTree(said).get("message").asText())
        .isEqualTo("softintel.delivry.from is not a setting: is softintel.delivery.from meant?");

    assertThat(run(1, STACK, List.of(LOCAL, "-Dquarkus.datasource.password=another"), "serve"))
        .contains("The database refuses quarkus.datasource.username")
        .doesNotContain("\tat ");
  }

  /** What the tests share stays sealed as it is. */
  @Test
  void keysAreWrappedAnewByTheOwnerOfTheTablesAlone() throws Exception {
    assertThat(command(1, "keyset", "rewrap"))
        .contains("softintel.platform.migration.username")
        .doesNotContain("All data keys");

    var owner = owner();
    var named = new ArrayList<>(owner);
    named.add("-Dsmallrye.config.locations=" + STACK.get("SMALLRYE_CONFIG_LOCATIONS"));
    for (var way : List.of(owner, named)) {
      assertThat(run(0, STACK, way, "keyset", "rewrap"))
          .contains("All data keys stand under key 68769, 0 of them since this start");
    }
    assertThat(run(1, STACK, owner, "keyset", "retire", "68769"))
        .contains("Key 68769 is the primary key");
  }

  /** As if the primary key had been changed, and later back again; the stack has the old file. */
  @Test
  void aDryRunOfRewrapAndRetireTellsWhatTheyWouldDoAndChangesNothing(@TempDir Path folder)
      throws Exception {
    var shared = Keyset.read(TestStack.shared().home().resolve("keyset.json"));
    var both = shared.withNewKey();
    var fresh = both.keys().get(1).id();
    both.create(folder.resolve("old.json"));
    both.withPrimary(fresh).create(folder.resolve("new.json"));
    PartnerApi.submit("reporter", SampleReports.full());
    long rewrapped = acts("KEYS_REWRAPPED");
    try {
      assertThat(run(0, STACK, owner(folder.resolve("new.json")), "keyset", "rewrap", "--dry-run"))
          .containsPattern("Would wrap [1-9][\\d,]* data keys anew: key 68769")
          .doesNotContain("wrapped under key", "All data keys");
      assertThat(DatabaseRows.count("sealed_key where wrapped_under <> 'file:68769'")).isZero();
      assertThat(acts("KEYS_REWRAPPED")).isEqualTo(rewrapped);

      DatabaseRows.change(
          "update key_in_use set since = since - interval '60 days' where key_id = 'file:68769'");
      assertThat(
              run(
                  0,
                  STACK,
                  owner(folder.resolve("old.json")),
                  "keyset",
                  "retire",
                  fresh,
                  "--dry-run"))
          .contains("Would take key " + fresh + " out of use")
          .doesNotContain("is out of use");
      assertThat(DatabaseRows.count("key_in_use where key_id = ?", "file:" + fresh)).isOne();
      assertThat(acts("KEY_RETIRED")).isZero();
    } finally {
      DatabaseRows.change("delete from key_in_use where key_id = ?", "file:" + fresh);
    }
  }

  private static long acts(String act) {
    return DatabaseRows.count("audit_entry where act = ?", act);
  }

  private static List<String> owner(Path keyset) {
    var settings = new ArrayList<>(owner());
    settings.add("-Dsoftintel.platform.sealing.keyset=" + keyset);
    return settings;
  }

  private static List<String> owner() {
    return List.of(
        LOCAL,
        "-Dsoftintel.platform.migration.username=" + DatabaseLogin.OWNER,
        "-Dsoftintel.platform.migration.password=" + DatabaseLogin.password(DatabaseLogin.OWNER));
  }

  private static ObjectNode withVehicle(String registration) {
    return SampleReports.with(
        it ->
            it.putArray("vehicles").addObject().put("id", "v1").put("registration", registration));
  }

  /** As if they held nothing, and had not been counted. */
  private static void misfile(String... references) {
    for (var reference : references) {
      DatabaseRows.change(
          "update report_terms set terms = decode(repeat('00', 1534), 'hex'),"
              + " written = pg_current_xact_id()"
              + " where report_id = (select id from report where reference = ?)",
          reference);
      DatabaseRows.change(
          "delete from tally_report where report_id = (select id from report where reference = ?)",
          reference);
    }
  }

  private static void forget(String... references) {
    for (var reference : references) {
      for (var table : List.of("report_terms", "tally_report")) {
        DatabaseRows.change(
            "delete from "
                + table
                + " where report_id = (select id from report where reference = ?)",
            reference);
      }
    }
  }

  private List<String> found(String registration) {
    var answer = triage.answer("/triage/search", Map.of("field", "plate", "typed", registration));
    return Jsoup.parse(triage.follow(answer).body()).select("tbody th a").eachText();
  }

  private static String reindex(String... arguments) throws IOException, InterruptedException {
    return command(0, arguments);
  }

  private static String command(int ends, String... arguments)
      throws IOException, InterruptedException {
    return run(ends, STACK, List.of(LOCAL), arguments);
  }

  private static String run(int ends, List<String> settings, String... arguments)
      throws IOException, InterruptedException {
    return run(ends, Map.of(), settings, arguments);
  }

  private static String run(
      int ends, Map<String, String> environment, List<String> settings, String... arguments)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // The stack's own process has verified the same classes.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-Xmx256m"));
    command.addAll(settings);
    command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(ends);
    return said;
  }
}
