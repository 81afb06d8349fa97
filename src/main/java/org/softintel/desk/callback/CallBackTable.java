package org.softintel.desk.callback;

import java.time.Instant;
import java.util.UUID;
import org.softintel.platform.database.Sql;

/** Takes requests for a call one after another, so that no two take the last place. */
class CallBackTable {
  private static final String TURN =
      "select pg_advisory_xact_lock(hashtextextended('call_back', 0))";
  private static final String KNOWN = "select exists (select from call_back where press = ?)";
  private static final String INSERT =
      """
      insert into call_back (id, press, asked_at, suits, caller)
      select ?, ?, ?, ?, ? where (select count(*) from call_back) < ?
      on conflict (press) do nothing
      """;

  private final Sql sql;

  CallBackTable(Sql sql) {
    this.sql = sql;
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Request(UUID id, byte[] press, Instant asked, CallTime time, byte[] caller) {}

  /** What became of a request. */
  enum Answer {
    NEW,
    /** The same press waits already. */
    KNOWN,
    /** So many wait that no more are taken. */
    FULL
  }

  /** Until the transaction ends nobody else's request is counted or added. */
  Answer insert(Request request, int mostWaiting) {
    // By itself: a statement does not see what was committed while it waited.
    sql.one(TURN, row -> "");
    var added =
        sql.update(
            INSERT,
            request.id,
            request.press,
            request.asked,
            request.time.name(),
            request.caller,
            mostWaiting);
    if (added == 1) {
      return Answer.NEW;
    }
    return sql.one(KNOWN, row -> row.flag(1), request.press) ? Answer.KNOWN : Answer.FULL;
  }
}
