package org.softintel.platform.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.logging.Log;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What needs a person: a line of the log that begins with {@code ALARM}, and a count. Its code
 * leads to a row of {@code docs/operating/troubleshooting.md}.
 */
public enum Alarm {
  CALLS_NOT_COUNTED,
  CALL_OUT_NOT_MAILED,
  CALL_OUT_NOT_TAKEN,
  CERTIFICATE_ENDS,
  CHECKPOINTS_NOT_ARCHIVED,
  CHECKPOINT_NOT_MAILED,
  CLIENT_REFUSED,
  CONTENT_UNREADABLE,
  DATABASE_FULL,
  DATABASE_READ_ONLY,
  DRAFT_ALTERED,
  ENTRIES_DELETED,
  ENTRIES_PUT_BACK,
  ENTRIES_TOO_LONG,
  GROUPS_UNREADABLE,
  JUDGEMENTS_UNREADABLE,
  KEY_STORE_AWAY,
  LAST_CHECKPOINT_NOT_KEPT,
  LEADS_NOT_MAILED,
  LOG_BROKEN,
  LOG_DIFFERS,
  LOG_FAULT,
  LOG_KEY_AWAY,
  LOG_LATE,
  LOG_MISSING,
  LOG_NOT_CONTINUED,
  LOG_STALLED,
  LOG_UNCHECKED,
  LOG_UNGUARDED,
  LOG_UNPROVEN,
  MAIL_NOT_DELIVERED,
  MAIL_WAITS,
  NOBODY_CALLED_OUT,
  NOTES_UNREADABLE,
  REPORT_ALTERED,
  SEARCH_INDEX_UNREADABLE,
  SECOND_FACTOR_NOT_ASKED,
  SESSIONS_NOT_CHECKED,
  SIGN_IN_AWAY,
  SIGN_IN_NOT_RECORDED,
  TRAIL_UNWRITABLE,
  WATCH_LIST_UNREADABLE,
  WITNESSES_TOO_FEW,
  WITNESS_DISAGREES,
  WITNESS_REFUSES,
  WITNESS_SILENT;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Never with content, or with the name of a person. */
  public void raise(String words, @Nullable Object... details) {
    raise((Throwable) null, words, details);
  }

  public void raise(@Nullable Throwable cause, String words, @Nullable Object... details) {
    Log.errorf(cause, "ALARM: " + words + " [" + code() + "]", details);
    count().increment();
  }

  Counter count() {
    return Counter.builder("softintel.alarms")
        .description("Alarms raised, by their code in the troubleshooting page")
        .tag("cause", code())
        .register(Metrics.globalRegistry);
  }
}
