package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.Await;
import org.softintel.given.BackupPage;
import org.softintel.given.DatabaseLogin;
import org.softintel.given.LogCopies;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.TestStack;
import org.softintel.given.VerifierJar;
import org.softintel.local.EmptyPostgres;
import org.softintel.platform.database.Migrations;

/**
 * The commands of docs/operating/backup.md, from one server of PostgreSQL to another one that is
 * empty; the keysets come from another place.
 */
class RestoreTest {
  private static final String WORDS = "Seen at the invented kiosk twice this week.";
  private static final String DATABASE = "softintel";
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Pattern NOT_CONTINUED =
      Pattern.compile("softintel_alarms_total\\{cause=\"log-not-continued\"[^}]*} [1-9]");

  @TempDir Path folder;

  private BackupPage page;

  @BeforeEach
  void makeMachines() {
    page =
        new BackupPage(
            folder,
            TestStack.shared().home(),
            Map.of(
                // Whoever reads the stack's mailboxes would look for its reports in vain.
                "softintel.delivery.inboxes.team.address",
                "partner@team.softintel.example",
                "softintel.delivery.inboxes.duty.address",
                "partner@team.softintel.example",
                "softintel.delivery.checkpoints.auditors.auditors",
                "partner@team.softintel.example",
                "softintel.oversight.checkpoints.tick",
                "24H"));
  }

  @AfterEach
  void leave() {
    page.close();
  }

  @Test
  void reportsOpenAndReceiptsHoldInADatabaseThatWasPutBack() throws IOException, SQLException {
    // given
    String reference;
    Path receipt;
    try (var lost = installed("lost")) {
      Migrations.run(
          lost.url(DATABASE), DatabaseLogin.OWNER, DatabaseLogin.password(DatabaseLogin.OWNER));
      try (var process = Replica.started(page.machineSettings());
          var superuser = lost.superuser(DATABASE)) {
        reference = submit(process);
        awaitAllPlaced(lost);
        receipt = Files.write(folder.resolve("receipt"), receipt(process, reference));
        LogCopies.from(process, folder.resolve("before"));
        page.once(superuser);
        page.dump();
        page.copyKeys();
        submit(process);
        awaitAllPlaced(lost);
        awaitLastSigned(superuser);
      }
    }
    Files.move(page.machine(), folder.resolve("machine-lost"));
    // when
    try (var empty = installed("restored")) {
      page.restoreDump();
      page.bringKeysBack();
      page.nameDatabase(empty.url(DATABASE));
      // then
      try (var process = Replica.started(page.machineSettings())) {
        Await.until(
            "the alarm that the log is not continued",
            SOON,
            () -> NOT_CONTINUED.matcher(process.metrics()).find());
      }
      page.continueLog();
      try (var process = Replica.started(page.machineSettings())) {
        var opened = get("triage", process, reference);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(SampleReports.parsed(opened.asString()).at("/report/narrative").asText())
            .isEqualTo(WORDS);

        var later = submit(process);
        awaitAllPlaced(empty);
        assertThat(get("triage", process, later).statusCode()).isEqualTo(200);
        awaitAllPlaced(empty);
        LogCopies.from(process, folder.resolve("after"));
        var answer =
            VerifierJar.run(
                "--log", folder.resolve("after").toString(),
                "--checkpoint", folder.resolve("before/checkpoint").toString(),
                "--receipt", receipt.toString());
        assertThat(answer.isOk()).as("%s", answer).isTrue();
      }
    }
    assertThat(page.backupServer().tried("gpg --decrypt \"$dumps\"/*").code()).isNotZero();
  }

  private EmptyPostgres installed(String name) throws IOException, SQLException {
    var server =
        new EmptyPostgres(
            TestStack.shared().parts().settings(),
            TestStack.shared().home().resolve(name),
            TestStack.freePorts(1).get(0));
    page.install(server, DatabaseLogin::password);
    if (Files.exists(page.machine())) {
      page.nameDatabase(server.url(DATABASE));
    }
    return server;
  }

  private static void awaitAllPlaced(EmptyPostgres server) {
    Await.until(
        "a place for each entry",
        SOON,
        () -> {
          try (var superuser = server.superuser(DATABASE);
              var statement = superuser.createStatement();
              var rows = statement.executeQuery("select entry_id from audit_pending")) {
            return !rows.next();
          }
        });
  }

  /** It is written after the commit; a process that ends before cannot tell of it. */
  private void awaitLastSigned(Connection database) {
    var file = Path.of(page.machineSettings().get("softintel.audit.log.last-signed"));
    Await.until(
        "the last checkpoint outside the database",
        SOON,
        () -> {
          try (var statement = database.createStatement();
              var rows = statement.executeQuery("select max(size) from audit_checkpoint")) {
            rows.next();
            return Files.readString(file).lines().toList().contains(rows.getString(1));
          }
        });
  }

  private static String submit(Replica process) {
    return PartnerApi.as("reporter")
        .contentType("application/json")
        .body(SampleReports.minimal().put("narrative", WORDS).toString())
        .post(process.at(PartnerApi.REPORTS))
        .then()
        .statusCode(201)
        .extract()
        .path("reference");
  }

  private static Response get(String account, Replica process, String what) {
    return PartnerApi.as(account).get(process.at(PartnerApi.REPORTS + "/" + what));
  }

  private static byte[] receipt(Replica process, String reference) {
    var answer = get("reporter", process, reference + "/receipt");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.asString().getBytes(UTF_8);
  }
}
