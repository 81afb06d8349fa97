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
import java.util.Optional;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.SignedNote;

/**
 * The last checkpoint of each log that was signed, with the log's signature and ours. A folder has
 * one process at a time.
 */
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
    return note(mark(origin))
        .map(it -> Checkpoint.parse(SignedNote.parse(it.getBytes(UTF_8)).text()))
        .orElseGet(() -> Checkpoint.of(origin, 0, MerkleHashes.root(List.of())));
  }

  /** The last note of the log whose origin has this hash, if one was ever signed here. */
  Optional<String> note(String originHash) throws IOException {
    try {
      return Optional.of(Files.readString(path(originHash)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** One file: what is shown to others and what is remembered can never be two things. */
  void keep(String origin, String note) throws IOException {
    if (!alone.isValid()) {
      throw new IOException("the folder is no longer ours");
    }
    AtomicFiles.text(path(mark(origin)), note);
  }

  private Path path(String originHash) {
    return folder.resolve("log-" + originHash);
  }

  /** SHA-256 in small hexadecimal digits: origins hold what file names may not. */
  static String mark(String origin) {
    return HexFormat.of().formatHex(MerkleHashes.of(origin.getBytes(UTF_8)));
  }
}
