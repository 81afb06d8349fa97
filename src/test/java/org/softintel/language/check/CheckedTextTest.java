package org.softintel.language.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.platform.page.Refusal;

class CheckedTextTest {
  @Test
  void theTextIsTakenAsItIs() {
    assertThat(read("{\"text\": \"a \\ud83d\\ude00\\n\"}")).isEqualTo("a \ud83d\ude00\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|/text",
        "{\"text\": 1}|/text",
        "{\"text\": null}|/text",
        "{\"text\": \"\", \"more\": 1}|/more",
        "{\"a/b~c\": 1, \"text\": \"\"}|/a~1b~0c",
        "[]|``",
        "\"text\"|``"
      })
  void aWrongMemberIsPointedTo(String json, String pointer) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            Problems.class, it -> assertThat(pointers(it)).containsExactly(pointer));
  }

  @Test
  void tooLongATextIsPointedTo() {
    var most = "x".repeat(CheckedText.MAX_CHARS);
    assertThat(read("{\"text\": \"" + most + "\"}")).hasSize(CheckedText.MAX_CHARS);
    assertThatThrownBy(() -> read("{\"text\": \"" + most + "x\"}"))
        .isInstanceOfSatisfying(
            Problems.class, it -> assertThat(pointers(it)).containsExactly("/text"));
  }

  @Test
  void anEmojiIsOneCharacter() {
    var most = "😀".repeat(CheckedText.MAX_CHARS);
    assertThat(read("{\"text\": \"" + most + "\"}")).isEqualTo(most);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"text\": ", "{\"text\": \"a\", \"text\": \"b\"}", "{\"text\": \"a\"} x"})
  void whatIsNoJsonIsRefused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(Refusal.class);
  }

  @Test
  void whatIsNoUtf8IsRefused() {
    assertThatThrownBy(() -> CheckedText.read(new byte[] {'"', (byte) 0xC3, '"'}))
        .isInstanceOf(Refusal.class);
  }

  private static String read(String json) {
    return CheckedText.read(json.getBytes(UTF_8));
  }

  private static List<String> pointers(Problems problems) {
    return problems.list().stream().map(Problem::pointer).toList();
  }
}
