package org.softintel.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.SelfCheckNote;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.audit.witness.AddCheckpointHandler.Answer;

/** What the witness answers, case by case as C2SP tlog-witness has them. */
class AddCheckpointHandlerTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_795_600_000);
  private static final GivenTree LOG = GivenTree.of("softintel.example/audit");

  @TempDir Path folder;
  private final ByteArrayOutputStream alarms = new ByteArrayOutputStream();
  private WitnessKey key;
  private AddCheckpointHandler handler;

  @BeforeEach
  void start() throws IOException {
    key = WitnessKey.of(folder, "witness.example/w1");
    var evidence = new ForkEvidence(folder, new PrintStream(alarms, true, UTF_8));
    handler =
        new AddCheckpointHandler(
            List.of(new KnownLog(LOG.origin(), LOG.verifier())),
            memory(),
            evidence,
            key,
            InstantSource.fixed(NOW));
  }

  /** The example of the document is read, written again, and is of a log that nobody knows here. */
  @Test
  void aRequestIsReadAsTheDocumentHasIt() throws IOException {
    var request = Files.readString(Path.of("src/test/resources/vectors/add-checkpoint.txt"));

    var asked = AddCheckpoint.parse(request.getBytes(UTF_8));

    assertThat(asked.old()).isEqualTo(20_852_014);
    assertThat(asked.proof()).hasSize(4);
    assertThat(asked.note().signatures()).hasSize(2);
    assertThat(asked.text()).isEqualTo(request);
    assertThat(handler.addCheckpoint(request.getBytes(UTF_8)).status()).isEqualTo(404);
  }

  /** As after a start; what the last one held is closed with its process. */
  private StateFolder memory() throws IOException {
    return StateFolder.of(Files.createTempDirectory(folder, "state"));
  }

  @Test
  void aLogThatGrowsIsSignedWithTheTime() throws Exception {
    assertSigned(0, 3);
    assertSigned(3, 3);
    assertSigned(3, 8);
    assertSigned(8, 700);
  }

  @Test
  void theSameSizeIsNeverSignedForTwoTrees() throws Exception {
    assertSigned(0, 8);

    var fork = LOG.forked(5);

    assertThat(handler.addCheckpoint(fork.request(8, 8)).status()).isEqualTo(422);
    assertThat(handler.addCheckpoint(fork.request(0, 8))).isEqualTo(Answer.standsAt(8));
    assertThat(handler.addCheckpoint(fork.request(8, 9)).status()).isEqualTo(422);
    assertSigned(8, 9);
  }

  /** With both notes anybody can be shown that the log has two histories. */
  @Test
  void theProofOfAForkIsKeptAndToldOf() throws Exception {
    assertSigned(0, 8);
    var fork = LOG.forked(5);

    handler.addCheckpoint(fork.request(8, 8));
    handler.addCheckpoint(fork.request(0, 8));
    handler.addCheckpoint(fork.request(8, 9));

    assertThat(kept("fork-*-1.checkpoint")).containsExactly(fork.checkpoint(8));
    assertThat(kept("fork-*-1-before.checkpoint")).containsExactly(cosigned(8));
    assertThat(kept("unproven-*-1.checkpoint")).containsExactly(fork.checkpoint(9));
    assertThat(kept("unproven-*-1-before.checkpoint")).containsExactly(cosigned(8));
    assertThat(alarms.toString(UTF_8).lines().map(it -> it.replaceAll(";.*", "")))
        .containsExactly(
            "ALARM: softintel.example/audit has signed two histories of 8 entries",
            "ALARM: softintel.example/audit has signed 9 entries that were not shown to continue"
                + " what it signed before");
  }

  /** Or whoever has the log's key could fill the disk. */
  @Test
  void ofEachKindTheFirstTenAreKept() throws Exception {
    assertSigned(0, 5);

    for (int size = 6; size < 26; size++) {
      handler.addCheckpoint(LOG.forked(1).request(5, size));
    }
    handler.addCheckpoint(LOG.forked(1).request(5, 5));

    assertThat(kept("unproven-*[0-9].checkpoint"))
        .hasSize(10)
        .contains(LOG.forked(1).checkpoint(6));
    assertThat(kept("fork-*[0-9].checkpoint")).hasSize(1);
    assertThat(alarms.toString(UTF_8).lines()).hasSize(12);
  }

  @Test
  void aStrangersCheckpointProvesNothingAndIsNotKept() throws Exception {
    assertSigned(0, 5);

    handler.addCheckpoint(GivenTree.of("softintel.example/audit").request(5, 5));

    assertThat(kept("*.checkpoint")).isEmpty();
    assertThat(alarms.size()).isZero();
  }

  /** Whoever guesses at a log that was never signed here contradicts nothing. */
  @Test
  void ofALogThatWasNeverSignedNothingIsKept() throws Exception {
    var request = new AddCheckpoint(0, LOG.proof(5, 9), LOG.checkpoint(9)).text().getBytes(UTF_8);

    assertThat(handler.addCheckpoint(request).status()).isEqualTo(422);

    assertThat(kept("*.checkpoint")).isEmpty();
    assertThat(alarms.size()).isZero();
  }

  /** Signed by the same key, and no checkpoint. */
  @Test
  void whatTheLogsSelfCheckFoundIsNotSigned() throws Exception {
    var text = new SelfCheckNote(LOG.origin(), NOW, 0, List.of("log: all is well")).text();
    var request = "old 0\n\n" + text + "\n" + LOG.line(LOG.verifier(), text);

    assertThat(handler.addCheckpoint(request.getBytes(UTF_8)).status()).isEqualTo(400);
  }

  private String cosigned(int size) {
    var note = LOG.checkpoint(size);
    return note + key.cosign(note.substring(0, note.indexOf("\n\n") + 1), NOW.getEpochSecond());
  }

  private List<String> kept(String glob) throws IOException {
    var notes = new ArrayList<String>();
    try (var files = Files.newDirectoryStream(folder, glob)) {
      for (var file : files) {
        notes.add(Files.readString(file));
      }
    }
    return notes;
  }

  @Test
  void whoDoesNotKnowWhereTheWitnessStandsIsTold() throws Exception {
    assertSigned(0, 8);

    assertThat(handler.addCheckpoint(LOG.request(0, 9))).isEqualTo(Answer.standsAt(8));
    assertThat(handler.addCheckpoint(LOG.request(5, 9))).isEqualTo(Answer.standsAt(8));
    assertThat(handler.addCheckpoint(LOG.request(3, 5))).isEqualTo(Answer.standsAt(8));
    assertThat(handler.addCheckpoint(LOG.request(5, 5))).isEqualTo(Answer.standsAt(8));
  }

  @Test
  void anOldSizeAboveTheNewOneIsNoRequest() throws Exception {
    var request = new AddCheckpoint(9, List.of(), LOG.checkpoint(8)).text().getBytes(UTF_8);

    assertThat(handler.addCheckpoint(request).status()).isEqualTo(400);
  }

  @Test
  void aProofThatDoesNotProveIsRefusedAndNothingIsKept() throws Exception {
    assertSigned(0, 5);
    var proof = LOG.proof(5, 9);
    var wrong = new ArrayList<>(proof);
    wrong.set(0, new byte[32]);

    for (var tried : List.of(wrong, proof.subList(1, proof.size()), List.<byte[]>of())) {
      var request = new AddCheckpoint(5, tried, LOG.checkpoint(9)).text().getBytes(UTF_8);
      assertThat(handler.addCheckpoint(request).status()).isEqualTo(422);
    }
    assertSigned(5, 9);
  }

  @Test
  void fromNothingNoProofIsTaken() throws Exception {
    var request = new AddCheckpoint(0, LOG.proof(5, 9), LOG.checkpoint(9)).text().getBytes(UTF_8);

    assertThat(handler.addCheckpoint(request).status()).isEqualTo(422);
  }

  @Test
  void anUnknownLogIsNotFound() throws Exception {
    assertThat(
            handler.addCheckpoint(GivenTree.of("elsewhere.example/audit").request(0, 3)).status())
        .isEqualTo(404);
  }

  @Test
  void aKnownNameWithAStrangersKeyIsForbidden() throws Exception {
    assertThat(
            handler.addCheckpoint(GivenTree.of("softintel.example/audit").request(0, 3)).status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "old 0",
        "old 0\n",
        "old 0\n\n",
        "old 00\n\nCHECKPOINT",
        "old -1\n\nCHECKPOINT",
        "old x\n\nCHECKPOINT",
        "0\n\nCHECKPOINT",
        "old 99999999999999999999\n\nCHECKPOINT",
        "old 0\nnot base64\n\nCHECKPOINT",
        "old 0\nAAAA\n\nCHECKPOINT",
        "old 0\n\nno note",
        "old 0\n\nno checkpoint\n\n— softintel.example/audit x08go/ZJ\n"
      })
  void whatIsNoRequestIsCalledSo(String request) throws Exception {
    var body = request.replace("CHECKPOINT", LOG.checkpoint(3)).getBytes(UTF_8);

    assertThat(handler.addCheckpoint(body).status()).isEqualTo(400);
  }

  @Test
  void moreThanSixtyThreeHashesAreNoProof() throws Exception {
    var hashes = IntStream.range(0, 64).mapToObj(it -> new byte[32]).toList();
    var request = new AddCheckpoint(1, hashes, LOG.checkpoint(3)).text().getBytes(UTF_8);

    assertThat(handler.addCheckpoint(request).status()).isEqualTo(400);
  }

  @Test
  void ofManyAtOnceEachSizeIsSignedInOneOrderOnly() throws Exception {
    var fork = LOG.forked(0);
    var threads = Executors.newFixedThreadPool(8);
    List<Callable<Answer>> requests = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      var tree = i % 2 == 0 ? LOG : fork;
      requests.add(() -> handler.addCheckpoint(tree.request(0, 7)));
    }

    var signed = 0;
    for (var answer : threads.invokeAll(requests)) {
      signed += answer.get().status() == 200 ? 1 : 0;
    }
    threads.shutdown();

    assertThat(signed).isOne();
  }

  @Test
  void itsKeyStaysTheSameAndItsNameMustToo() throws Exception {
    assertThat(WitnessKey.of(folder, "witness.example/w1").verifier()).isEqualTo(key.verifier());
    assertThatThrownBy(() -> WitnessKey.of(folder, "witness.example/w2"))
        .isInstanceOf(IOException.class);
  }

  /** A moved file must not cost the key that others believe. */
  @Test
  void itsPublicHalfIsMadeAgainFromItsSecret() throws Exception {
    Files.delete(folder.resolve("witness.vkey"));

    assertThat(WitnessKey.of(folder, "witness.example/w1").verifier()).isEqualTo(key.verifier());
    assertThat(folder.resolve("witness.vkey")).hasContent(key.verifier().line());
  }

  @Test
  void aSecretThatCannotBeReadIsNotWrittenOver() throws Exception {
    Files.delete(folder.resolve("witness.vkey"));
    Files.writeString(folder.resolve("witness-key.pem"), "spoilt");

    assertThatThrownBy(() -> WitnessKey.of(folder, "witness.example/w1"))
        .isInstanceOf(IOException.class);
    assertThat(folder.resolve("witness-key.pem")).hasContent("spoilt");
  }

  private void assertSigned(int from, int to) throws IOException {
    var answer = handler.addCheckpoint(LOG.request(from, to));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    var cosigned = (LOG.checkpoint(to) + answer.body()).getBytes(UTF_8);
    assertThatCode(() -> SignedNote.parse(cosigned).demandSignatureOf(key.verifier()))
        .doesNotThrowAnyException();
    assertThat(Checkpoint.open(cosigned, LOG.verifier()).size()).isEqualTo(to);
    assertThat(SignedNote.cosignedAt(answer.body().strip())).isEqualTo(NOW.getEpochSecond());
    assertThat(VerifierKey.parseWitness(key.verifier().line())).isEqualTo(key.verifier());
  }
}
