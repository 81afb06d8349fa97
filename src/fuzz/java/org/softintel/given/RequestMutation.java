package org.softintel.given;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A well-formed request with a few of its members changed, and perhaps its text. */
public final class RequestMutation {
  private static final int MOST = 4;
  private static final int DEEPEST = 1_200;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What readers stumble over. */
  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "\n",
          "\u0000",
          "a\u0007b",
          "\u200b",
          "\ud800",
          "\udc00",
          "a\ufffe",
          "\ud83d\ude42",
          "\u202e",
          "not-known",
          "none",
          "other",
          "exact",
          "about",
          "period",
          "yes",
          "children-1",
          "2026-02-30",
          "2026-02-29",
          "0000-00-00",
          "9999-12-31",
          "-999999999-01-01",
          "2026-13",
          "\uff12\uff10\uff12\uff16-01-05",
          "2026-1-5",
          "1e400",
          "NaN",
          "null",
          "'",
          "\"",
          "\\",
          "{",
          "</script>",
          "%00",
          "../..",
          "a/b~c",
          "W1",
          "sexual\ncriminal");

  /** Around the bounds, and far beyond them. */
  private static final int[] LENGTHS = {40, 41, 200, 201, 4_000, 4_001, 20_000, 20_001, 70_000};

  /** As they are written in JSON: a tree cannot hold all of them, nor be as deep as a text. */
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1e400",
          "-0.0",
          "1E-9999",
          "9".repeat(40),
          "9".repeat(1_200),
          "01",
          "+1",
          "NaN");

  private static final String A_NUMBER = "@number@";
  private static final String A_NEST = "@nest@";

  private final FuzzedDataProvider data;
  private final List<Slot> slots = new ArrayList<>();

  private RequestMutation(FuzzedDataProvider data) {
    this.data = data;
  }

  /** One value and how to put another in its place. */
  private record Slot(JsonNode home, String name, int index) {
    JsonNode get() {
      return home instanceof ObjectNode ? home.path(name) : home.path(index);
    }

    void set(JsonNode value) {
      if (home instanceof ObjectNode object) {
        object.set(name, value);
      } else if (index < home.size()) {
        ((ArrayNode) home).set(index, value);
      }
    }

    void remove() {
      if (home instanceof ObjectNode object) {
        object.remove(name);
      } else if (index < home.size()) {
        ((ArrayNode) home).remove(index);
      }
    }
  }

  public static String of(JsonNode example, FuzzedDataProvider data) {
    var mutation = new RequestMutation(data);
    var tree = example.deepCopy();
    for (int left = data.consumeInt(0, MOST); left > 0; left--) {
      mutation.slots.clear();
      mutation.collect(tree);
      if (!mutation.slots.isEmpty()) {
        mutation.change(data.pickValue(mutation.slots));
      }
    }
    return mutation.text(tree);
  }

  private void collect(JsonNode home) {
    for (Map.Entry<String, JsonNode> it : home.properties()) {
      slots.add(new Slot(home, it.getKey(), 0));
      collect(it.getValue());
    }
    for (int i = 0; home.isArray() && i < home.size(); i++) {
      slots.add(new Slot(home, "", i));
      collect(home.get(i));
    }
  }

  private void change(Slot slot) {
    switch (data.consumeInt(0, 10)) {
      case 0 -> slot.set(JSON.textNode(data.pickValue(WORDS)));
      case 1 -> slot.set(JSON.textNode("x".repeat(data.pickValue(LENGTHS))));
      case 2 -> slot.set(JSON.textNode(data.consumeString(60)));
      case 3 -> slot.remove();
      case 4 -> slot.set(JSON.textNode(A_NEST));
      case 5 -> slot.set(data.pickValue(slots).get().deepCopy());
      case 6 -> renamed(slot);
      case 7 -> repeated(slot);
      case 8 -> slot.set(JSON.textNode(A_NUMBER));
      case 9 ->
          slot.set(
              data.pickValue(
                  List.of(
                      JSON.nullNode(),
                      JSON.booleanNode(true),
                      JSON.arrayNode(),
                      JSON.objectNode())));
      default -> slot.set(JSON.textNode(slot.get().asText() + data.pickValue(WORDS)));
    }
  }

  private void renamed(Slot slot) {
    if (slot.home() instanceof ObjectNode object) {
      var value = slot.get();
      slot.remove();
      object.set(data.consumeBoolean() ? data.pickValue(WORDS) : data.consumeString(20), value);
    }
  }

  private void repeated(Slot slot) {
    var all = JSON.arrayNode();
    for (int i = data.consumeInt(1, 25); i > 0; i--) {
      all.add(slot.get().deepCopy());
    }
    slot.set(all);
  }

  /** What a tree cannot say: a member twice, numbers of any size, a cut or garbled text. */
  private String text(JsonNode tree) {
    var deep = data.consumeBoolean() ? data.consumeInt(1, 3) : data.consumeInt(1, DEEPEST);
    var text =
        escaped(tree.toString())
            .replace(quoted(A_NUMBER), data.pickValue(NUMBERS))
            .replace(quoted(A_NEST), "[{\"id\":".repeat(deep) + "1" + "}]".repeat(deep));
    return switch (data.consumeInt(0, 9)) {
      case 0 -> text.replaceFirst("\\{", "{\"narrative\": \"twice\", ");
      case 1 -> text.substring(0, data.consumeInt(0, text.length()));
      case 2 -> text + text;
      case 3 -> {
        var at = data.consumeInt(0, text.length());
        yield text.substring(0, at) + data.consumeString(12) + text.substring(at);
      }
      default -> text;
    };
  }

  private static String quoted(String mark) {
    return '"' + mark + '"';
  }

  /** Half characters have no UTF-8: JSON can only say them escaped. */
  private static String escaped(String json) {
    var written = new StringBuilder();
    json.chars()
        .forEach(
            it -> {
              if (Character.isSurrogate((char) it)) {
                written.append("\\u%04x".formatted(it));
              } else {
                written.append((char) it);
              }
            });
    return written.toString();
  }
}
