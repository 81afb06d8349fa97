package org.softintel.notary;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.TrailLines;
import org.softintel.audit.TrailLines.Line;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.GrowingTree;
import org.softintel.audit.verify.Hashes;
import org.softintel.audit.verify.Note;
import org.softintel.audit.verify.Tiles;

/** Takes entries into the tree, all or none of a round, and signs what it has become. */
@ApplicationScoped
class Notary {
  private static final int ENTRIES_A_ROUND = 2_000;

  private final LogTables tables;
  private final TrailLines lines;
  private final LogKey key;
  private final LastSigned lastSigned;
  private final InstantSource clock;

  Notary(
      LogTables tables, TrailLines lines, LogKey key, LastSigned lastSigned, InstantSource clock) {
    this.tables = tables;
    this.lines = lines;
    this.key = key;
    this.lastSigned = lastSigned;
    this.clock = clock;
  }

  /** The checkpoint that came of it; empty when there was nothing to do, or somebody else leads. */
  @Transactional
  Optional<String> sequence() {
    if (!tables.isAnythingPending() || !tables.lead()) {
      return Optional.empty();
    }
    var taken = lines.of(tables.pending(ENTRIES_A_ROUND));
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    lastSigned.demandThatNothingIsLost(tables::checkpoint);
    var tree = treeSoFar();
    tables.place(taken.stream().map(Line::entry).toList(), tree.size());
    taken.forEach(it -> tree.add(Hashes.leaf(it.text().getBytes(UTF_8))));
    keepEdge(tree);
    return Optional.of(sign(tree));
  }

  private GrowingTree treeSoFar() {
    long size = tables.newestCheckpoint().map(Notary::size).orElse(0L);
    var edge = new ArrayList<List<byte[]>>();
    for (int level = 0; size >> (8 * level) > 0; level++) {
      edge.add(tileAtEdge(level, size));
    }
    return new GrowingTree(
        size, edge, (level, tile, hashes) -> tables.keep(level, tile, Tiles.tile(hashes)));
  }

  private List<byte[]> tileAtEdge(int level, long size) {
    int width = (int) (size >> (8 * level)) & (GrowingTree.TILE - 1);
    return width == 0
        ? List.of()
        : Tiles.hashes(tables.tile(level, size >> (8 * (level + 1))).orElseThrow())
            .subList(0, width);
  }

  private void keepEdge(GrowingTree tree) {
    var edge = tree.edge();
    for (int level = 0; level < edge.size(); level++) {
      if (!edge.get(level).isEmpty()) {
        tables.keep(level, tree.size() >> (8 * (level + 1)), Tiles.tile(edge.get(level)));
      }
    }
  }

  private String sign(GrowingTree tree) {
    var note = key.sign(Checkpoint.of(key.origin(), tree.size(), tree.root()).text());
    tables.keep(tree.size(), note, clock.instant());
    return note;
  }

  static long size(String note) {
    return Checkpoint.parse(Note.parse(note.getBytes(UTF_8)).text()).size();
  }
}
