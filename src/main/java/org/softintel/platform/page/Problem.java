package org.softintel.platform.page;

/**
 * One wrong answer: its place in the report, and what to do about it.
 *
 * @param pointer RFC 6901, such as {@code /happened/date}
 * @param part the wrong boxes of a date, such as {@code year} or {@code day month}; empty for all
 */
public record Problem(String pointer, String message, String part) {
  public Problem {
    if (!pointer.isEmpty() && !pointer.startsWith("/")) {
      throw new IllegalArgumentException("not a JSON pointer");
    }
  }

  public Problem(String pointer, String message) {
    this(pointer, message, "");
  }

  /** Name and id of the control that shows this problem. */
  public String field() {
    return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '-');
  }

  boolean touches(String box) {
    return part.isEmpty() || (" " + part + " ").contains(" " + box + " ");
  }

  String firstPart() {
    var end = part.indexOf(' ');
    return end < 0 ? part : part.substring(0, end);
  }
}
