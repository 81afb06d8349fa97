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

/** What other people's programs signed of entries that are known; {@code vectors/README.md}. */
class ForeignLogsTest {
  private static final Path VECTORS = Path.of("src/test/resources/vectors");
  private static final String TESSERA_ORIGIN = "example.com/log/testdata";
  private static final String TESSERA_KEY =
      TESSERA_ORIGIN + "+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";
  private static final List<String> TESSERA_WORDS =
      List.of(
          "one two three four five six seven eit nain ten ileven twelf threeten fourten fivten"
              .split(" "));
  private static final String MIRROR_KEY =
      "mirror.example.org+3fb148ef+BAAjjch9GyYz0sJsJx7ALhbdAtz2ov0unbzSl1vMp94O";
  private static final String WITNESS_KEY =
      "witness.example.org+b8a2cf20+BFLN3yikSfFkVAJtrnh/CiY3Zozkoy7clp+P7XB28qUN";
  private static final int SUNLIGHT_SIZE = 300;

  @TempDir Path folder;

  /** From the empty log on, each is of the log that the last one signed. */
  @Test
  void whatTesseraSignedHoldsForTheEntriesAndContinues() throws IOException {
    var signed = signedByTessera();
    var older = new ArrayList<String>();
    for (var note : signed.subList(0, signed.size() - 1)) {
      var file = folder.resolve("older-" + older.size());
      older.addAll(List.of("--checkpoint", Files.writeString(file, note).toString()));
    }

    assertThat(older).hasSize(10);
    assertThat(verified(tessera(TESSERA_WORDS), 0, older))
        .containsExactly("OK 15 rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=");
  }

  @Test
  void itDoesNotHoldForOthers() throws IOException {
    var words = new ArrayList<>(TESSERA_WORDS);
    words.set(6, "sevem");

    assertThat(verified(tessera(words), 1, List.of()))
        .contains("the first 15 entries are not those that a checkpoint signed");
  }

  private Path tessera(List<String> words) throws IOException {
    var log = new GivenLog();
    words.forEach(it -> log.entries.add(it.getBytes(UTF_8)));
    var place = folder.resolve("log");
    log.writeTo(place);
    var signed = signedByTessera();
    Files.writeString(place.resolve("checkpoint"), signed.get(signed.size() - 1));
    return place;
  }

  private static List<String> signedByTessera() throws IOException {
    return Files.readAllLines(VECTORS.resolve("tessera.tsv")).stream()
        .filter(it -> !it.startsWith("#"))
        .map(it -> it.split("\t"))
        .map(
            it ->
                "%s\n%s\n%s\n\n\u2014 %s %s\n"
                    .formatted(TESSERA_ORIGIN, it[0], it[1], TESSERA_ORIGIN, it[2]))
        .toList();
  }

  @Test
  void aMirrorOfSunlightSignedTheRootThatWeMakeOfItsEntries() throws IOException {
    var note = SignedNote.parse(Files.readAllBytes(VECTORS.resolve("sunlight.checkpoint")));
    note.demandSignatureOf(VerifierKey.parseWitness(MIRROR_KEY));
    var checkpoint = Checkpoint.parse(note.text());
    var tree = new MerkleTree((level, index, hashes) -> {});

    IntStream.range(0, SUNLIGHT_SIZE)
        .forEach(it -> tree.add(MerkleHashes.leaf(("record " + it).getBytes(UTF_8))));

    assertThat(checkpoint.size()).isEqualTo(SUNLIGHT_SIZE);
    assertThat(checkpoint.hasRoot(tree.root())).isTrue();
  }

  /** Beside the log's own signature, which is ECDSA and of another kind (RFC 6962). */
  @Test
  void whatSunlightsWitnessSignedHolds() throws IOException {
    var file = Files.readAllBytes(VECTORS.resolve("sunlight-witnessed.checkpoint"));
    var witness = VerifierKey.parseWitness(WITNESS_KEY);

    var note = SignedNote.parse(file);

    note.demandSignatureOf(witness);
    assertThat(SignedNote.cosignedAt(note.linesBy(witness).get(0))).isEqualTo(1_767_139_200L);
    assertThat(Checkpoint.parse(note.text()).origin()).isEqualTo("rome2026h1.example.org");
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
