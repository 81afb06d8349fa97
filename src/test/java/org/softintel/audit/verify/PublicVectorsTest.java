package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the files in {@code vectors}; its README says whose they are. */
class PublicVectorsTest {
  private static final Path VECTORS = Path.of("src/test/resources/vectors");
  private static final VerifierKey ARCHE =
      VerifierKey.parse(
          "arche2025h1.staging.ct.transparency.dev+ba2f06c0"
              + "+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
  private static final VerifierKey REMORA =
      VerifierKey.parseWitness(
          "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");
  private static final VerifierKey SUMDB =
      VerifierKey.parse(
          "localhost.localdev/sumdb+00000c67+AcTrnkbUA+TU4heY3hkjiSES/DSQniBqIeQ/YppAUtK6");

  private static final Function<String, byte[]> HEX = HexFormat.of()::parseHex;
  private static final Function<String, byte[]> BASE64 = Base64.getDecoder()::decode;

  private record Growth(Checkpoint older, Checkpoint newer, List<byte[]> proof) {
    static Growth of(long from, long to, byte[] older, byte[] newer, List<byte[]> proof) {
      return new Growth(Checkpoint.of("log", from, older), Checkpoint.of("log", to, newer), proof);
    }

    boolean holds() {
      try {
        demand();
        return true;
      } catch (Fault e) {
        return false;
      }
    }

    void demand() {
      MerkleProof.demandConsistency(older, newer, proof);
    }

    Growth sizes(long from, long to) {
      return new Growth(
          new Checkpoint("log", from, older.root()),
          new Checkpoint("log", to, newer.root()),
          proof);
    }

    Growth roots(String other, String otherNewer) {
      return new Growth(
          new Checkpoint("log", older.size(), other),
          new Checkpoint("log", newer.size(), otherNewer),
          proof);
    }

    Growth proof(List<byte[]> other) {
      return new Growth(older, newer, other);
    }

    @Override
    public String toString() {
      return older.size() + " to " + newer.size();
    }
  }

  static Stream<Growth> growths() {
    return rows("consistency.tsv")
        .map(
            it ->
                growth(
                    Integer.parseInt(it[0]),
                    Integer.parseInt(it[1]),
                    it[2].isEmpty()
                        ? List.of()
                        : Stream.of(it[2].split(" ", -1)).map(HEX).toList()));
  }

  @ParameterizedTest
  @MethodSource("growths")
  void growthIsBelievedAsThereAndNoSpoiltProofIs(Growth growth) {
    growth.demand();

    for (var spoilt : growth.proof().isEmpty() ? List.<Growth>of() : spoilt(growth)) {
      assertThat(spoilt.holds()).as("%s of %s", spoilt, growth).isFalse();
    }
  }

  @Test
  void whatNeedsNoProofHasNone() {
    var one = MerkleHashes.leaf(new byte[] {1});
    var two = MerkleHashes.leaf(new byte[] {2});
    assertThat(Growth.of(0, 0, one, one, List.of()).holds()).isTrue();
    assertThat(Growth.of(0, 1, one, two, List.of()).holds()).isTrue();
    assertThat(Growth.of(1, 1, two, two, List.of()).holds()).isTrue();
    for (var wrong :
        List.of(
            Growth.of(0, 0, one, two, List.of()),
            Growth.of(1, 1, one, two, List.of()),
            Growth.of(1, 0, one, two, List.of()),
            Growth.of(2, 1, one, two, List.of()),
            Growth.of(1, 2, one, two, List.of()),
            Growth.of(0, 0, one, one, List.of(one)),
            Growth.of(0, 1, one, one, List.of(one)),
            Growth.of(1, 1, one, one, List.of(one)))) {
      assertThat(wrong.holds()).as("%s", wrong).isFalse();
    }
  }

  @Test
  void aLogOfNearlyAThousandMillionEntriesGrew() {
    var argon =
        Growth.of(
            3_654_490,
            961_984_013,
            BASE64.apply("AuIZ5V6sDUj1vn3Y1K85oOaQ7y+FJJKtyRTl1edIKBQ="),
            BASE64.apply("dwlueapdd7LaOEnX2W2Wp9v2XE+KzejHRQGHwEx0oaM="),
            hashes("argon2020-consistency.txt"));

    argon.demand();

    for (var spoilt : spoilt(argon)) {
      assertThat(spoilt.holds()).as("%s", spoilt).isFalse();
    }
  }

  /** Both are signed with one key, and the log offers a proof. */
  @Test
  void twoTreesOfOneKeyThatAreNotOneLogAreFoundOut() {
    var older = read("fork-5.checkpoint");
    var newer = read("fork-6.checkpoint");
    older.demandSignatureOf(SUMDB);
    newer.demandSignatureOf(SUMDB);

    assertThatThrownBy(
            () ->
                MerkleProof.demandConsistency(
                    Checkpoint.parse(older.text()),
                    Checkpoint.parse(newer.text()),
                    hashes("fork-5-to-6.txt")))
        .isInstanceOf(Fault.class);
  }

  static Stream<String[]> badCheckpoints() {
    return rows("bad-checkpoints.tsv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badCheckpoints")
  void aBadCheckpointIsRefused(String what, String text) {
    var bad = text.replace("\\n", "\n");
    assertThatThrownBy(() -> Checkpoint.parse(bad)).as(what).isInstanceOf(Fault.class);
  }

  /** A log with two keys of its own, and witnesses of whom we know one. */
  @Test
  void whatALogAndItsWitnessReallySignedHolds() throws IOException {
    var file = VECTORS.resolve("arche2025h1.checkpoint");
    var note = read("arche2025h1.checkpoint");

    note.demandSignatureOf(REMORA);
    assertThat(Checkpoint.open(Files.readAllBytes(file), ARCHE).size()).isEqualTo(1_432_088_532L);
    assertThat(SignedNote.cosignedAt(note.linesBy(REMORA).get(0))).isEqualTo(1_779_573_024L);

    var other = Files.readString(file).replace("\n1432088532\n", "\n42\n").getBytes(UTF_8);
    for (var key : List.of(ARCHE, REMORA)) {
      assertThatThrownBy(() -> SignedNote.parse(other).demandSignatureOf(key))
          .hasMessage("the signature by " + key.name() + " is wrong");
    }
  }

  @Test
  void aWitnessSignsWhatTheDocumentSays() {
    var note = read("cosigned.checkpoint");
    var line = note.signatures().get(1);

    assertThat(SignedNote.cosignedAt(line)).isEqualTo(1_679_315_147);
    assertThat(new String(Cosignature.message(1_679_315_147, note.text()), UTF_8))
        .isEqualTo(
            """
            cosignature/v1
            time 1679315147
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
            """);
  }

  @Test
  void tilesAreWhereTheDocumentSays() {
    assertThat(Tiles.path(0, 1_234_067, 256)).isEqualTo("tile/0/x001/x234/067");
    assertThat(Tiles.path(63, 0, 255)).isEqualTo("tile/63/000.p/255");
    assertThat(Tiles.entries(273, 112)).isEqualTo("tile/entries/273.p/112");
    assertThatCode(() -> Tiles.unbundle(new byte[] {0, 0, 0, 1, 'a'})).doesNotThrowAnyException();
  }

  /** Every way in which the vectors' own test spoils a proof. */
  private static List<Growth> spoilt(Growth it) {
    var wrong = Base64.getEncoder().encodeToString("WrongRoot".getBytes(UTF_8));
    var older = BASE64.apply(it.older().root());
    var newer = BASE64.apply(it.newer().root());
    long from = it.older().size();
    long to = it.newer().size();
    var all =
        new ArrayList<>(
            List.of(
                it.sizes(from - 1, to),
                it.sizes(from + 1, to),
                it.sizes(from ^ 2, to),
                it.sizes(from, to * 2),
                it.sizes(from, to / 2),
                it.roots(wrong, it.newer().root()),
                it.roots(it.older().root(), wrong),
                it.roots(it.newer().root(), it.older().root()),
                it.proof(List.of()),
                it.proof(it.proof().subList(0, it.proof().size() - 1))));
    for (var garbage : List.of(new byte[0], older, newer, it.proof().get(0))) {
      all.add(it.proof(joined(List.of(garbage), it.proof())));
    }
    for (var garbage : List.of(new byte[0], older, newer)) {
      all.add(it.proof(joined(it.proof(), List.of(garbage))));
    }
    for (int i = 0; i < it.proof().size(); i++) {
      var flipped = it.proof().get(i).clone();
      flipped[0] ^= 16;
      var proof = new ArrayList<>(it.proof());
      proof.set(i, flipped);
      all.add(it.proof(proof));
    }
    return all;
  }

  private static Growth growth(int from, int to, List<byte[]> proof) {
    return Growth.of(
        from,
        to,
        HEX.apply(MerkleHashesTest.ROOTS.get(from)),
        HEX.apply(MerkleHashesTest.ROOTS.get(to)),
        proof);
  }

  private static List<byte[]> joined(List<byte[]> one, List<byte[]> two) {
    return Stream.concat(one.stream(), two.stream()).toList();
  }

  private static List<byte[]> hashes(String file) {
    return lines(file).map(BASE64).toList();
  }

  private static SignedNote read(String file) {
    try {
      return SignedNote.parse(Files.readAllBytes(VECTORS.resolve(file)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String[]> rows(String file) {
    return lines(file).skip(1).map(it -> it.split("\t", -1));
  }

  private static Stream<String> lines(String file) {
    try {
      return Files.readString(VECTORS.resolve(file)).lines();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
