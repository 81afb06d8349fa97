package org.softintel.platform.identity;

import io.quarkus.logging.Log;
import org.softintel.platform.monitoring.Alarm;

/** Raises the alarm that Keycloak does not say whether sessions hold, once for each outage. */
final class UncheckedSessions {
  private boolean missing;
  private boolean alarmed;

  synchronized Question ask() {
    return new Question(missing);
  }

  final class Question {
    private final boolean again;

    private Question(boolean again) {
      this.again = again;
    }

    void answered() {
      end();
    }

    /** One answer may be late, and with it those to all who asked at that moment. */
    void unanswered(String why) {
      miss(again, why);
    }
  }

  private synchronized void end() {
    missing = false;
    alarmed = false;
  }

  private synchronized void miss(boolean again, String why) {
    if (again && !alarmed) {
      Alarm.SESSIONS_NOT_CHECKED.raise(
          "Keycloak does not say whether sessions and tokens still hold: %s", why);
      alarmed = true;
    } else if (!missing) {
      Log.warnf("Keycloak did not say whether a session or token still holds: %s", why);
    }
    missing = true;
  }
}
