package org.softintel.desk.live;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import org.softintel.platform.database.Sql.SqlFailed;
import org.softintel.platform.identity.WebSessions;

/** Closes the streams of sessions that have ended, through whatever process. */
@Singleton
class EndedSessions {
  private final PageStreams streams;
  private final WebSessions sessions;

  EndedSessions(PageStreams streams, WebSessions sessions) {
    this.streams = streams;
    this.sessions = sessions;
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void close() {
    var listening = streams.sessions();
    if (!listening.isEmpty()) {
      try {
        streams.endSessions(sessions.ended(listening));
      } catch (SqlFailed e) {
        // LiveUpdates says so, once for each outage.
      }
    }
  }
}
