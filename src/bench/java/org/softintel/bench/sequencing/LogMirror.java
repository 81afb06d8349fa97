package org.softintel.bench.sequencing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.MerkleTree;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.Tiles;

/** A copy of the log that grows with it, taken over the API as an auditor takes it. */
public final class LogMirror {
  private final Path folder;
  private final BenchApiClient auditor;

  public LogMirror(Path folder, BenchApiClient auditor) {
    this.folder = folder;
    this.auditor = auditor;
  }

  public Path folder() {
    return folder;
  }

  /** How many entries it holds now. */
  public long bring(URI app) throws IOException, InterruptedException {
    var note = auditor.get(app.resolve("/audit/log/checkpoint"), "auditor");
    long size = Checkpoint.parse(SignedNote.parse(note).text()).size();
    for (int level = 0; size >> (8 * level) > 0; level++) {
      long full = size >> (8 * (level + 1));
      for (long tile = 0; tile < full; tile++) {
        bringTile(app, level, tile, MerkleTree.TILE);
      }
      int width = (int) (size >> (8 * level)) & (MerkleTree.TILE - 1);
      if (width > 0) {
        bringTile(app, level, full, width);
      }
    }
    write("checkpoint", note);
    return size;
  }

  private void bringTile(URI app, int level, long tile, int width)
      throws IOException, InterruptedException {
    bring(app, Tiles.path(level, tile, width));
    if (level == 0) {
      bring(app, Tiles.entries(tile, width));
    }
  }

  private void bring(URI app, String path) throws IOException, InterruptedException {
    if (!Files.exists(folder.resolve(path))) {
      write(path, auditor.get(app.resolve("/audit/log/" + path), "auditor"));
    }
  }

  private void write(String path, byte[] bytes) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
