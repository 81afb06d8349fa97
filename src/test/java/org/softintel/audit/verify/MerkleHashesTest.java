package org.softintel.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Against the vectors that transparency-dev/merkle and Certificate Transparency share. */
class MerkleHashesTest {
  static final List<String> ENTRIES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");
  static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void rootsAreThoseOfThePublicVectors() {
    var tree = new MerkleTree((level, index, hashes) -> {});
    assertThat(hex(tree.root())).isEqualTo(ROOTS.get(0));
    for (int size = 1; size <= ENTRIES.size(); size++) {
      tree.add(MerkleHashes.leaf(HexFormat.of().parseHex(ENTRIES.get(size - 1))));
      assertThat(hex(tree.root())).as("size %d", size).isEqualTo(ROOTS.get(size));
    }
  }

  /** However many tiles were filled on the way. */
  @Test
  void aTreeThatKeepsOnlyItsEdgeHasTheRootOfTheWholeTree() {
    var leaves = LongStream.range(0, 70_000).mapToObj(it -> MerkleHashes.leaf(bytes(it))).toList();
    var tree = new MerkleTree((level, index, hashes) -> {});
    var sizes = List.of(1, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 65_792, 70_000);
    for (var leaf : leaves) {
      tree.add(leaf);
      int size = (int) tree.size();
      if (sizes.contains(size)) {
        assertThat(tree.root())
            .as("size %d", size)
            .isEqualTo(MerkleHashes.root(leaves.subList(0, size)));
      }
    }
  }

  /** The example that C2SP tlog-tiles gives. */
  @Test
  void aTreeOfSeventyThousandHasTheTilesOfTheDocument() {
    var full = new TreeMap<Integer, Integer>();
    var tree = new MerkleTree((level, index, hashes) -> full.merge(level, 1, Integer::sum));
    LongStream.range(0, 70_000).forEach(it -> tree.add(MerkleHashes.leaf(bytes(it))));

    assertThat(full).isEqualTo(Map.of(0, 273, 1, 1));
    assertThat(tree.edge().stream().map(List::size)).containsExactly(112, 17, 1);
  }

  @Test
  void aTreeGoesOnFromItsEdge() {
    var whole = new MerkleTree((level, index, hashes) -> {});
    var restarted = whole;
    for (long i = 0; i < 1_000; i++) {
      var edge = restarted.edge();
      restarted =
          new MerkleTree(
              restarted.size(),
              (level, tile, width) -> edge.get(level),
              (level, tile, hashes) -> {});
      restarted.add(MerkleHashes.leaf(bytes(i)));
      whole.add(MerkleHashes.leaf(bytes(i)));
    }
    assertThat(restarted.root()).isEqualTo(whole.root());
  }

  private static byte[] bytes(long number) {
    return Long.toString(number).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
