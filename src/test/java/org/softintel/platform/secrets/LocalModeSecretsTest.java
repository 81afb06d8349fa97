package org.softintel.platform.secrets;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalModeSecretsTest {

  @Test
  void aPasswordOfLocalModeIsRefusedByNameAndNotByValue() {
    assertThatThrownBy(
            () -> LocalModeSecrets.refuse(Map.of("database", "local-only-abc", "forms", "other")))
        .isInstanceOf(KeyFileRefused.class)
        .hasMessageContaining("database")
        .hasMessageNotContaining("abc");
  }

  @Test
  void otherPasswordsAreTaken() {
    assertThatCode(() -> LocalModeSecrets.refuse(Map.of("database", "a-long-secret-of-its-own")))
        .doesNotThrowAnyException();
  }
}
