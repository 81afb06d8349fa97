package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.DatabaseRows;
import org.softintel.given.LogCopies;
import org.softintel.given.Mailbox;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.TestStack;
import org.softintel.given.VerifierJar;

/** Checkpoints leave by themselves: signed mail that an auditor can use, and files in a folder. */
class CheckpointMailTest {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String MAILED = "outbox where kind = 'CHECKPOINT' and state = 'SENT'";

  @TempDir Path folder;

  @Test
  void theMailHoldsACheckpointThatTheVerifierTakes() throws Exception {
    PartnerApi.submit("reporter", SampleReports.minimal());
    until("a mail", SOON, () -> DatabaseRows.count(MAILED) > 0);

    var mail = new Mailbox("auditors").about("Audit log", SOON);

    var note = attachment(mail, 1);
    assertThat(verifiedByOpenssl(mail)).contains("Keep this email.");
    LogCopies.into(folder);
    assertThat(VerifierJar.of(folder, "--checkpoint", note.toString())).startsWith("OK ");
    Files.writeString(note, Files.readString(note).replaceFirst("(?m)^([0-9]+)$", "9$1"));
    assertThat(VerifierJar.of(folder, "--checkpoint", note.toString())).endsWith("is wrong");
  }

  /** Faults that other journeys made may be among them. */
  @Test
  void theMailHoldsWhatTheSelfCheckFound() throws Exception {
    PartnerApi.submit("reporter", SampleReports.minimal());
    until("a mail", SOON, () -> DatabaseRows.count(MAILED) > 0);

    var found = attachment(new Mailbox("auditors").about("Audit log", SOON), 2);

    assertThat(VerifierJar.run("--self-check", found.toString()).lines().get(0))
        .startsWith("the self-check of local-only.softintel.example/audit had found ");
  }

  @Test
  void theFolderHoldsCheckpointsThatTheVerifierTakes() throws Exception {
    PartnerApi.submit("reporter", SampleReports.minimal());
    var kept = TestStack.shared().home().resolve("checkpoints");
    until("a file", SOON, () -> files(kept) > 0);

    LogCopies.into(folder);

    try (var all = Files.list(kept)) {
      var one = all.filter(it -> it.toString().endsWith(".checkpoint")).findFirst().orElseThrow();
      assertThat(VerifierJar.of(folder, "--checkpoint", one.toString())).startsWith("OK ");
    }
  }

  private static long files(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.filter(it -> it.toString().endsWith(".checkpoint")).count();
    }
  }

  private Path attachment(Message mail, int number) throws Exception {
    var signed = (MimeMultipart) mail.getContent();
    var parts = (MimeMultipart) signed.getBodyPart(0).getContent();
    return Files.write(
        folder.resolve("from-mail-" + number),
        parts.getBodyPart(number).getInputStream().readAllBytes());
  }

  private String verifiedByOpenssl(Message mail) throws Exception {
    var file = folder.resolve("mail.eml");
    try (var out = Files.newOutputStream(file)) {
      mail.writeTo(out);
    }
    var authority = TestStack.shared().home().resolve("signing.pem").toString();
    var process =
        new ProcessBuilder(
                "openssl", "cms", "-verify", "-in", file.toString(), "-CAfile", authority)
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
