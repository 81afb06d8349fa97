package org.softintel.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Sanitised logs as somebody of the team writes them. */
public final class SanitisedLogs {
  private SanitisedLogs() {}

  /** The reference of a new log of {@code report}, which {@code writer} may write. */
  public static String of(String report, NoScriptUser writer) {
    return reference(writer.answer("/triage/" + report + "/logs/new", saying("An invented car.")));
  }

  /** The reference in the address to which a log that was kept leads. */
  public static String reference(HttpResponse<String> kept) {
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
    return kept.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
  }

  /** Without conditions, even if the report has some: its writer was asked, and left them out. */
  public static Map<String, String> saying(String text) {
    return Map.of(
        "text", text,
        "source", "2",
        "information", "C",
        "handling", "P",
        "confirmed", "yes",
        "seen", "conditions");
  }

  public static Map<String, String> saying(String text, String conditions) {
    var fields = new HashMap<>(saying(text));
    fields.put("handling", "C");
    fields.put("conditions", conditions);
    return fields;
  }
}
