package org.softintel.platform.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.function.Function;

/** Reads and writes JSON in one way only. */
public final class StrictJson {
  /** Duplicate members and trailing text would let two readers see two reports. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private StrictJson() {}

  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #write} made; a failure does not quote it. */
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw new IllegalStateException("stored JSON is unreadable: " + e.getClass().getName());
    }
  }

  /** Reads the body of a call, or refuses it in words; {@code noun} says what it should be. */
  public static JsonNode body(byte[] body, String noun) {
    return body(body, noun, StrictJson::whereItStops);
  }

  /** As above, for one line of several; which one it is says who calls. */
  public static JsonNode line(byte[] line, String noun) {
    return body(line, noun, at -> "It stops being JSON at column %d.".formatted(at.getColumnNr()));
  }

  private static JsonNode body(
      byte[] body, String noun, Function<JsonLocation, String> whereItStops) {
    try {
      // Not by the mapper, which would put other characters in the place of what was written.
      var json = MAPPER.readTree(UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
      if (json.isMissingNode()) {
        throw new Refusal(400, "Malformed JSON", "There is nothing in the body.");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new Refusal(
          400,
          "Malformed JSON",
          e.getLocation() == null
              ? "It is nested too deeply, or a name or a number in it is too long."
              : whereItStops.apply(e.getLocation()));
    } catch (CharacterCodingException e) {
      throw new Refusal(400, "Malformed UTF-8", "Send the " + noun + " as JSON in UTF-8.");
    }
  }

  /** A member's name in a pointer (RFC 6901): its slashes and tildes are no path. */
  public static String escaped(String member) {
    return member.replace("~", "~0").replace("/", "~1");
  }

  private static String whereItStops(JsonLocation at) {
    return "It stops being JSON at line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr());
  }
}
