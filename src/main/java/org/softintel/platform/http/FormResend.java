package org.softintel.platform.http;

import java.util.Optional;
import java.util.stream.Stream;

/** When a refused form can be sent again as it is, and what the user must do first. */
enum FormResend {
  SIGNED_OUT(401, "You have been signed out"),
  SECOND_FACTOR(401, "Sign in with a code from your phone"),
  UNAVAILABLE(503, "The service is not available just now"),
  /** Its title says how long to wait. */
  TOO_MANY(429, ""),
  STALE_TOKEN(400, "We have not saved this yet");

  private final int status;
  private final String title;

  FormResend(int status, String title) {
    this.status = status;
    this.title = title;
  }

  static Optional<FormResend> after(Failure failure, boolean ours) {
    return Stream.of(values())
        .filter(it -> it.status == failure.status())
        .filter(it -> (it == SECOND_FACTOR) == failure.secondFactor().isPresent())
        .filter(it -> it != STALE_TOKEN || ours)
        .findFirst();
  }

  record Form(
      FormResend occasion,
      FailureWords words,
      String address,
      String signIn,
      RefusedInput typed,
      String token) {
    public String title() {
      return isTooMany() ? words.title() : occasion.title;
    }

    public boolean isSignedOut() {
      return occasion == SIGNED_OUT;
    }

    public boolean isSecondFactor() {
      return occasion == SECOND_FACTOR;
    }

    public boolean isUnavailable() {
      return occasion == UNAVAILABLE;
    }

    public boolean isTooMany() {
      return occasion == TOO_MANY;
    }

    /** After too many requests: why, and "Wait 5 minutes, then select “Send it again”." */
    public String waiting() {
      var wait = words.title().replace("try again", "select “" + button() + "”");
      return words.detail() + " " + wait + ".";
    }

    public String button() {
      return isSignedOut() || isSecondFactor() ? "Carry on" : "Send it again";
    }
  }
}
