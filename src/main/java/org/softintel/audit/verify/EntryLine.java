package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * One entry as it is logged: a JSON object of texts on one line, in the one way that RFC 8785
 * allows (names sorted, no spaces, only the escapes that must be).
 */
public final class EntryLine {
  private static final String ESCAPED = "\"\\\b\f\n\r\t";
  private static final String LETTERS = "\"\\bfnrt";
  private static final String NOT_CANONICAL = "is not written canonically";
  private static final String NOT_A_LINE = "is not a line of texts";

  private final String line;
  private int at;

  private EntryLine(String line) {
    this.line = line;
  }

  public static byte[] write(Map<String, String> fields) {
    var line = new StringBuilder("{");
    new TreeMap<>(fields)
        .forEach(
            (name, value) -> {
              line.append(line.length() > 1 ? "," : "");
              quote(name, line);
              line.append(':');
              quote(value, line);
            });
    return line.append('}').toString().getBytes(UTF_8);
  }

  /** Appends a text as RFC 8785 writes it. */
  public static void quote(String text, StringBuilder line) {
    line.append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      int known = isPlain(character) ? -1 : ESCAPED.indexOf(character);
      if (known >= 0) {
        line.append('\\').append(LETTERS.charAt(known));
      } else if (character < 0x20) {
        line.append("\\u%04x".formatted((int) character));
      } else {
        line.append(character);
      }
    }
    line.append('"');
  }

  private static boolean isPlain(char character) {
    return character >= 0x20 && character != '"' && character != '\\';
  }

  /** Throws {@link Fault} unless the bytes are what {@link #write} makes of the fields. */
  public static Map<String, String> read(byte[] bytes) {
    var line = new String(bytes, UTF_8);
    Fault.unless(Arrays.equals(line.getBytes(UTF_8), bytes), NOT_CANONICAL);
    return new EntryLine(line).object();
  }

  private Map<String, String> object() {
    var fields = new LinkedHashMap<String, String>();
    var last = "";
    take('{');
    while (peek() == '"') {
      var name = text();
      Fault.unless(fields.isEmpty() || last.compareTo(name) < 0, NOT_CANONICAL);
      last = name;
      take(':');
      fields.put(name, text());
      if (peek() == ',') {
        at++;
        Fault.unless(peek() == '"', NOT_A_LINE);
      } else {
        Fault.unless(peek() == '}', NOT_A_LINE);
      }
    }
    take('}');
    Fault.unless(at == line.length(), "goes on after its end");
    return fields;
  }

  private String text() {
    take('"');
    int begin = at;
    while (isPlain(peek())) {
      at++;
    }
    if (line.charAt(at) == '"') {
      return line.substring(begin, at++);
    }
    var text = new StringBuilder(line.substring(begin, at));
    while (peek() != '"') {
      text.append(character());
    }
    at++;
    return text.toString();
  }

  private char character() {
    if (peek() != '\\') {
      Fault.unless(isPlain(line.charAt(at)), NOT_CANONICAL);
      return line.charAt(at++);
    }
    at++;
    int known = LETTERS.indexOf(peek());
    if (known >= 0) {
      at++;
      return ESCAPED.charAt(known);
    }
    take('u');
    Fault.unless(
        at + 4 <= line.length() && line.substring(at, at + 4).matches("00[01][0-9a-f]"),
        "holds an escape that nobody knows");
    at += 4;
    var control = (char) Integer.parseInt(line.substring(at - 4, at), 16);
    Fault.unless(ESCAPED.indexOf(control) < 0, NOT_CANONICAL);
    return control;
  }

  private char peek() {
    Fault.unless(at < line.length(), "ends too early");
    return line.charAt(at);
  }

  private void take(char wanted) {
    Fault.unless(peek() == wanted, NOT_A_LINE);
    at++;
  }
}
