package org.softintel.oversight.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.selfcheck.SignedFindings.Findings;
import org.softintel.oversight.checkpoints.CheckpointFolder.AnotherLog;

/** A folder in which files are only ever made. */
class CheckpointFolderTest {
  private static final String NOTE =
      """
      softintel.example/audit
      7
      47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

      — softintel.example/audit x08go/ZJkuBS9UG/
      """;
  private static final String WITNESSED = NOTE + "— witness.example/w1 x08go/ZJkuBS9UG/\n";

  private static final String FOUND =
      """
      softintel.example/audit/self-check
      2026-11-24T09:00:05Z
      faults 0

      — softintel.example/audit x08go/ZJkuBS9UG/
      """;

  @TempDir Path folder;

  @Test
  void eachSizeIsAFileAndWhatWitnessesSignedIsAnother() throws Exception {
    keep(NOTE);
    keep(WITNESSED);

    assertThat(names())
        .containsExactly("000000000007-witnessed.checkpoint", "000000000007.checkpoint");
    assertThat(folder.resolve("000000000007.checkpoint")).hasContent(NOTE);
    assertThat(folder.resolve("000000000007-witnessed.checkpoint")).hasContent(WITNESSED);
  }

  /** Or a second signature would never come to where files cannot be changed. */
  @Test
  void whatOneMoreWitnessSignedIsKeptToo() throws Exception {
    keep(WITNESSED);
    keep(WITNESSED + "— witness.example/w2 x08go/ZJkuBS9UG/\n");

    assertThat(names())
        .containsExactly(
            "000000000007-witnessed-by-2.checkpoint", "000000000007-witnessed.checkpoint");
  }

  @Test
  void whatIsThereIsNotWrittenAgain() throws Exception {
    keep(NOTE);
    var file = folder.resolve("000000000007.checkpoint");
    var before = Files.getLastModifiedTime(file);
    Files.writeString(file, NOTE.replace("x08go/ZJkuBS9UG/", "x08go/ZJkuBS9UH/"));

    keep(NOTE);

    assertThat(Files.readString(file)).contains("UH/");
    assertThat(Files.getLastModifiedTime(file)).isGreaterThanOrEqualTo(before);
    assertThat(names()).hasSize(1);
  }

  @Test
  void anotherLogOfTheSameSizeIsFoundOut() throws Exception {
    keep(NOTE);
    var other = NOTE.replace("47DEQ", "57DEQ");

    assertThatThrownBy(() -> keep(other)).isInstanceOf(AnotherLog.class);
    assertThat(folder.resolve("000000000007.checkpoint")).hasContent(NOTE);
  }

  /** The disk was full, or the power went: the file cannot be mended where files are locked. */
  @Test
  void besideAFileThatWasCutShortAWholeOneIsPut() throws Exception {
    Files.writeString(folder.resolve("000000000007.checkpoint"), NOTE.substring(0, 30));

    keep(NOTE);
    keep(NOTE);

    assertThat(names()).containsExactly("000000000007-2.checkpoint", "000000000007.checkpoint");
    assertThat(folder.resolve("000000000007-2.checkpoint")).hasContent(NOTE);
  }

  /** No checkpoint is looked for among them, and none is written twice. */
  @Test
  void whatTheSelfCheckFoundIsAFileOfItsOwn() throws Exception {
    var checkpoints = new CheckpointFolder(folder);
    var first = new Findings("self-check-2026-11-24-0a1b2c3d4e5f", 0, true, FOUND);
    checkpoints.keep(first);
    checkpoints.keep(new Findings(first.name(), 0, true, FOUND.replace("09:00", "10:00")));
    checkpoints.keep(new Findings("self-check-2026-11-24-ffffffffffff", 0, true, FOUND));

    assertThat(names())
        .containsExactly(
            "self-check-2026-11-24-0a1b2c3d4e5f.note", "self-check-2026-11-24-ffffffffffff.note");
    assertThat(folder.resolve(first.name() + ".note")).hasContent(FOUND);
    assertThat(checkpoints.largest()).isEmpty();
  }

  @Test
  void besideFindingsThatWereCutShortWholeOnesArePut() throws Exception {
    var found = new Findings("self-check-2026-11-24-0a1b2c3d4e5f", 0, true, FOUND);
    Files.writeString(folder.resolve(found.name() + ".note"), FOUND.substring(0, 30));

    new CheckpointFolder(folder).keep(found);

    assertThat(folder.resolve(found.name() + "-2.note")).hasContent(FOUND);
  }

  @Test
  void aFolderThatIsNotThereIsNotMade() {
    var away = new CheckpointFolder(folder.resolve("away"));

    assertThatThrownBy(() -> away.keep(new Signed(7, NOTE, Instant.EPOCH)))
        .isInstanceOf(IOException.class);
    assertThat(folder.resolve("away")).doesNotExist();
  }

  private void keep(String note) throws IOException {
    new CheckpointFolder(folder).keep(new Signed(7, note, Instant.EPOCH));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }
}
