package org.softintel.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.verify.Checkpoint;

/** What the witness has seen outlives it, whole. */
class StateFolderTest {
  private static final Checkpoint SEEN = Checkpoint.of("log.example/a", 7, new byte[32]);

  @TempDir Path folder;

  @Test
  void eachLogHasItsOwnLastCheckpoint() throws Exception {
    var memory = StateFolder.of(folder);

    memory.keep(SEEN.origin(), note(SEEN));

    assertThat(memory.last("log.example/a")).isEqualTo(SEEN);
    assertThat(memory.last("log.example/b").size()).isZero();
  }

  @Test
  void aFolderIsOneProcessOnly() throws Exception {
    StateFolder.of(folder);

    assertThatThrownBy(() -> StateFolder.of(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another process");
  }

  /** Killed while it wrote: what was there before counts. */
  @Test
  void aFileThatWasHalfWrittenIsNotLookedAt() throws Exception {
    var memory = StateFolder.of(folder);
    memory.keep(SEEN.origin(), note(SEEN));
    var kept = only("log-*");

    Files.writeString(kept.resolveSibling(kept.getFileName() + ".new"), "log.exa");

    assertThat(memory.last("log.example/a")).isEqualTo(SEEN);
    var next = Checkpoint.of("log.example/a", 9, new byte[32]);
    memory.keep(next.origin(), note(next));
    assertThat(memory.last("log.example/a").size()).isEqualTo(9);
  }

  /** Forgetting would be signing whatever comes next. */
  @Test
  void aFileThatCannotBeReadIsNotTakenForNothingSeen() throws Exception {
    var memory = StateFolder.of(folder);
    memory.keep(SEEN.origin(), note(SEEN));

    for (var spoilt : List.of("", SEEN.text(), "log.example/a\n7\n")) {
      Files.writeString(only("log-*"), spoilt);

      assertThatThrownBy(() -> memory.last("log.example/a")).isInstanceOf(RuntimeException.class);
    }
  }

  private static String note(Checkpoint checkpoint) {
    return checkpoint.text() + "\n— log.example/a x08go/ZJkuBS9UG/\n";
  }

  private Path only(String glob) throws IOException {
    try (var files = Files.newDirectoryStream(folder, glob)) {
      return files.iterator().next();
    }
  }
}
