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
    long size = Checkpoint.parse(Note.parse(checkpoint()).text()).size();
    for (long at = 0; at < size; at += GrowingTree.TILE) {
      int width = (int) Math.min(GrowingTree.TILE, size - at);
      bundle(at / GrowingTree.TILE, width).forEach(entry);
    }
  }

  private List<byte[]> bundle(long index, int width) throws IOException {
    var path = Tiles.entries(index, width);
    try {
      var entries = unbundled(read(path), path);
      Fault.unless(
          entries.size() == width, path + " holds " + entries.size() + " entries, not " + width);
      return entries;
    } catch (NoSuchFileException e) {
      throw new Fault(path + " is missing");
    }
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
    return Files.exists(folder.resolve(path)) && Arrays.equals(read(path), Tiles.tile(hashes));
  }

  private byte[] read(String path) throws IOException {
    return SmallFile.read(folder.resolve(path));
  }
}
