package org.softintel.platform.http;

import io.quarkus.qute.TemplateData;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.stream.Stream;

/** When a refused form can be sent again as it is, and what the user must do first. */
enum FormResend {
  SIGNED_OUT(401, "You have been signed out"),
  UNAVAILABLE(503, "The service is not available just now"),
  TOO_MANY(429, "Too many requests"),
  STALE_TOKEN(400, "We did not save this yet");

  private final int status;
  private final String title;

  FormResend(int status, String title) {
    this.status = status;
    this.title = title;
  }

  static Optional<FormResend> after(Failure failure, RoutingContext routing) {
    return Stream.of(values())
        .filter(it -> it.status == failure.status())
        .filter(it -> it != STALE_TOKEN || isOurOwnPage(routing))
        .findFirst();
  }

  /** Another site's form gets no token. */
  private static boolean isOurOwnPage(RoutingContext routing) {
    return "same-origin".equals(routing.request().getHeader("Sec-Fetch-Site"));
  }

  @TemplateData
  record Form(FormResend occasion, String address, RefusedInput typed, String token) {
    public String title() {
      return occasion.title;
    }

    public boolean isSignedOut() {
      return occasion == SIGNED_OUT;
    }

    public boolean isUnavailable() {
      return occasion == UNAVAILABLE;
    }

    public boolean isTooMany() {
      return occasion == TOO_MANY;
    }

    public String button() {
      return isSignedOut() ? "Carry on" : "Send it again";
    }
  }
}
