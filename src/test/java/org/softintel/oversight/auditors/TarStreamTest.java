package org.softintel.oversight.auditors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tar of every computer unpacks. */
class TarStreamTest {
  private static final Instant AT = Instant.parse("2026-11-24T14:03:07Z");

  @TempDir Path folder;

  @Test
  void tarUnpacksWhatWentIn() throws Exception {
    var bytes = new ByteArrayOutputStream();
    var tar = new TarStream(bytes, AT);
    tar.add("log/checkpoint", "a note\n".getBytes(UTF_8));
    tar.add("log/tile/0/x001/" + "2".repeat(84), new byte[512]);
    tar.add("log/empty", new byte[0]);
    tar.end();
    var file = Files.write(folder.resolve("log.tar"), bytes.toByteArray());

    assertThat(unpack(file)).isEmpty();

    assertThat(folder.resolve("log/checkpoint")).hasContent("a note\n");
    assertThat(folder.resolve("log/tile/0/x001/" + "2".repeat(84))).hasSize(512);
    assertThat(folder.resolve("log/empty")).isEmptyFile();
    assertThat(Files.getLastModifiedTime(folder.resolve("log/checkpoint")).toInstant())
        .isEqualTo(AT);
  }

  @Test
  void aNameThatWouldBeCutIsRefused() {
    var tar = new TarStream(new ByteArrayOutputStream(), AT);

    assertThatThrownBy(() -> tar.add("x".repeat(101), new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** What it complains of. */
  private String unpack(Path file) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("tar", "-xf", file.toString(), "-C", folder.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
