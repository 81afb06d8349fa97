package org.softintel.report.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.softintel.audit.verify.EntryLine;
import org.softintel.platform.page.StrictJson;

/**
 * What a report said, without who sent it, as the bytes that the log commits to: what was sealed,
 * written as RFC 8785 says. No question is looked up, so a later version makes the same bytes.
 */
final class Wording {
  private Wording() {}

  /** Of the content of a report as it is sealed. */
  static byte[] of(byte[] content) {
    var json = StrictJson.read(content, ObjectNode.class);
    json.remove(ReportJson.REPORTER);
    var text = new StringBuilder();
    write(json, text);
    return text.toString().getBytes(UTF_8);
  }

  private static void write(JsonNode json, StringBuilder text) {
    if (json.isObject()) {
      object(json, text);
    } else if (json.isArray()) {
      array(json, text);
    } else if (json.isTextual()) {
      EntryLine.quote(json.textValue(), text);
    } else {
      throw new IllegalStateException("a report holds nothing but texts");
    }
  }

  private static void object(JsonNode json, StringBuilder text) {
    var members = new TreeMap<String, JsonNode>();
    json.properties().forEach(it -> members.put(it.getKey(), it.getValue()));
    text.append('{');
    members.forEach(
        (name, value) -> {
          text.append(text.charAt(text.length() - 1) == '{' ? "" : ",");
          EntryLine.quote(name, text);
          text.append(':');
          write(value, text);
        });
    text.append('}');
  }

  private static void array(JsonNode json, StringBuilder text) {
    text.append('[');
    for (var element : json) {
      text.append(text.charAt(text.length() - 1) == '[' ? "" : ",");
      write(element, text);
    }
    text.append(']');
  }
}
