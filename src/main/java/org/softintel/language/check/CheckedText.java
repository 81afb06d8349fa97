package org.softintel.language.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.page.TextRules;

/** The one text that a call may hold, or every reason why it cannot be taken. */
final class CheckedText {
  static final int MAX_CHARS = 20_000;

  private static final String TEXT = "/text";
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CheckedText() {}

  static String of(@Nullable String text) {
    if (text == null) {
      throw new Problems(List.of(new Problem(TEXT, "Must be there")));
    }
    if (TextRules.length(text) > MAX_CHARS) {
      throw new Problems(List.of(new Problem(TEXT, "Must be 20,000 characters or fewer")));
    }
    return text;
  }

  static String read(byte[] body) {
    var json = parse(body);
    if (!json.isObject()) {
      throw new Problems(List.of(new Problem("", "Must be an object")));
    }
    var problems = new ArrayList<Problem>();
    json.properties().stream()
        .map(Map.Entry::getKey)
        .filter(it -> !it.equals("text"))
        .map(it -> new Problem("/" + escaped(it), "Is not a member of this call"))
        .forEach(problems::add);
    var text = json.path("text");
    if (!text.isTextual() && !text.isMissingNode()) {
      problems.add(new Problem(TEXT, "Must be text"));
    }
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return of(text.textValue());
  }

  private static JsonNode parse(byte[] body) {
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      var json = STRICT.readTree(text);
      if (json.isMissingNode()) {
        throw new Refusal(400, "Malformed JSON", "There is nothing in the body.");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new Refusal(400, "Malformed JSON", whereItStops(e.getLocation()));
    } catch (CharacterCodingException e) {
      throw new Refusal(400, "Malformed UTF-8", "Send the text as JSON in UTF-8.");
    }
  }

  private static String whereItStops(@Nullable JsonLocation at) {
    return at == null
        ? "It is nested too deeply, or a name or a number in it is too long."
        : "It stops being JSON at line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr());
  }

  private static String escaped(String member) {
    return member.replace("~", "~0").replace("/", "~1");
  }
}
