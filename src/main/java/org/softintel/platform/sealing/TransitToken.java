package org.softintel.platform.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.softintel.platform.settings.CheckResult;

/** What Vault or OpenBao says of the token that the service shows it. */
record TransitToken(Duration left, Duration life, boolean isRenewable) {
  /** Longer than any that people keep an eye on. */
  static final long NOT_WATCHED = 36_500;

  private static final String NAME = "keys";

  /** A shorter one is changed by an agent: days say nothing of it. */
  private static final Duration OF_PEOPLE = Duration.ofDays(14);

  /** An agent renews at a third of what it was given. */
  private static final int NOT_RENEWED_IN_TIME = 4;

  private static final long WRONG_BELOW = 14;
  private static final long SOON_BELOW = 30;

  /** The data of {@code auth/token/lookup-self}. */
  static TransitToken of(JsonNode data) {
    return new TransitToken(
        Duration.ofSeconds(data.path("ttl").asLong()),
        Duration.ofSeconds(data.path("creation_ttl").asLong()),
        data.path("renewable").asBoolean());
  }

  /** One of root, for example. */
  private boolean isEndless() {
    return left.isZero() && life.isZero();
  }

  /** Until somebody must do something; {@link #NOT_WATCHED} where an agent does in time. */
  long daysToWatch() {
    var isAgents =
        life.compareTo(OF_PEOPLE) < 0
            || (isRenewable && left.multipliedBy(NOT_RENEWED_IN_TIME).compareTo(life) > 0);
    return isAgents ? NOT_WATCHED : left.toDays();
  }

  CheckResult result() {
    var token = "The token of " + TransitClient.SETTING + "token ";
    if (isEndless()) {
      return CheckResult.right(NAME, token + "has no end.");
    }
    var sentence = token + "ends in " + words(left) + (isRenewable ? ", unless it is renewed" : "");
    var days = daysToWatch();
    if (days < WRONG_BELOW) {
      var why = isRenewable ? ": nobody has renewed it in time." : ": put a new one into the file.";
      return CheckResult.wrong(NAME, sentence + why);
    }
    return days < SOON_BELOW
        ? CheckResult.soon(NAME, sentence + ": have a new one made.")
        : CheckResult.right(NAME, sentence + ".");
  }

  private static String words(Duration left) {
    return left.toDays() > 0 ? left.toDays() + " days" : left.toMinutes() + " minutes";
  }
}
