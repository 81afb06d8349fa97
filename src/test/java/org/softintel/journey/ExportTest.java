package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.DatabaseRows;
import org.softintel.given.HeldSequencer;
import org.softintel.given.LogCopies;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.Pdf;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;
import org.softintel.given.VerifierJar;

/** What an auditor takes away: a log that others can verify, and entries that they can read. */
class ExportTest {
  private static final String FILES = "/audit/export/";

  private static String reference = "";

  @SignedIn("auditor")
  private static NoScriptUser auditor;

  @TempDir Path folder;

  @BeforeAll
  static void aReportThatWasOpened() {
    reference = PartnerApi.submit("reporter", SampleReports.minimal());
    PartnerApi.as("triage").get(PartnerApi.REPORTS + "/" + reference).then().statusCode(200);
    LogCopies.await(reference);
  }

  @Test
  void theWholeLogAsOneFileIsVerifiedElsewhere() throws IOException {
    var file = saved("log.ndjson");

    assertThat(VerifierJar.of(file)).startsWith("OK ");
    assertThat(Files.readString(file)).contains("\"act\":\"REPORT_SUBMITTED\"", reference);
    assertThat(Files.readString(file)).doesNotContain(words());

    var lines = new ArrayList<>(Files.readAllLines(file));
    lines.remove(3);
    assertThat(VerifierJar.of(Files.write(folder.resolve("cut"), lines))).doesNotContain("OK ");
  }

  @Test
  void theWholeLogAsTilesIsVerifiedElsewhere() throws Exception {
    var file = saved("log.tar");
    unpack(file);
    try (var made = Files.list(folder)) {
      var log = made.filter(Files::isDirectory).findFirst().orElseThrow();

      assertThat(VerifierJar.of(log)).startsWith("OK ");
      assertThat(log.getFileName().toString()).startsWith("softintel-log-");
    }
  }

  @Test
  void anEntryThatIsGoneIsMissingInBothFiles() throws Exception {
    var entry = DatabaseRows.of("select entry_id from audit_leaf where leaf = 1").get(0);
    try {
      DatabaseRows.changePastTheService(
          "create table kept as select * from audit_entry where id = "
              + entry
              + "; delete from audit_entry where id = "
              + entry);

      assertThat(VerifierJar.of(saved("log.ndjson"))).doesNotContain("OK ");
      unpack(saved("log.tar"));
      try (var made = Files.list(folder)) {
        var log = made.filter(Files::isDirectory).findFirst().orElseThrow();
        assertThat(VerifierJar.of(log)).contains("tile/entries/000");
      }
    } finally {
      DatabaseRows.changePastTheService(
          "insert into audit_entry overriding system value select * from kept; drop table kept");
      LogCopies.checkAnew();
    }
    assertThat(VerifierJar.of(saved("log.ndjson"))).startsWith("OK ");
  }

  @Test
  void chosenEntriesAreThoseOfThePage() throws IOException {
    var query = "?reference=" + reference + "&act=REPORT_OPENED";

    var csv = rows(saved("entries.csv" + query));
    var lines = Files.readAllLines(saved("entries.ndjson" + query));

    assertThat(csv).hasSize(2);
    assertThat(csv.get(1)).contains("REPORT_OPENED", reference, "opened the report");
    assertThat(lines).hasSize(1);
    assertThat(Files.readString(saved("log.ndjson"))).contains(lines.get(0) + "\n");
  }

  @Test
  void allEntriesAreMoreThanOnePage() throws IOException {
    // Without triggers: made up as they are, they must not get into the log.
    DatabaseRows.changePastTheService(
        "insert into audit_entry (event_id, occurred_at, act, operation, actor, agency,"
            + " roles, purpose, writer, sequence, salt) select gen_random_uuid(), now(),"
            + " 'STATUS_READ', 'CONSULTATION', 'made-up-many', 'none', '', 'own-report', 99,"
            + " it, '' from generate_series(1, 1200) it");
    try {
      var numbers =
          rows(saved("entries.csv?person=made-up-many")).stream().skip(1).map(it -> it.get(2));

      assertThat(numbers)
          .containsExactlyElementsOf(
              DatabaseRows.of(
                  "select id from audit_entry where actor = 'made-up-many' order by id desc"));
    } finally {
      DatabaseRows.changePastTheService("delete from audit_entry where actor = 'made-up-many'");
    }
  }

