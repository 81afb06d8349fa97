package org.softintel.platform.http;

import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.sealing.CannotUnseal;

/** Links what a user sees to a log entry, by a short number. */
final class Incident {
  private static final int DIGITS = 8;
  private static final int CAUSES_AT_MOST = 20;

  private Incident() {}

  static String log(int status, Throwable cause) {
    var number = UUID.randomUUID().toString().substring(0, DIGITS);
    if (status == 503) {
      Log.warnf("incident %s: a part we need does not answer (%s)", number, cause.getClass());
    } else {
      var wordless = wordless(cause, CAUSES_AT_MOST);
      if (isUnopenable(cause, CAUSES_AT_MOST)) {
        Alarm.CONTENT_UNREADABLE.raise(
            wordless,
            "something in the database does not open: incident %s answered with %d",
            number,
            status);
      } else {
        Log.errorf(wordless, "incident %s answered with %d", number, status);
      }
    }
    return number;
  }

  /** Its key is gone, or somebody put it there past the service. */
  private static boolean isUnopenable(@Nullable Throwable thrown, int depth) {
    return thrown != null
        && depth > 0
        && (thrown instanceof CannotUnseal || isUnopenable(thrown.getCause(), depth - 1));
  }

  // The message of an exception may quote what somebody typed; its class and stack do not.
  private static @Nullable Throwable wordless(@Nullable Throwable thrown, int depth) {
    if (thrown == null || depth == 0) {
      return null;
    }
    var name = thrown.getClass().getName();
    var state = thrown instanceof SQLException sql ? " " + sql.getSQLState() : "";
    var copy = new RuntimeException(name + state, wordless(thrown.getCause(), depth - 1));
    copy.setStackTrace(thrown.getStackTrace());
    return copy;
  }
}
