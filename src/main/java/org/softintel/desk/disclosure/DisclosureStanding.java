package org.softintel.desk.disclosure;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a disclosure has come.
 *
 * @param needsSecond it leaves only after a second officer approved it
 * @param paper its first PDF
 */
public record DisclosureStanding(
    boolean needsSecond, Optional<Step> answer, Optional<Step> paper, Optional<Step> acknowledged) {
  /** What happened to it, by whom and when. */
  public record Step(Code code, String by, Instant at) {}

  /** What a second officer answered, that a PDF was made, how the recipient acknowledged it. */
  public enum Code {
    APPROVED(Kind.ANSWER, "Approved"),
    REFUSED(Kind.ANSWER, "Not approved"),
    PDF(Kind.PAPER, "PDF made"),
    LINK(Kind.ACKNOWLEDGED, "By the link in the email"),
    CALL(Kind.ACKNOWLEDGED, "By phone");

    private final Kind kind;
    private final String words;

    Code(Kind kind, String words) {
      this.kind = kind;
      this.words = words;
    }

    public String words() {
      return words;
    }

    public boolean isCall() {
      return this == CALL;
    }

    Kind kind() {
      return kind;
    }
  }

  /** Each happens once. */
  enum Kind {
    ANSWER,
    PAPER,
    ACKNOWLEDGED
  }

  public boolean isWaiting() {
    return needsSecond && answer.isEmpty();
  }

  public boolean isRefused() {
    return answer.filter(it -> it.code() == Code.REFUSED).isPresent();
  }

  /** Whether it was passed on: a PDF can be made, a mail is on its way. */
  public boolean hasLeft() {
    return !isWaiting() && !isRefused();
  }

  public String words() {
    if (isWaiting()) {
      return "Waiting for a second officer";
    }
    return isRefused() ? "Not passed on" : acknowledged.isPresent() ? "Acknowledged" : "Passed on";
  }
}
