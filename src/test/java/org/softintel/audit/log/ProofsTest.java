package org.softintel.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.MerkleProof;
import org.softintel.audit.verify.MerkleTree;
import org.softintel.audit.verify.Tiles;

/** Proofs from tiles, against the public vectors of transparency-dev/merkle and larger trees. */
class ProofsTest {
  private static final List<String> ENTRIES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");
  private static final Shelved PUBLIC =
      Shelved.of(ENTRIES.stream().map(HexFormat.of()::parseHex).map(MerkleHashes::leaf).toList());
  private static final Shelved LARGE =
      Shelved.of(
          LongStream.range(0, 66_200)
              .mapToObj(it -> MerkleHashes.leaf(("" + it).getBytes(UTF_8)))
              .toList());
  private static final List<Integer> SIZES =
      List.of(1, 2, 3, 255, 256, 257, 512, 700, 65_535, 65_536, 65_537, 65_792, 66_048, 66_200);

  @ParameterizedTest
  @CsvSource({
    "0, 8, lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c="
        + " Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4="
        + " a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
    "5, 8, vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms="
        + " yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA="
        + " 037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
    "2, 3, +sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=",
    "1, 5, bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0="
        + " Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4="
        + " vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=",
  })
  void anEntryIsProvedAsInThePublicVectors(long index, long size, String proof) {
    assertThat(base64(PUBLIC.proofs().inclusion(index, size))).isEqualTo(proof);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8, lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c="
        + " Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4="
        + " a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
    "6, 8, DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o="
        + " yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA="
        + " 037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
    "2, 5, Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4="
        + " vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=",
    "6, 7, DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o="
        + " sIaT7C5yFZcTBkHoIR5+7cy0wmQTlj7ubB4u0W/7Gl8="
        + " 037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
  })
  void growthIsProvedAsInThePublicVectors(long from, long to, String proof) {
    assertThat(base64(PUBLIC.proofs().consistency(from, to))).isEqualTo(proof);
    assertGrowth(PUBLIC, (int) from, (int) to);
  }

  @Test
  void growthBetweenAllSizesOfASmallTreeAndTheOddOnesOfALargeOneHolds() {
    for (int to = 1; to <= ENTRIES.size(); to++) {
      for (int from = 0; from <= to; from++) {
        assertGrowth(PUBLIC, from, to);
      }
    }
    for (int to : SIZES) {
      SIZES.stream().filter(it -> it <= to).forEach(from -> assertGrowth(LARGE, from, to));
    }
  }

  @Test
  void aProofWithOneBitChangedOneHashLessOrOneMoreIsRefused() {
    for (int to : SIZES.subList(3, SIZES.size())) {
      for (int from : SIZES.stream().filter(it -> it < to).toList()) {
        var proof = LARGE.proofs().consistency(from, to);
        refused(from, to, proof.subList(0, proof.size() - 1));
        refused(from, to, proof.subList(1, proof.size()));
        refused(from, to, with(proof, new byte[MerkleHashes.LENGTH]));
        for (int at = 0; at < proof.size(); at++) {
          refused(from, to, changed(proof, at));
        }
      }
    }
  }

  @Test
  void anEntryOfALargeTreeIsFoundByItsProofWithFewTilesRead() {
    for (int size : SIZES) {
      for (int index : List.of(0, size / 2, size - 1)) {
        var read = new ArrayList<Integer>();
        var proofs =
            new Proofs(
                (level, tile) -> {
                  read.add(level);
                  return LARGE.tile(level, tile);
                });
        assertThat(root(index, size, leaf(index), proofs.inclusion(index, size)))
            .as("%d of %d", index, size)
            .isEqualTo(LARGE.root(size));
        assertThat(read).as("%d of %d", index, size).hasSizeLessThanOrEqualTo(6);
      }
    }
  }

  @Test
  void nothingIsProvedOfSizesThatDoNotFit() {
    var proofs = PUBLIC.proofs();
    assertThatThrownBy(() -> proofs.inclusion(8, 8)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proofs.inclusion(-1, 8)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proofs.consistency(8, 7)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proofs.inclusion(3, 4_000)).isInstanceOf(RuntimeException.class);
    assertThat(proofs.consistency(0, 8)).isEmpty();
    assertThat(proofs.consistency(8, 8)).isEmpty();
  }

  private static void assertGrowth(Shelved tree, int from, int to) {
    var proof = tree.proofs().consistency(from, to);
    assertThatCode(
            () -> MerkleProof.demandConsistency(tree.checkpoint(from), tree.checkpoint(to), proof))
        .as("from %d to %d", from, to)
        .doesNotThrowAnyException();
  }

  private static void refused(int from, int to, List<byte[]> proof) {
    assertThatThrownBy(
            () ->
                MerkleProof.demandConsistency(LARGE.checkpoint(from), LARGE.checkpoint(to), proof))
        .as("from %d to %d", from, to)
        .isInstanceOf(Fault.class);
  }

  private static byte[] leaf(int index) {
    return LARGE.leaves().get(index);
  }

  /** RFC 9162, section 2.1.3.2, told by recursion: nothing in common with what is tested. */
  private static String root(long index, long size, byte[] leaf, List<byte[]> proof) {
    return Base64.getEncoder().encodeToString(climb(index, size, leaf, proof));
  }

  private static byte[] climb(long index, long size, byte[] leaf, List<byte[]> proof) {
    if (size == 1) {
      return leaf;
    }
    long left = Long.highestOneBit(size - 1);
    var beside = proof.get(proof.size() - 1);
    var below = proof.subList(0, proof.size() - 1);
    return index < left
        ? MerkleHashes.node(climb(index, left, leaf, below), beside)
        : MerkleHashes.node(beside, climb(index - left, size - left, leaf, below));
  }

  private static List<byte[]> with(List<byte[]> proof, byte[] more) {
    var longer = new ArrayList<>(proof);
    longer.add(more);
    return longer;
  }

  private static List<byte[]> changed(List<byte[]> proof, int at) {
    var changed = new ArrayList<>(proof);
    var hash = changed.get(at).clone();
    hash[7] ^= 16;
    changed.set(at, hash);
    return changed;
  }

  private static String base64(List<byte[]> proof) {
    return String.join(" ", proof.stream().map(Base64.getEncoder()::encodeToString).toList());
  }

  private record Shelved(
      Map<String, byte[]> tiles, List<byte[]> leaves, Map<Integer, Checkpoint> known) {

    static Shelved of(List<byte[]> leaves) {
      var tiles = new HashMap<String, byte[]>();
      var tree = new MerkleTree((level, at, full) -> tiles.put(level + "/" + at, Tiles.tile(full)));
      leaves.forEach(tree::add);
      for (int level = 0; level < tree.edge().size(); level++) {
        tiles.putIfAbsent(
            level + "/" + (tree.size() >> (8 * (level + 1))), Tiles.tile(tree.edge().get(level)));
      }
      return new Shelved(tiles, leaves, new HashMap<>());
    }

    Optional<byte[]> tile(int level, long tile) {
      return Optional.ofNullable(tiles.get(level + "/" + tile));
    }

    Proofs proofs() {
      return new Proofs(this::tile);
    }

    Checkpoint checkpoint(int size) {
      return known.computeIfAbsent(
          size,
          it ->
              Checkpoint.of(
                  "softintel.example/audit", it, MerkleHashes.root(leaves.subList(0, it))));
    }

    String root(int size) {
      return checkpoint(size).root();
    }
  }
}
