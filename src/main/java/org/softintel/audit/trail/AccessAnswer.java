package org.softintel.audit.trail;

import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.platform.page.Coded;

/** What an auditor found who looked into unusual access. */
public enum AccessAnswer implements Coded {
  JUSTIFIED("Justified"),
  NOT_JUSTIFIED("Not justified, or being followed up");

  private static final String ANSWER = " answer=";

  private final String words;

  AccessAnswer(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** {@code finding}: the id of the entry about the access. */
  String codes(UUID finding) {
    return "event=" + finding + ANSWER + code();
  }

  /** What was justified is all that entries say which have no answer, and name a row. */
  static AccessAnswer of(String codes) {
    return codes.endsWith(ANSWER + NOT_JUSTIFIED.code()) ? NOT_JUSTIFIED : JUSTIFIED;
  }

  /** As SQL: all codes that an entry about this one can have. */
  static String about(String finding) {
    var each =
        Stream.concat(
            Stream.of("'entry=' || %s.id".formatted(finding)),
            Stream.of(values())
                .map(
                    it ->
                        "'event=' || %s.event_id || '%s%s'".formatted(finding, ANSWER, it.code())));
    return "ARRAY[" + String.join(", ", each.toList()) + "]";
  }
}
