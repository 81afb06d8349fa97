package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that other people's programs wrote; {@code vectors/README.md} says whose they are. */
class ForeignLogsTest {
  private static final Path VECTORS = Path.of("src/test/resources/vectors");
  private static final Path TESSERA = VECTORS.resolve("tessera");
  private static final Path SUNLIGHT = VECTORS.resolve("sunlight");
  private static final String TESSERA_KEY =
      "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";
  private static final String MIRROR_KEY =
      "mirror.example.org+3fb148ef+BAAjjch9GyYz0sJsJx7ALhbdAtz2ov0unbzSl1vMp94O";
  private static final String WITNESS_KEY =
      "witness.example.org+b8a2cf20+BFLN3yikSfFkVAJtrnh/CiY3Zozkoy7clp+P7XB28qUN";
  private static final int TESSERA_SIZE = 15;
  private static final int SUNLIGHT_SIZE = 300;

  @TempDir Path folder;

  /** Each of its checkpoints, from the empty log on, is of the log that the last one signed. */
  @Test
  void aLogOfTesseraHoldsAndContinuesAllThatItEverSigned() throws IOException {
    var older = new ArrayList<String>();
    for (int size = 0; size < TESSERA_SIZE; size++) {
      older.addAll(List.of("--checkpoint", TESSERA.resolve("checkpoint." + size).toString()));
    }

    assertThat(verified(TESSERA, 0, older))
        .containsExactly("OK 15 rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=");
  }

  @Test
  void aSpoiltLogOfTesseraDoesNot() throws IOException {
    var copy = folder.resolve("log");
    for (var file : List.of("checkpoint", "tile/0/000.p/15", "tile/entries/000.p/15")) {
      GivenLog.write(copy.resolve(file), Files.readAllBytes(TESSERA.resolve(file)));
    }
    var entries = copy.resolve("tile/entries/000.p/15");
    var bytes = Files.readAllBytes(entries);
    bytes[bytes.length - 1]++;
    Files.write(entries, bytes);

    assertThat(verified(copy, 1, List.of()))
        .contains("the first 15 entries are not those that a checkpoint signed");
  }

  /** Its entries are known; its tiles and its root are those that ours would have. */
  @Test
  void aMirrorOfSunlightHasTheTilesAndTheRootThatWeMakeOfItsEntries() throws IOException {
    var note = SignedNote.parse(Files.readAllBytes(SUNLIGHT.resolve("checkpoint")));
    note.demandSignatureOf(VerifierKey.parseWitness(MIRROR_KEY));
    var checkpoint = Checkpoint.parse(note.text());
    var copy = new TileFolder(SUNLIGHT);
    var tiles = new ArrayList<String>();
    MerkleTree.Filled compare =
        (level, index, hashes) -> {
          tiles.add(Tiles.path(level, index, hashes.size()));
          assertThat(agrees(copy, level, index, hashes)).isTrue();
        };

    var tree = new MerkleTree(compare);
    IntStream.range(0, SUNLIGHT_SIZE)
        .forEach(it -> tree.add(MerkleHashes.leaf(("record " + it).getBytes(UTF_8))));
    tree.forEachPartial(compare);

    assertThat(checkpoint.size()).isEqualTo(SUNLIGHT_SIZE);
    assertThat(checkpoint.hasRoot(tree.root())).isTrue();
    assertThat(tiles).containsExactlyInAnyOrder("tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1");
  }

  /** Beside the log's own signature, which is ECDSA and of another kind (RFC 6962). */
  @Test
  void whatSunlightsWitnessSignedHolds() throws IOException {
    var file = Files.readAllBytes(SUNLIGHT.resolve("witnessed.checkpoint"));
    var witness = VerifierKey.parseWitness(WITNESS_KEY);

    var note = SignedNote.parse(file);

    note.demandSignatureOf(witness);
    assertThat(SignedNote.cosignedAt(note.linesBy(witness).get(0))).isEqualTo(1_767_139_200L);
    assertThat(Checkpoint.parse(note.text()).origin()).isEqualTo("rome2026h1.example.org");
  }

  private static boolean agrees(TileFolder copy, int level, long index, List<byte[]> hashes) {
    try {
      return copy.agrees(level, index, hashes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> verified(Path log, int code, List<String> more) throws IOException {
    var key = Files.writeString(folder.resolve("key"), TESSERA_KEY);
    var arguments = new ArrayList<>(List.of("--vkey", key.toString(), "--log", log.toString()));
    arguments.add("--opaque");
    arguments.addAll(more);
    var out = new ByteArrayOutputStream();
    int given = Verify.run(arguments, new PrintStream(out, true, UTF_8));
    assertThat(given).as(out.toString(UTF_8)).isEqualTo(code);
    return out.toString(UTF_8).lines().toList();
  }
}
