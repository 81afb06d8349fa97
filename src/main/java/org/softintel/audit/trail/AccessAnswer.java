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

  /**
   * As SQL: the rows of the access of which this was said last. It begins with what people said,
   * which is little, however much was noticed.
   */
  String saidLast() {
    var id =
        "CASE WHEN substr(said.detail, 7, 36) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'"
            + " THEN CAST(substr(said.detail, 7, 36) AS uuid) END";
    var byId = saidLast("found.event_id = " + id, "event=%" + ANSWER + code());
    var row =
        "CASE WHEN said.detail ~ '^entry=[0-9]{1,18}$'"
            + " THEN CAST(substr(said.detail, 7) AS bigint) END";
    return this == JUSTIFIED
        ? "ARRAY(%s UNION ALL %s)".formatted(byId, saidLast("found.id = " + row, "entry=%"))
        : "ARRAY(" + byId + ")";
  }

  private static String saidLast(String about, String codes) {
    return """
    SELECT found.id FROM audit_entry said JOIN audit_entry found ON %s
    WHERE said.act = 'ACCESS_LOOKED_INTO' AND said.detail LIKE '%s'
        AND NOT EXISTS (SELECT FROM audit_entry later
            WHERE later.act = 'ACCESS_LOOKED_INTO' AND later.id > said.id
                AND later.detail = ANY (%s) OFFSET 0)
    """
        .formatted(about, codes, about("found"));
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
