package org.softintel.intake.answers;

import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A digest of what an opened page showed, and a random name of this opening. It is sent with the
 * page's answers, so that a change made elsewhere in between is noticed.
 */
public record PageToken(String digest, String page) {
  private static final int CHARS = 16;
  private static final int PAGE_CHARS = 8;

  public static PageToken now(Answers said) {
    return new PageToken(digest(said), UUID.randomUUID().toString().substring(0, PAGE_CHARS));
  }

  static PageToken of(String token) {
    var parts = token.split("-", 2);
    return parts.length == 2 ? new PageToken(parts[0], parts[1]) : new PageToken("", "");
  }

  boolean isAbsent() {
    return digest.isEmpty();
  }

  boolean showed(Answers said) {
    return digest.equals(digest(said));
  }

  public String token() {
    return digest + "-" + page;
  }

  private static String digest(Answers said) {
    var text = new StringBuilder();
    new TreeMap<>(said.typed())
        .forEach((name, words) -> text.append(name).append('\0').append(words).append('\0'));
    return DigestUtils.sha256Hex(text.toString()).substring(0, CHARS);
  }
}
