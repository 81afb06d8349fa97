package org.softintel.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.MerkleTree;
import org.softintel.audit.verify.Tiles;

/** Leaves are believed when the tiles above them lead to the root that is signed. */
class SignedTilesTest {
  private static final List<Long> SOME =
      List.of(0L, 255L, 256L, 40_000L, 65_535L, 65_536L, 69_999L);

  private final Map<List<Long>, byte[]> stored = new HashMap<>();
  private final MerkleTree tree = new MerkleTree(this::keep);
  private int reads;

  @Test
  void everyLeafOfEveryTileIsFoundByOneReadALevel() {
    grow(70_000);
    var all = LongStream.range(0, 70_000).boxed().toList();

    var tiles = tiles(70_000, all);

    assertThat(reads).isEqualTo(3);
    for (long place : all) {
      assertThat(tiles.leaf(place)).as("%d", place).hasValue(leaf(place));
    }
    assertThat(tiles.leaf(70_000)).isEmpty();
  }

  @Test
  void sizesAtEveryBorderHold() {
    for (int size : List.of(1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537)) {
      grow(size);
      assertThat(tiles(size, List.of(0L, size - 1L)).leaf(size - 1L)).as("%d", size).isPresent();
      assertThat(tiles(size, List.of(0L, size - 1L)).leaf(0)).as("%d", size).isPresent();
    }
  }

  @Test
  void tilesThatHaveGrownSinceTheCheckpointAreCut() {
    grow(300);
    var signed = Checkpoint.of("log", 300, tree.root());
    grow(400);

    var tiles = SignedTiles.of(signed, List.of(299L, 300L), this::read);

    assertThat(tiles.leaf(299)).hasValue(leaf(299));
    assertThat(tiles.leaf(300)).isEmpty();
  }

  @Test
  void aChangedTileHoldsNothingAndSpoilsNoOther() {
    grow(70_000);
    flip(List.of(0L, 1L));

    var tiles = tiles(70_000, SOME);

    assertThat(tiles.leaf(256)).isEmpty();
    assertThat(SOME.stream().filter(it -> it != 256)).allMatch(it -> tiles.leaf(it).isPresent());
  }

  @Test
  void aChangedTileAboveHoldsNothingBelow() {
    grow(70_000);
    flip(List.of(1L, 0L));

    var tiles = tiles(70_000, SOME);

    assertThat(SOME.stream().filter(it -> tiles.leaf(it).isPresent()))
        .containsExactly(65_536L, 69_999L);
  }

  @Test
  void anEdgeThatIsChangedOrGoneHoldsNothingAtAll() {
    grow(70_000);
    var edge = List.of(1L, 1L);
    var kept = stored.getOrDefault(edge, new byte[0]).clone();
    flip(edge);
    assertThat(SOME).allMatch(it -> tiles(70_000, SOME).leaf(it).isEmpty());
    stored.put(edge, Arrays.copyOf(kept, 32));
    assertThat(SOME).allMatch(it -> tiles(70_000, SOME).leaf(it).isEmpty());
    stored.remove(edge);
    assertThat(SOME).allMatch(it -> tiles(70_000, SOME).leaf(it).isEmpty());
  }

  private void flip(List<Long> tile) {
    var bytes = stored.getOrDefault(tile, new byte[0]);
    bytes[40] = (byte) (bytes[40] ^ 1);
  }

  private SignedTiles tiles(long size, List<Long> places) {
    reads = 0;
    return SignedTiles.of(Checkpoint.of("log", size, tree.root()), places, this::read);
  }

  private void grow(long size) {
    while (tree.size() < size) {
      tree.add(leaf(tree.size()));
    }
    tree.forEachPartial(this::keep);
  }

  private void keep(int level, long tile, List<byte[]> hashes) {
    stored.put(List.of((long) level, tile), Tiles.tile(hashes));
  }

  private Map<Long, byte[]> read(int level, Collection<Long> tiles) {
    reads++;
    var found = new HashMap<Long, byte[]>();
    for (var tile : tiles) {
      var hashes = stored.get(List.of((long) level, tile));
      if (hashes != null) {
        found.put(tile, hashes);
      }
    }
    return found;
  }

  private static byte[] leaf(long place) {
    return MerkleHashes.leaf(Long.toString(place).getBytes(UTF_8));
  }
}