  @Test
  void takingIsAnEntryWithWhatWasTaken() throws IOException {
    var newest = DatabaseRows.of("select max(id) from audit_entry").get(0);
    saved("log.ndjson");
    saved("entries.csv?reference=" + reference);

    var taken =
        DatabaseRows.of(
            "select act || ' ' || operation || ' ' || detail from audit_entry where id > "
                + newest
                + " and operation = 'EXPORT' order by id");
    assertThat(taken).hasSize(2);
    assertThat(taken.get(0)).matches("AUDIT_LOG_TAKEN EXPORT format=ndjson size=[0-9]+");
    assertThat(taken.get(1))
        .matches(
            "AUDIT_ENTRIES_TAKEN EXPORT format=csv before=[0-9]+ reference=\\Q"
                + reference
                + "\\E");
  }

  @Test
  void theEvidenceOfOneReportIsCheckedByOpensslAndByTheVerifier() throws Exception {
    var answer = auditor.download("/audit/reports/" + reference + "/evidence.zip");

    assertThat(answer.statusCode()).isEqualTo(200);
    var made =
        DatabaseRows.of(
                "select detail from audit_entry where act = 'EVIDENCE_MADE' and reference = ?",
                reference)
            .get(0);
    assertThat(made).matches("size=[0-9]+ entries=([2-9]|[1-9][0-9]+)");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .endsWith("filename=\"softintel-evidence-" + reference + ".zip\"");
    unzip(answer.body());
    var bundle = folder.resolve("evidence-" + reference);
    assertThat(Files.readString(bundle.resolve("audit.vkey")))
        .isEqualTo(Files.readString(TestStack.shared().home().resolve("audit.vkey")));
    var shell =
        new ProcessBuilder(
                "sh",
                "check.sh",
                TestStack.shared().home().resolve("audit.vkey").toAbsolutePath().toString())
            .directory(bundle.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(shell.getInputStream().readAllBytes(), UTF_8))
        .contains(
            made.replaceAll("size=(.*) entries=(.*)", "OK: $2 proofs, in a log of $1 entries"));
    var options = new ArrayList<String>();
    try (var proofs = Files.list(bundle.resolve("proofs"))) {
      proofs.forEach(it -> options.addAll(List.of("--receipt", it.toString())));
    }
    var verified = VerifierJar.run(options.toArray(String[]::new));
    assertThat(verified.isOk()).as("%s", verified).isTrue();
    assertThat(verified.lines()).contains("act: REPORT_OPENED", "reference: " + reference);
    var paper = Files.readAllBytes(bundle.resolve("statement.pdf"));
    assertThat(Pdf.faults(paper)).isEmpty();
    assertThat(Pdf.read(paper).text())
        .contains("What was done with report " + reference, "Read: opened the report")
        .doesNotContain(words());
  }

  @Test
  void whileNoEntryIsInTheLogThereIsNoEvidenceYet() throws Exception {
    try (var held = HeldSequencer.by(TestStack.shared().superuser())) {
      assertThat(held).isNotNull();
      var early = PartnerApi.submit("reporter", SampleReports.minimal());

      var answer = auditor.get("/audit/reports/" + early + "/evidence.zip");

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body())
          .contains("No entry about this report is in the log yet", "Try again then.");
      assertThat(DatabaseRows.acts(early)).doesNotContain("EVIDENCE_MADE");
    }
    assertThat(auditor.get("/audit/reports/SI-7Q7Q-Q7Q7/evidence.zip").statusCode()).isEqualTo(404);
  }

  @Test
  void aFilterThatCannotBeReadGivesNoFile() {
    for (var file : List.of("entries.csv", "entries.ndjson")) {
      assertThat(auditor.get(FILES + file + "?reference=nonsense").statusCode()).isEqualTo(400);
    }
  }

  private Path saved(String address) throws IOException {
    var answer = auditor.download(FILES + address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"softintel-");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    return Files.write(folder.resolve(address.replaceAll("\\?.*", "")), answer.body());
  }

  private void unpack(Path file) throws IOException, InterruptedException {
    var tar =
        new ProcessBuilder("tar", "-xf", file.toString(), "-C", folder.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(tar.getInputStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(tar.waitFor()).isZero();
  }

  private void unzip(byte[] bytes) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
        var file = folder.resolve(it.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
  }

  private static List<CSVRecord> rows(Path csv) throws IOException {
    return CSVFormat.RFC4180.parse(new StringReader(Files.readString(csv))).getRecords();
  }

  private static String words() {
    return SampleReports.minimal().get("narrative").asText();
  }
}
