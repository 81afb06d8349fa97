package org.softintel.platform.page;

/** Somebody's words below words of ours, so that none of theirs can be taken for ours. */
public final class Quoted {
  private static final String MARK = "| ";

  private Quoted() {}

  /** A new line with {@code name}, and below it each line that somebody wrote, marked. */
  public static String below(String name, String written) {
    return "\n" + name + ":\n" + marked(written);
  }

  /** Each line marked. */
  public static String marked(String written) {
    return MARK + written.replaceAll("\\R", "\n" + MARK);
  }

  /** A name from elsewhere, as one line. */
  public static String line(String written) {
    return written.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
  }
}
