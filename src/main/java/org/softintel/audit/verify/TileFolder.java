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
    return SmallFile.read(folder.resolve("checkpoint"));
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
      var entries = Tiles.unbundle(SmallFile.read(folder.resolve(path)));
      Fault.unless(
          entries.size() == width, path + " holds " + entries.size() + " entries, not " + width);
      return entries;
    } catch (NoSuchFileException e) {
      throw new Fault(path + " is missing");
    }
  }

  @Override
  public boolean agrees(int level, long index, List<byte[]> hashes) throws IOException {
    var file = folder.resolve(Tiles.path(level, index, hashes.size()));
    return Files.exists(file) && Arrays.equals(SmallFile.read(file), Tiles.tile(hashes));
  }
}
