package org.softintel.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
  private Path folder;

  @BeforeEach
  void folder(@TempDir Path fresh) {
    folder = fresh;
  }

  @Test
  void aKeyOfItsOwnIsRead() throws Exception {
    var file = Identity.of("softintel").keystoreIn(folder, "secret");

    assertThat(SigningKey.read(file, "secret", false).toString()).contains("softintel");
  }

  @Test
  void aKeyOfLocalModeIsRefusedElsewhere() throws Exception {
    var file = Identity.of("softintel (local mode only)").keystoreIn(folder, "secret");

    assertThat(SigningKey.read(file, "secret", true).certificate()).isNotNull();
    assertThatThrownBy(() -> SigningKey.read(file, "secret", false))
        .isInstanceOf(MailRefused.class)
        .hasMessageContaining("local mode");
  }

  @Test
  void aWrongPasswordOrAMissingFileIsExplained() throws Exception {
    var file = Identity.of("softintel").keystoreIn(folder, "secret");

    assertThatThrownBy(() -> SigningKey.read(file, "wrong", false)).isInstanceOf(MailRefused.class);
    assertThatThrownBy(() -> SigningKey.read(folder.resolve("none.p12"), "secret", false))
        .isInstanceOf(MailRefused.class);
  }

  @Test
  void onlyWhoSealsNeedsAKey() {
    assertThatThrownBy(GivenMail::sealWithoutKey)
        .isInstanceOf(MailRefused.class)
        .hasMessageContaining("softintel.delivery.signing.keystore");
  }
}
