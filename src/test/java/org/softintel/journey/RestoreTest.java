package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.DisposableDatabase;
import org.softintel.given.LogCopies;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.VerifierJar;

/**
 * What docs/operating/backup.md promises of a database that was put back. PostgreSQL copies it
 * here, because its programs for dumps are not among what the tests may need.
 */
class RestoreTest {
  private static final String WORDS = "Seen at the invented kiosk twice this week.";

  @TempDir Path folder;

  @Test
  void reportsOpenAndReceiptsHoldInADatabaseThatWasPutBack() throws IOException {
    try (var database = DisposableDatabase.started()) {
      // given
      var reference = submit(database);
      database.awaitAllPlaced();
      var receipt = kept("receipt", get("reporter", database, reference + "/receipt"));
      LogCopies.from(database.process(), folder.resolve("before"));
      var auditors = folder.resolve("before/checkpoint").toString();
      // when
      database.restore();
      // then
      var opened = get("triage", database, reference);
      assertThat(opened.statusCode()).isEqualTo(200);
      assertThat(SampleReports.parsed(opened.asString()).at("/report/narrative").asText())
          .isEqualTo(WORDS);

      var later = submit(database);
      assertThat(get("triage", database, later).statusCode()).isEqualTo(200);
      database.awaitAllPlaced();
      LogCopies.from(database.process(), folder.resolve("after"));
      var log = folder.resolve("after").toString();
      var answer = VerifierJar.run("--log", log, "--checkpoint", auditors, "--receipt", receipt);
      assertThat(answer.isOk()).as("%s", answer).isTrue();
    }
  }

  private static String submit(DisposableDatabase database) {
    return PartnerApi.as("reporter")
        .contentType("application/json")
        .body(SampleReports.minimal().put("narrative", WORDS).toString())
        .post(database.process().at(PartnerApi.REPORTS))
        .then()
        .statusCode(201)
        .extract()
        .path("reference");
  }

  private static Response get(String account, DisposableDatabase database, String what) {
    return PartnerApi.as(account).get(database.process().at(PartnerApi.REPORTS + "/" + what));
  }

  private String kept(String name, Response answer) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(200);
    return Files.write(folder.resolve(name), answer.asString().getBytes(UTF_8)).toString();
  }
}
