package org.softintel.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.VerifierKey;

/**
 * Requests that another witness, Sunlight's, is tested with: ours answers each alike. {@code
 * vectors/README.md} says where they are from.
 */
class ForeignRequestsTest {
  private static final Path REQUESTS = Path.of("src/test/resources/vectors/sunlight-requests.txt");
  private static final String LOG =
      "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562";
  private static final String KEY =
      "ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f";

  @TempDir Path folder;

  private record Asked(String name, int status, String body) {
    static Asked of(String part) {
      var head = part.lines().findFirst().orElseThrow();
      return new Asked(
          head.substring(4),
          Integer.parseInt(head.substring(0, 3)),
          part.substring(head.length() + 1));
    }
  }

  /** In this order: each is about what the witness has signed by then. */
  @Test
  void eachIsAnsweredAsSunlightAnswersIt() throws Exception {
    var handler = handler();
    var answers = new ArrayList<String>();
    var wanted = new ArrayList<String>();
    for (var asked : requests()) {
      var answer = handler.addCheckpoint(asked.body().getBytes(UTF_8));
      answers.add(answer.status() + " " + asked.name());
      wanted.add(asked.status() + " " + asked.name());
    }

    assertThat(answers).hasSize(11).isEqualTo(wanted);
  }

  /** What Sunlight's tests sign with keys that they make; these are made likewise. */
  @Test
  void whatIsSignedForTheTestIsAnsweredAlikeToo() throws Exception {
    var tree = GivenTree.of("example.com/log");
    var known = new KnownLog(tree.origin(), tree.verifier());
    var bogus = Checkpoint.of(tree.origin(), 0, new byte[32]).text();
    var bogusAtZero = of(0, List.of(), bogus + "\n" + tree.line(tree.verifier(), bogus));
    var handler = handler(known);
    var forged = SignedNote.signatureLine(handler.key().verifier(), new byte[72]);

    assertThat(handler.addCheckpoint(bogusAtZero).status()).isEqualTo(422);
    assertThat(handler.addCheckpoint(of(0, List.of(), tree.checkpoint(0) + forged)).status())
        .isEqualTo(200);
    assertThat(handler.addCheckpoint(bogusAtZero).status()).isEqualTo(422);
    assertThat(handler.addCheckpoint(of(0, List.of(new byte[32]), tree.checkpoint(5))).status())
        .isEqualTo(422);
    var grown = handler.addCheckpoint(tree.request(0, 5));
    assertThat(grown.status()).isEqualTo(200);
    assertThat(grown.body().lines()).singleElement(STRING).startsWith("\u2014 witness.example/w1 ");
    assertThat(handler.addCheckpoint(tree.request(5, 5)).status()).isEqualTo(200);
    assertThat(handler.addCheckpoint(tree.request(5, 9)).status()).isEqualTo(200);
  }

  /** C2SP tlog-cosignature has it so; Sunlight, which also signs in a way without them, has 400. */
  @Test
  void aLineBehindTheRootIsSignedWithTheRest() throws Exception {
    var tree = GivenTree.of("example.com/log");
    var handler = handler(new KnownLog(tree.origin(), tree.verifier()));
    var text = tree.text(3) + "extra extension line\n";
    var note = text + "\n" + tree.line(tree.verifier(), text);

    var answer = handler.addCheckpoint(of(0, List.of(), note));

    assertThat(answer.status()).isEqualTo(200);
    SignedNote.parse((note + answer.body()).getBytes(UTF_8))
        .demandSignatureOf(handler.key().verifier());
  }

  private static byte[] of(long old, List<byte[]> proof, String note) {
    return new AddCheckpoint(old, proof, note).text().getBytes(UTF_8);
  }

  private static List<Asked> requests() throws IOException {
    return Stream.of(Files.readString(REQUESTS).split("(?m)^# ", -1))
        .skip(1)
        .map(Asked::of)
        .toList();
  }

  private AddCheckpointHandler handler() throws Exception {
    return handler(new KnownLog(LOG, VerifierKey.of(LOG, HexFormat.of().parseHex(KEY))));
  }

  private AddCheckpointHandler handler(KnownLog log) throws Exception {
    var alarms = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    return new AddCheckpointHandler(
        List.of(log),
        StateFolder.of(folder),
        new ForkEvidence(folder, alarms),
        WitnessKey.of(folder, "witness.example/w1"),
        InstantSource.system());
  }
}
