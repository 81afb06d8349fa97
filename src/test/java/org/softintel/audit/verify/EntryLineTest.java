package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is one way to write an entry, and no other is read. */
class EntryLineTest {
  private static final String CHARACTERS = "ab \"\\\b\f\n\r\t/\u0000\u001f\u007fé\u2028\ufffd";
  private static final int ROUNDS = 3_000;

  @Test
  void whatIsWrittenIsReadAgain() {
    var random = new Random(1);
    for (int i = 0; i < ROUNDS; i++) {
      var fields = fields(random);
      assertThat(EntryLine.read(EntryLine.write(fields))).isEqualTo(fields);
    }
  }

  @Test
  void whatIsReadIsWrittenTheSameAgain() {
    var random = new Random(2);
    int read = 0;
    for (int i = 0; i < 10 * ROUNDS; i++) {
      var bytes = spoilt(EntryLine.write(fields(random)), random);
      try {
        assertThat(EntryLine.write(EntryLine.read(bytes))).isEqualTo(bytes);
        read++;
      } catch (Fault e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
    assertThat(read).isPositive();
  }

  @Test
  void namesAreSortedAndOnlyWhatMustBeIsEscaped() {
    assertThat(EntryLine.write(Map.of("b", "\"\\\b\f\n\r\t\u0001\u001f/é", "a", "")))
        .asString(UTF_8)
        .isEqualTo("{\"a\":\"\",\"b\":\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f/é\"}");
    assertThat(EntryLine.write(Map.of())).asString(UTF_8).isEqualTo("{}");
    assertThat(EntryLine.read("{}".getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "}",
        "[]",
        "{}}",
        "{} ",
        " {}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1}",
        "{\"a\":\"1\"",
        "{\"a\":\"1\",}",
        "{,\"a\":\"1\"}",
        "{\"a\":\"1\"\"b\":\"2\"}",
        "{\"a\":\"1\",,\"b\":\"2\"}",
        "{\"a\": \"1\"}",
        "{\"b\":\"1\",\"a\":\"2\"}",
        "{\"a\":\"1\",\"a\":\"2\"}",
        "{\"\":\"1\",\"\":\"2\"}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"x\\n\t\"}",
        "{\"a\":\"\\u0009\"}",
        "{\"a\":\"\\u001F\"}",
        "{\"a\":\"\\u0020\"}",
        "{\"a\":\"\\u0041\"}",
        "{\"a\":\"\\u1000\"}",
        "{\"a\":\"\\u00\"}",
        "{\"a\":\"\\/\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\",
        "{\"a\":\"\\u001"
      })
  void noOtherWayIsRead(String line) {
    assertThatThrownBy(() -> EntryLine.read(line.getBytes(UTF_8))).isInstanceOf(Fault.class);
  }

  @Test
  void bytesThatAreNoTextAreNotRead() {
    var line = "{\"a\":\"?\"}".getBytes(UTF_8);
    line[6] = (byte) 0xff;

    assertThatThrownBy(() -> EntryLine.read(line)).hasMessage("is not written canonically");
  }

  private static Map<String, String> fields(Random random) {
    var fields = new TreeMap<String, String>();
    for (int i = random.nextInt(5); i > 0; i--) {
      fields.put(text(random), text(random));
    }
    return fields;
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }

  private static byte[] spoilt(byte[] line, Random random) {
    var spoilt = line.clone();
    int at = random.nextInt(spoilt.length);
    spoilt[at] = (byte) CHARACTERS.charAt(random.nextInt(12));
    return random.nextInt(8) == 0 ? Arrays.copyOf(spoilt, at) : spoilt;
  }
}
