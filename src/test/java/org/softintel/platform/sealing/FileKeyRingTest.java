package org.softintel.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.platform.secrets.KeyFileRefused;

class FileKeyRingTest {
  private static final byte[] CONTEXT = {1, 2, 3};
  @TempDir Path folder;

  @Test
  void aNewPrimaryKeyStillUnwrapsWhatTheOldOneWrapped() throws Exception {
    var before = GivenKeyRings.ring(folder, 7);
    var wrapped = before.wrap(GivenKeyRings.counted(1), CONTEXT);

    var after = GivenKeyRings.ring(folder, 8, 7);

    assertThat(after.currentKeyId()).isEqualTo("file:8");
    assertThat(after.unwrap(before.currentKeyId(), wrapped, CONTEXT))
        .isEqualTo(GivenKeyRings.counted(1));
  }

  @Test
  void aKeyThatIsNotOnTheRingOpensNothing() throws Exception {
    var wrapped = GivenKeyRings.ring(folder, 7).wrap(GivenKeyRings.counted(1), CONTEXT);
    var other = GivenKeyRings.ring(folder, 9);
    assertThatThrownBy(() -> other.unwrap("file:7", wrapped, CONTEXT))
        .isInstanceOf(CannotUnseal.class);
  }

  @Test
  void productionRefusesAKeyOfLocalMode() throws Exception {
    var local = GivenKeyRings.file(folder, 7, KeyFile.LOCAL_KEY_ID);
    assertThatThrownBy(() -> FileKeyRing.read(local, false))
        .isInstanceOf(KeyFileRefused.class)
        .hasMessageContaining("local mode");
    assertThat(FileKeyRing.read(local, true).currentKeyId()).isEqualTo("file:7");
  }

  @Test
  void aKeyFileThatEverybodyCanReadIsRefused() throws Exception {
    var file = GivenKeyRings.file(folder, 7);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> FileKeyRing.read(file, false))
        .isInstanceOf(KeyFileRefused.class)
        .hasMessageContaining("chmod 0600");
  }

  @Test
  void aMissingOrSpoiltKeyFileIsRefusedInOneSentence() throws Exception {
    assertThatThrownBy(() -> FileKeyRing.read(folder.resolve("none.json"), false))
        .isInstanceOf(KeyFileRefused.class)
        .hasMessageContaining("cannot be read");
    var spoilt = Files.writeString(folder.resolve("spoilt.json"), "{\"key\":[]}");
    Files.setPosixFilePermissions(spoilt, PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> FileKeyRing.read(spoilt, false)).isInstanceOf(KeyFileRefused.class);
  }
}
