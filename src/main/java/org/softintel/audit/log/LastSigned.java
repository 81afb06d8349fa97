package org.softintel.audit.log;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.softintel.audit.verify.Fault;
import org.softintel.platform.monitoring.DiskSpace;
import org.softintel.platform.monitoring.WatchedDisk;
import org.softintel.platform.settings.StartRefused;

/** The last checkpoint outside the database: a database that was put back in time is found out. */
@Startup
@Singleton
class LastSigned {
  // In a container every process has the number 1.
  private static final UUID OWN = UUID.randomUUID();

  private final Optional<Path> file;
  private volatile String newest = "";

  @Inject
  LastSigned(LogConfig config, DiskSpace disks) {
    this(config.lastSigned());
    file.ifPresent(it -> disks.watch(WatchedDisk.LAST_SIGNED, DiskSpace.folderOf(it)));
  }

  /** Throws {@link StartRefused} for a directory. */
  LastSigned(Optional<Path> file) {
    if (file.filter(Files::isDirectory).isPresent()) {
      throw new StartRefused("softintel.audit.log.last-signed is a directory: name a file in it.");
    }
    this.file = file;
  }

  /** Throws {@link NotContinued} unless the database is known to hold the checkpoint kept here. */
  void demandThatNothingIsLost(LongFunction<Optional<String>> checkpoints) {
    var kept = kept();
    if (!kept.flatMap(it -> checkpoints.apply(LogSequencer.size(it))).equals(kept)) {
      throw new NotContinued("the database does not hold the last checkpoint signed");
    }
  }

  /** Whether this is what was signed last, as far as this process knows. */
  boolean isKept(String note) {
    return kept().equals(Optional.of(note));
  }

  /** Call it after the commit: a checkpoint that was rolled back must not be kept. */
  void keep(String note) {
    file.ifPresent(it -> keep(it, note));
    newest = note;
  }

  /** As {@link #keep}, of what another process may have signed. */
  void follow(Optional<String> signed, LongFunction<Optional<String>> checkpoints) {
    if (signed.equals(Optional.of(newest))) {
      return;
    }
    demandThatNothingIsLost(checkpoints);
    signed.ifPresent(this::keep);
  }

  // Two processes may share the file: the slower one must not bring back what is older.
  private void keep(Path file, String note) {
    if (kept().map(LogSequencer::size).orElse(-1L) < LogSequencer.size(note)) {
      write(file, note);
    }
  }

  /** A file that went away, with its disk, is not forgotten while this process lives. */
  private Optional<String> kept() {
    return file.filter(Files::exists)
        .map(LastSigned::read)
        .or(() -> Optional.of(newest).filter(it -> !it.isEmpty()));
  }

  private static String read(Path file) {
    try {
      var note = Files.readString(file);
      LogSequencer.size(note); // throws when it is none
      return note;
    } catch (IOException | Fault e) {
      throw new NotContinued("the file of the last checkpoint cannot be read");
    }
  }

  private static void write(Path file, String note) {
    try {
      var fresh = file.resolveSibling(file.getFileName() + "." + OWN + ".new");
      Files.writeString(fresh, note, CREATE, TRUNCATE_EXISTING, WRITE, SYNC);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The database is not what was signed: a second log must not begin. */
  static final class NotContinued extends RuntimeException {
    NotContinued(String what) {
      super(what);
    }
  }
}
