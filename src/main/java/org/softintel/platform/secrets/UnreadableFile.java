package org.softintel.platform.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Why nothing of a file can be read: what it holds is not at fault then. */
public final class UnreadableFile {
  private UnreadableFile() {}

  /** Words after the name of its setting; empty if this account can open it. */
  public static Optional<String> why(Path file) {
    if (Files.isDirectory(file)) {
      return Optional.of(file + " is a directory, and no file");
    }
    try {
      Files.newInputStream(file).close();
      return Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.of("there is no file " + file);
    } catch (IOException e) {
      return Optional.of("this account cannot read the file " + file);
    }
  }
}
