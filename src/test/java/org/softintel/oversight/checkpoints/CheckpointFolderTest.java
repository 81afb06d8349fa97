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
