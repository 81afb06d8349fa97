package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service found itself is signed by the log's key and is never a checkpoint. */
class SelfCheckNoteTest {
  private static final Instant AT = Instant.parse("2026-11-24T09:00:05Z");
  private static final String GONE = "fault: entry 3 is gone or cannot be read";
  private static final VerifierKeys KEYS = new VerifierKeys(GivenLog.KEY, List.of());

  @TempDir Path folder;

  private record Answer(int code, String lines) {}

  @BeforeEach
  void key() throws IOException {
    Files.writeString(folder.resolve("key"), GivenLog.KEY.line() + "\n");
  }

  @Test
  void whatWasFoundIsReadAsItWasWritten() {
    var found = note(1, List.of("log: 7 entries looked at since " + AT, GONE));
    var nothing = note(0, List.of());

    assertThat(KEYS.openFindings(GivenLog.signed(found.text()))).isEqualTo(found);
    assertThat(KEYS.openFindings(GivenLog.signed(nothing.text()))).isEqualTo(nothing);
  }

  @Test
  void whatWasChangedIsRefused() {
    var signed = new String(GivenLog.signed(note(1, List.of(GONE)).text()), UTF_8);

    assertRefused(signed.replace("faults 1", "faults 0"), "is wrong");
    assertRefused(signed.replace(GONE + "\n", ""), "is wrong");
    assertRefused(signed.replace("09:00:05", "10:00:05"), "is wrong");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "softintel.example/audit/self-check\n",
        "softintel.example/audit/self-check\n2026-11-24T09:00:05Z\n0\n",
        "softintel.example/audit/self-check\n2026-11-24T09:00:05Z\nfaults -1\n",
        "softintel.example/audit/self-check\nyesterday\nfaults 0\n",
        "softintel.example/audit\n2026-11-24T09:00:05Z\nfaults 0\n",
        "another.example/audit/self-check\n2026-11-24T09:00:05Z\nfaults 0\n"
      })
  void whatIsNotWrittenSoIsRefused(String text) {
    assertThatThrownBy(() -> KEYS.openFindings(GivenLog.signed(text))).isInstanceOf(Fault.class);
  }

  @Test
  void neitherIsTakenForTheOther() {
    var checkpoint = GivenLog.of(3).checkpoint();
    var findings = GivenLog.signed(note(0, List.of()).text());

    assertThatThrownBy(() -> KEYS.openFindings(checkpoint)).isInstanceOf(Fault.class);
    assertThatThrownBy(() -> KEYS.open(findings)).isInstanceOf(Fault.class);
    assertThatThrownBy(() -> Checkpoint.parse(SignedNote.parse(findings).text()))
        .isInstanceOf(Fault.class);
  }

  /** Even of a log that calls itself so, a checkpoint has a number where these have a time. */
  @Test
  void aLogThatIsCalledSoMakesNoDifference() {
    var checkpoint =
        Checkpoint.of(GivenLog.ORIGIN + "/self-check", 3, new byte[MerkleHashes.LENGTH]);

    assertThatThrownBy(() -> KEYS.openFindings(GivenLog.signed(checkpoint.text())))
        .isInstanceOf(Fault.class);
  }

  @Test
  void theProgramPrintsWhatWasFound() throws IOException {
    var right = write("right", GivenLog.signed(note(0, List.of("log: all is well")).text()));
    var wrong = write("wrong", GivenLog.signed(note(2, List.of(GONE)).text()));
    var forged =
        write("forged", new String(Files.readAllBytes(wrong), UTF_8).replace("2\n", "0\n"));

    assertThat(run("--self-check", right.toString()))
        .isEqualTo(
            new Answer(
                0,
                "the self-check of softintel.example/audit had found no fault at"
                    + " 2026-11-24T09:00:05Z\nlog: all is well\n"));
    assertThat(run("--self-check", wrong.toString()).code()).isEqualTo(1);
    assertThat(run("--self-check", wrong.toString()).lines())
        .contains("had found 2 faults at", GONE);
    assertThat(run("--self-check", right.toString(), "--self-check", wrong.toString()).code())
        .isEqualTo(1);
    assertThat(run("--self-check", forged.toString()))
        .isEqualTo(new Answer(1, forged + ": the signature by softintel.example/audit is wrong\n"));
    assertThat(run("--self-check", folder.resolve("none").toString()).code()).isEqualTo(1);
  }

  /** Nobody may believe that they were looked at together. */
  @Test
  void nothingElseIsCheckedWithIt() throws IOException {
    var right = write("right", GivenLog.signed(note(0, List.of()).text())).toString();

    assertThat(run("--self-check", right, "--log", right).code()).isEqualTo(2);
    assertThat(run("--self-check", right, "--checkpoint", right).code()).isEqualTo(2);
    assertThat(run("--self-check", right, "--counts").code()).isEqualTo(2);
  }

  private static SelfCheckNote note(long faults, List<String> lines) {
    return new SelfCheckNote(GivenLog.ORIGIN, AT, faults, lines);
  }

  private static void assertRefused(String note, String why) {
    assertThatThrownBy(() -> KEYS.openFindings(note.getBytes(UTF_8)))
        .isInstanceOf(Fault.class)
        .hasMessageContaining(why);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(UTF_8));
  }

  private Answer run(String... options) {
    var all = new ArrayList<>(List.of("--vkey", folder.resolve("key").toString()));
    all.addAll(List.of(options));
    var out = new ByteArrayOutputStream();
    int code = Verify.run(all, new PrintStream(out, true, UTF_8));
    return new Answer(code, out.toString(UTF_8).replace(System.lineSeparator(), "\n"));
  }
}
