package org.softintel.bench.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.softintel.audit.trail.InventedEntries.Invented;
import org.softintel.audit.verify.EntryLine;
import org.softintel.audit.verify.MerkleTree;
import org.softintel.audit.verify.Tiles;

/** A log as a folder of tiles and, beside it, as the one file that an auditor may export. */
final class GeneratedLog {
  private static final int BUFFER = 1 << 20;

  private final Path home;
  private final long entries;

  GeneratedLog(Path home, long entries) {
    this.home = home;
    this.entries = entries;
  }

  Path tiles() {
    return home.resolve("tiles");
  }

  Path export() {
    return home.resolve("export.ndjson");
  }

  Path key() {
    return home.resolve("audit.vkey");
  }

  /** The same log that an earlier run made here. */
  boolean areThere() throws IOException {
    var checkpoint = tiles().resolve("checkpoint");
    return Files.exists(checkpoint)
        && Files.exists(export())
        && Files.readString(checkpoint).lines().skip(1).findFirst().orElse("").equals("" + entries);
  }

  void make(long seed) throws Exception {
    Files.createDirectories(tiles());
    var key = new InventedLogKey();
    Files.writeString(key(), key.verifier().line() + "\n");
    var tree = new MerkleTree((level, index, hashes) -> write(level, index, hashes));
    try (var bundles = new EntryBundles(seed);
        var lines = new BufferedOutputStream(Files.newOutputStream(export()), BUFFER)) {
      for (long at = 0; at < entries; at += MerkleTree.TILE) {
        var bundle = bundles.next().subList(0, (int) Math.min(MerkleTree.TILE, entries - at));
        write(bundle, at / MerkleTree.TILE, lines);
        bundle.forEach(it -> tree.add(it.leaf()));
      }
      var note = key.note(entries, tree.root());
      lines.write(EntryLine.write(Map.of("checkpoint", note)));
      lines.write('\n');
      writeEdge(tree);
      // Last: without it, all is made again.
      write("checkpoint", note.getBytes(UTF_8));
    }
  }

  private void write(List<Invented> bundle, long index, OutputStream export) throws IOException {
    for (var entry : bundle) {
      export.write(entry.line());
      export.write('\n');
    }
    write(
        Tiles.entries(index, bundle.size()),
        Tiles.bundle(bundle.stream().map(Invented::line).toList()));
  }

  private void writeEdge(MerkleTree tree) {
    var edge = tree.edge();
    for (int level = 0; level < edge.size(); level++) {
      if (!edge.get(level).isEmpty()) {
        write(level, tree.size() >> (8 * (level + 1)), edge.get(level));
      }
    }
  }

  private void write(int level, long index, List<byte[]> hashes) {
    write(Tiles.path(level, index, hashes.size()), Tiles.tile(hashes));
  }

  private void write(String path, byte[] bytes) {
    var file = tiles().resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In bytes. */
  long size() throws IOException {
    try (var all = Files.walk(home)) {
      return all.filter(Files::isRegularFile).mapToLong(it -> it.toFile().length()).sum();
    }
  }

  void delete() throws IOException {
    if (Files.exists(home)) {
      try (var all = Files.walk(home)) {
        for (var file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
