package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.Await;
import org.softintel.given.DisposableDatabase;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.VerifierJar;
import org.softintel.given.VerifierJar.Answer;

/** What the superuser spoils is a signed file outside the database before a minute is over. */
class SelfCheckFindingsTest {
  private static final Duration A_MINUTE = Duration.ofSeconds(60);

  @TempDir Path folder;

  private DisposableDatabase disposableDatabase;

  @BeforeEach
  void aProcessThatLooksAgainAndAgain() {
    disposableDatabase =
        DisposableDatabase.started(
            Map.of(
                "softintel.audit.selfcheck.again-after",
                "10S",
                "softintel.oversight.checkpoints.folder",
                folder.toAbsolutePath().toString(),
                "softintel.oversight.checkpoints.folder-every",
                "1S"));
  }

  @AfterEach
  void theProcessEnds() {
    disposableDatabase.close();
  }

  @Test
  void aFaultIsASignedFileThatThePackagedVerifierReads() throws Exception {
    var reference = submit();
    disposableDatabase.awaitAllPlaced();
    Await.until("a file", A_MINUTE, () -> !files().isEmpty());
    assertThat(answer().code()).as("%s", answer()).isZero();

    disposableDatabase.execute("delete from audit_entry where act = 'REPORT_SUBMITTED'");

    Await.until("a file that tells of it", A_MINUTE, () -> tells(" is gone or cannot be read"));
    Await.until(
        "and of the report",
        A_MINUTE,
        () -> tells("no entry says that report " + reference + " came"));
    assertThatAChangeShows();
  }

  private void assertThatAChangeShows() throws IOException {
    var one = files().get(0);
    var other = folder.resolve("changed");
    Files.writeString(other, Files.readString(one).replaceFirst("faults ", "faults 1"));

    assertThat(VerifierJar.run("--self-check", other.toString()).lines().get(0))
        .endsWith("the signature by local-only.softintel.example/audit is wrong");
    assertThat(VerifierJar.run("--log", folder.toString(), "--checkpoint", one.toString()).code())
        .isEqualTo(1);
  }

  private boolean tells(String words) throws IOException {
    var answer = answer();
    return answer.code() == 1 && answer.lines().stream().anyMatch(it -> it.contains(words));
  }

  /** Of all files there are. */
  private Answer answer() throws IOException {
    return VerifierJar.run(
        files().stream()
            .flatMap(it -> Stream.of("--self-check", it.toString()))
            .toArray(String[]::new));
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.filter(it -> it.getFileName().toString().startsWith("self-check-")).toList();
    }
  }

  private String submit() {
    return PartnerApi.as("reporter")
        .contentType("application/json")
        .body(SampleReports.minimal().toString())
        .post(disposableDatabase.process().at(PartnerApi.REPORTS))
        .then()
        .statusCode(201)
        .extract()
        .path("reference");
  }
}
