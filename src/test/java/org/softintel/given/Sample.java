package org.softintel.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Invented reports as JSON. */
public final class Sample {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Sample() {}

  /** Nothing but a narrative, how it is known and when. */
  public static ObjectNode minimal() {
    return parsed(
        """
        {
          "narrative": "An invented worry about an invented place.",
          "provenance": {"source": "saw-or-heard"},
          "happened": {"kind": "not-known"}
        }
        """);
  }

  /** Every member there is. */
  public static ObjectNode full() {
    return parsed(
        """
        {
          "narrative": "An invented worry.\\nIt has two lines, an é and a 🙂.",
          "provenance": {"source": "other", "detail": "A note that was left at an invented desk."},
          "happened": {"kind": "period", "from": "2026-01-05", "to": "2026-02-28"},
          "learned": "2026-03-01",
          "exploitation": ["sexual", "online"],
          "area": "batley"
        }
        """);
  }

  public static ObjectNode saying(String narrative) {
    return with(it -> it.put("narrative", narrative));
  }

  /** The full one with one thing changed. */
  public static ObjectNode with(Consumer<ObjectNode> change) {
    var report = full();
    change.accept(report);
    return report;
  }

  public static ObjectNode parsed(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
