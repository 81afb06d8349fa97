package org.softintel.audit.trail;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.platform.page.Coded;

/** What an auditor found who looked into unusual access. */
public enum AccessAnswer implements Coded {
  JUSTIFIED("Justified", "that it was justified"),
  NOT_JUSTIFIED("Not justified", "that it was not justified"),
  FOLLOWED_UP("Being followed up", "that it is being followed up");

  private static final String ANSWER = " answer=";

  private final String words;
  private final String said;

  AccessAnswer(String words, String said) {
    this.words = words;
    this.said = said;
  }

  public String words() {
    return words;
  }

  /** Such as {@code looked into unusual access, and said that it was justified}. */
  String act() {
    return "looked into unusual access, and said " + said;
  }

  /** {@code finding}: the id of the entry about the access. */
  String codes(UUID finding) {
    return "event=" + finding + ANSWER + code();
  }

  /**
   * What was justified is all that entries say which have no answer, and name a row. Empty for an
   * answer that is not known here.
   */
  static Optional<AccessAnswer> of(String codes) {
    int answer = codes.indexOf(ANSWER);
    return answer < 0
        ? Optional.of(JUSTIFIED)
        : Coded.of(AccessAnswer.class, codes.substring(answer + ANSWER.length()));
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
