package org.softintel.audit.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A copy as a folder of tiles: {@code checkpoint}, {@code tile/…}, {@code tile/entries/…}. */
record TileFolder(Path folder) implements LogCopy {
  @Override
  public byte[] checkpoint() throws IOException {
    return read("checkpoint");
  }

  @Override
  public void forEach(Consumer<byte[]> entry) throws IOException {
    // What the checkpoint claims; whether it is true is for the caller to find out.
    long size = Checkpoint.parse(SignedNote.parse(checkpoint()).text()).size();
    for (long at = 0; at < size; at += MerkleTree.TILE) {
      int width = (int) Math.min(MerkleTree.TILE, size - at);
      bundle(at / MerkleTree.TILE, width).forEach(entry);
    }
  }

  private List<byte[]> bundle(long index, int width) throws IOException {
    var path = Tiles.entries(index, width);
    var whole = Tiles.entries(index, MerkleTree.TILE);
    try {
      if (isReplaced(path, whole)) {
        var entries = unbundled(read(whole), whole);
        return entries.subList(0, Math.min(width, entries.size()));
      }
      var entries = unbundled(read(path), path);
      Fault.unless(
          entries.size() == width, path + " holds " + entries.size() + " entries, not " + width);
      return entries;
    } catch (NoSuchFileException e) {
      throw new Fault(path + " is missing");
    }
  }

  /** A log may delete a partial tile once the whole one is there, which begins with the same. */
  private boolean isReplaced(String partial, String whole) {
    return Files.notExists(folder.resolve(partial)) && Files.exists(folder.resolve(whole));
  }

  private static List<byte[]> unbundled(byte[] bundle, String path) {
    try {
      return Tiles.unbundle(bundle);
    } catch (Fault e) {
      throw new Fault(path + " " + e.getMessage());
    }
  }

  @Override
  public boolean agrees(int level, long index, List<byte[]> hashes) throws IOException {
    var path = Tiles.path(level, index, hashes.size());
    var whole = Tiles.path(level, index, MerkleTree.TILE);
    var wanted = Tiles.tile(hashes);
    if (isReplaced(path, whole)) {
      return Arrays.equals(Arrays.copyOf(read(whole), wanted.length), wanted);
    }
    return Files.exists(folder.resolve(path)) && Arrays.equals(read(path), wanted);
  }

  private byte[] read(String path) throws IOException {
    return BoundedFile.read(folder.resolve(path));
  }
}
