package org.softintel.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSigningKeyTest {
  private Path folder;

  @BeforeEach
  void folder(@TempDir Path fresh) {
    folder = fresh;
  }

  @Test
  void aKeyOfItsOwnIsRead() throws Exception {
    var file = MailIdentity.of("softintel").keystoreIn(folder, "secret");

    assertThat(MailSigningKey.read(file, "secret", false).toString()).contains("softintel");
  }

  @Test
  void aKeyOfLocalModeIsRefusedElsewhere() throws Exception {
    var file = MailIdentity.of("softintel (local mode only)").keystoreIn(folder, "secret");

    assertThat(MailSigningKey.read(file, "secret", true).certificate()).isNotNull();
    assertThatThrownBy(() -> MailSigningKey.read(file, "secret", false))
        .isInstanceOf(UnsafeMailSetting.class)
        .hasMessageContaining("local mode");
  }

  @Test
  void aWrongPasswordOrAMissingFileIsExplained() throws Exception {
    var file = MailIdentity.of("softintel").keystoreIn(folder, "secret");

    assertThatThrownBy(() -> MailSigningKey.read(file, "wrong", false))
        .isInstanceOf(UnsafeMailSetting.class);
    assertThatThrownBy(() -> MailSigningKey.read(folder.resolve("none.p12"), "secret", false))
        .isInstanceOf(UnsafeMailSetting.class);
  }

  @Test
  void onlyWhoSealsNeedsAKey() {
    assertThatThrownBy(GivenMail::sealWithoutKey)
        .isInstanceOf(UnsafeMailSetting.class)
        .hasMessageContaining("softintel.delivery.signing.keystore");
  }
}
