package org.softintel.desk.disclosure;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a disclosure has come.
 *
 * @param needsSecond it leaves only after a second officer approved it
 */
@TemplateData
public record DisclosureStanding(
    boolean needsSecond, Optional<Step> answer, Optional<Step> acknowledged) {
  /** What happened to it, by whom and when. */
  @TemplateData
  public record Step(Code code, String by, Instant at) {}

  /** What a second officer answered; how the recipient acknowledged it. */
  public enum Code {
    APPROVED("Approved"),
    REFUSED("Not approved"),
    LINK("By the link in the email"),
    CALL("By phone");

    private final String words;

    Code(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public boolean isCall() {
      return this == CALL;
    }

    boolean isAnswer() {
      return this == APPROVED || this == REFUSED;
    }
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
