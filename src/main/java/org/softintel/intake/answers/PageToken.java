package org.softintel.intake.answers;

import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A digest of what an opened page showed, and a random name of this opening. It is sent with the
 * page's answers, so that a change made elsewhere in between is noticed.
 */
public record PageToken(String digest, String page) {
  private static final Pattern TOKEN = Pattern.compile("([0-9a-f]{1,16})-([0-9a-f]{1,8})");
  private static final int CHARS = 16;
  private static final int PAGE_CHARS = 8;

  public static PageToken now(Answers said) {
    return new PageToken(digest(said), UUID.randomUUID().toString().substring(0, PAGE_CHARS));
  }

  /** What is none stands for a page that does not say what it showed. */
  public static PageToken of(String token) {
    var parts = TOKEN.matcher(token);
    return parts.matches() ? new PageToken(parts.group(1), parts.group(2)) : new PageToken("", "");
  }

  /** Whether {@code said} would replace answers that the page neither showed nor saved itself. */
  public boolean isOverwriting(Answers said, Answers saved, String savedBy) {
    return !isAbsent()
        && !saved.typed().isEmpty()
        && !saved.equals(said)
        && !showed(saved)
        && !page.equals(savedBy);
  }

  boolean isAbsent() {
    return digest.isEmpty();
  }

  public boolean showed(Answers said) {
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
