package org.softintel.notary;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.LongFunction;

/** The last checkpoint outside the database: a database that was put back in time is found out. */
@Startup
@Singleton
class LastSigned {
  private final Optional<Path> file;

  @Inject
  LastSigned(LogConfig config) {
    this(config.lastSigned());
  }

  LastSigned(Optional<Path> file) {
    this.file = file;
  }

  /**
   * Throws {@link LogWentBack} when the database does not hold the checkpoint that is kept here.
   */
  void demandThatNothingIsLost(LongFunction<Optional<String>> checkpoints) {
    kept()
        .ifPresent(
            note -> {
              if (!checkpoints.apply(Notary.size(note)).equals(Optional.of(note))) {
                throw new LogWentBack();
              }
            });
  }

  /** Call it after the commit: a checkpoint that was rolled back must not be kept. */
  void keep(String note) {
    file.ifPresent(it -> write(it, note));
  }

  private Optional<String> kept() {
    return file.filter(Files::exists).map(LastSigned::read);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String note) {
    try {
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, note);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody put the database back, or put another in its place: a second log must not begin. */
  static final class LogWentBack extends RuntimeException {
    LogWentBack() {
      super("the database does not hold the last checkpoint that was signed");
    }
  }
}
