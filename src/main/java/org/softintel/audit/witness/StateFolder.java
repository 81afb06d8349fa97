package org.softintel.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.MerkleHashes;

/** The last checkpoint of each log that was signed. A folder has one process at a time. */
record StateFolder(Path folder, FileLock alone) {
  static StateFolder of(Path folder) throws IOException {
    var file = folder.resolve("lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      var lock = channel.tryLock();
      if (lock != null) {
        // Held for as long as the process lives, or the channel would be closed when collected.
        return new StateFolder(folder, lock);
      }
    } catch (OverlappingFileLockException e) {
      // By this very process: the same answer.
    }
    channel.close();
    throw new IOException("another process uses the folder " + folder);
  }

  /** Of a log that was never seen, the empty one. */
  Checkpoint last(String origin) throws IOException {
    try {
      return Checkpoint.parse(Files.readString(path("log-", origin)));
    } catch (NoSuchFileException e) {
      return Checkpoint.of(origin, 0, MerkleHashes.root(List.of()));
    }
  }

  /** As the log signed it; without the signature, of a folder of an earlier version. */
  String lastNote(String origin) throws IOException {
    try {
      return Files.readString(path("note-", origin));
    } catch (NoSuchFileException e) {
      return last(origin).text();
    }
  }

  /** The note first: one that nobody was told of is the log's word all the same. */
  void keep(Checkpoint checkpoint, String note) throws IOException {
    if (!alone.isValid()) {
      throw new IOException("the folder is no longer ours");
    }
    AtomicFiles.text(path("note-", checkpoint.origin()), note);
    AtomicFiles.text(path("log-", checkpoint.origin()), checkpoint.text());
  }

  private Path path(String kind, String origin) {
    return folder.resolve(kind + mark(origin));
  }

  /** Origins hold what file names may not. */
  static String mark(String origin) {
    return HexFormat.of().formatHex(MerkleHashes.of(origin.getBytes(UTF_8)), 0, 16);
  }
}
