package org.softintel.audit.witness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.softintel.audit.verify.Checkpoint;

/**
 * Signed checkpoints that contradict what was witnessed, each beside the one before it: with both
 * anybody can be shown that there are two histories. The first few of each kind are kept.
 */
final class ForkEvidence {
  private static final int KEPT_AT_MOST = 10;

  enum Kind {
    FORK("has signed two histories of %d entries"),
    /** Whoever has a true checkpoint can send it with a proof that is none. */
    UNPROVEN("has signed %d entries that were not shown to continue what it signed before");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private final Path folder;
  private final PrintStream alarms;
  private final Set<String> full = new HashSet<>();

  ForkEvidence(Path folder, PrintStream alarms) {
    this.folder = folder;
    this.alarms = alarms;
  }

  /** {@code note} is signed by the log, {@code before} by the log and by this witness. */
  synchronized void keep(Kind kind, Checkpoint claimed, String note, String before) {
    var name = kind.name().toLowerCase(Locale.ROOT) + "-" + StateFolder.mark(claimed.origin());
    try {
      for (int i = 1; i <= KEPT_AT_MOST; i++) {
        var file = folder.resolve(name + "-" + i + ".checkpoint");
        if (Files.notExists(file)) {
          AtomicFiles.text(folder.resolve(name + "-" + i + "-before.checkpoint"), before);
          AtomicFiles.text(file, note);
          alarm(kind, claimed, "both checkpoints are kept: " + file);
          return;
        }
        if (text(Files.readString(file)).equals(text(note))) {
          return;
        }
      }
      if (full.add(name)) {
        alarm(kind, claimed, "no more of them are kept");
      }
    } catch (IOException e) {
      alarm(kind, claimed, "it cannot be kept: " + e);
    }
  }

  private static String text(String note) {
    return note.split("\n\n", 2)[0];
  }

  private void alarm(Kind kind, Checkpoint claimed, String andThen) {
    alarms.println(
        "ALARM: " + claimed.origin() + " " + kind.words.formatted(claimed.size()) + "; " + andThen);
  }
}
