package org.softintel.audit.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.softintel.audit.verify.EntryLine;
import org.softintel.platform.http.CallerAddress.Call;
import org.softintel.platform.identity.SignIn;

class AuditEntryTest {
  /** As the log had it before occasions, outcomes and reasons were kept. */
  private static final String STORED =
      "{\"act\":\"REPORT_OPENED\",\"actor\":\"6f1c\",\"agency\":\"example-police\","
          + "\"at\":\"2026-11-02T09:30:00.123456Z\","
          + "\"event\":\"018f6d2e-0000-7000-8000-000000000001\",\"name\":\"Tess Triager\","
          + "\"operation\":\"CONSULTATION\",\"previous\":\"none\",\"purpose\":\"triage\","
          + "\"reference\":\"SI-4K7M-2QX9\",\"roles\":\"triage\",\"salt\":\"AQID\","
          + "\"sequence\":\"0\",\"writer\":\"7\"}";

  @Test
  void anEntryFromBeforeKeepsItsBytes() {
    assertThat(line(entry())).isEqualTo(STORED);
  }

  @Test
  void eachNewFieldChangesTheLine() {
    assertThat(EntryLine.read(whole().line()))
        .containsEntry("session", "a1b2")
        .containsEntry("acr", "2")
        .containsEntry("address", "192.0.2.7")
        .containsEntry("request", "r-1")
        .containsEntry("outcome", "DONE")
        .containsKey("reason")
        .hasSize(EntryLine.read(STORED.getBytes(UTF_8)).size() + 7);
  }

  @Test
  void aReasonStandsInTheLineAsAHashOfWhatIsSealed() {
    var one = entry();
    one.reason = "sealed words".getBytes(UTF_8);
    var other = entry();
    other.reason = "other words!".getBytes(UTF_8);

    assertThat(line(one)).doesNotContain("sealed words").isNotEqualTo(line(other));
  }

  @Test
  void everyActHasWordsAndAResult() {
    assertThat(Act.values()).allSatisfy(it -> assertThat(it.words()).isNotBlank());
    assertThat(Act.ACCESS_REFUSED.result()).isEqualTo(ActResult.REFUSED);
    assertThat(Act.SIGN_IN_FAILED.result()).isEqualTo(ActResult.FAILED);
    assertThat(Act.REPORT_OPENED.result()).isEqualTo(ActResult.DONE);
  }

  /** Whoever has no more than a bundle of evidence must understand each line in it. */
  @Test
  void theBundleOfEvidenceExplainsEachField() throws IOException {
    var page = Files.readString(Path.of("src/main/resources/evidence/how-to-check.txt"));
    var explained =
        page.substring(page.indexOf("What an entry says"))
            .lines()
            .filter(it -> it.matches("  [a-z][a-z, ]* {2,}.*"))
            .flatMap(it -> Stream.of(it.strip().split(" {2,}", 2)[0].split(", ", -1)));

    assertThat(explained)
        .containsExactlyInAnyOrderElementsOf(EntryLine.read(whole().line()).keySet());
  }

  private static String line(AuditEntry entry) {
    return new String(entry.line(), UTF_8);
  }

  private static AuditEntry whole() {
    var entry = entry();
    var signIn = new SignIn(Optional.of("a1b2"), Optional.of("2"));
    new RequestContext(Optional.of(signIn), Optional.of(new Call("r-1", "192.0.2.7"))).of(entry);
    entry.detail = "assigned=them";
    entry.outcome = ActResult.DONE;
    entry.reason = new byte[] {1, 2, 3};
    return entry;
  }

  private static AuditEntry entry() {
    var entry = new AuditEntry();
    entry.eventId = UUID.fromString("018f6d2e-0000-7000-8000-000000000001");
    entry.occurredAt = Instant.parse("2026-11-02T09:30:00.123456Z");
    entry.act = Act.REPORT_OPENED;
    entry.operation = LoggedOperation.CONSULTATION;
    entry.actor = "6f1c";
    entry.actorName = "Tess Triager";
    entry.agency = "example-police";
    entry.roles = "triage";
    entry.reference = "SI-4K7M-2QX9";
    entry.purpose = "triage";
    entry.writer = 7;
    entry.sequence = 0L;
    entry.salt = new byte[] {1, 2, 3};
    return entry;
  }
}
