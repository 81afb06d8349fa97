package org.softintel.platform.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"a\": 1, \"a\": 2}", "{} {}"})
  void whatTwoReadersCouldReadInTwoWaysIsRefused(String body) {
    assertRefused(body, UTF_8, "Malformed JSON");
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    assertRefused("{\"a\": \"é\"}", ISO_8859_1, "Malformed UTF-8");
  }

  @Test
  void whatIsWrittenIsReadAndNothingElse() {
    record Point(int x) {}

    assertThat(StrictJson.read(StrictJson.write(new Point(7)), Point.class))
        .isEqualTo(new Point(7));
    assertThatThrownBy(() -> StrictJson.read("{\"x\": 7, \"y\": 8}".getBytes(UTF_8), Point.class))
        .hasMessageContaining("Unrecognized");
  }

  private static void assertRefused(String body, Charset charset, String title) {
    assertThatThrownBy(() -> StrictJson.body(body.getBytes(charset), "report"))
        .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.title()).isEqualTo(title));
  }
}
