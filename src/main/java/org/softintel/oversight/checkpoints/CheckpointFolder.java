package org.softintel.oversight.checkpoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.selfcheck.SignedFindings.Findings;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.SignedNote;

/** A folder with a file for each checkpoint and each state of the self-check, never changed. */
record CheckpointFolder(Path folder) {
  private static final Pattern NAME = Pattern.compile("[0-9]{12,18}[a-z0-9-]*\\.checkpoint");
  private static final int FILES_OF_ONE_NAME_AT_MOST = 9;

  /**
   * Throws {@link AnotherLog} when a checkpoint of this size is there that says something else. A
   * file that was cut short stays, and another is put beside it.
   */
  void keep(Signed checkpoint) throws IOException {
    var note = SignedNote.parse(checkpoint.note().getBytes(UTF_8));
    var name = "%012d%s".formatted(checkpoint.size(), witnessed(note.signatures().size() - 1));
    keep(name, ".checkpoint", checkpoint.note(), file -> saysTheSame(file, note));
  }

  /** Beside the checkpoints, under a name that none of them has. What is there says the same. */
  void keep(Findings findings) throws IOException {
    keep(findings.name(), ".note", findings.note(), CheckpointFolder::isWhole);
  }

  private interface Comparison {
    boolean isSame(Path file) throws IOException;
  }

  private void keep(String name, String ending, String text, Comparison comparison)
      throws IOException {
    for (int copy = 1; copy <= FILES_OF_ONE_NAME_AT_MOST; copy++) {
      var file = folder.resolve(name + (copy == 1 ? "" : "-" + copy) + ending);
      if (isKept(file, text, comparison)) {
        return;
      }
    }
    throw new IOException("the folder takes no more files of this name");
  }

  /** A name for each number of witnesses: the signature of one more is kept too. */
  private static String witnessed(int witnesses) {
    return switch (witnesses) {
      case 0 -> "";
      case 1 -> "-witnessed";
      default -> "-witnessed-by-" + witnesses;
    };
  }

  /** The one of the most entries; a file that was cut short is none. */
  Optional<Checkpoint> largest() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(it -> NAME.matcher(it.getFileName().toString()).matches())
          .filter(Files::isRegularFile)
          .sorted(Comparator.reverseOrder())
          .flatMap(it -> read(it).stream())
          .findFirst();
    }
  }

  private static Optional<Checkpoint> read(Path file) {
    try {
      return Optional.of(Checkpoint.parse(SignedNote.parse(Files.readAllBytes(file)).text()));
    } catch (Fault e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isKept(Path file, String text, Comparison comparison) throws IOException {
    try {
      Files.writeString(file, text, CREATE_NEW, WRITE, SYNC);
      return true;
    } catch (FileAlreadyExistsException e) {
      return comparison.isSame(file);
    }
  }

  private static boolean isWhole(Path file) throws IOException {
    try {
      SignedNote.parse(Files.readAllBytes(file));
      return true;
    } catch (Fault e) {
      return false;
    }
  }

  /** Witnesses may have signed since; what they sign may not have changed. */
  private static boolean saysTheSame(Path file, SignedNote note) throws IOException {
    try {
      if (SignedNote.parse(Files.readAllBytes(file)).text().equals(note.text())) {
        return true;
      }
    } catch (Fault e) {
      return false;
    }
    throw new AnotherLog("the checkpoint folder holds another checkpoint of the same size");
  }

  /** Two histories: the one in the folder was signed first. */
  static final class AnotherLog extends RuntimeException {
    AnotherLog(String what) {
      super(what);
    }
  }
}
