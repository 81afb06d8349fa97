package org.softintel.desk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.database.Sql;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.deadline.Deadlines;

/** One mail on each working day that says how many reports wait, while some were never opened. */
@ApplicationScoped
class DailyDigest {
  /** Counting further tells nobody anything more. */
  private static final int MOST_COUNTED = 1_000;

  private static final String ONCE =
      "insert into digest (day, made_at) values (?1, ?2) on conflict do nothing";
  private static final String UNOPENED = count("clock = 'FIRST_LOOK' and received_at < ?");
  private static final String OVERDUE = count("due_at < ?");

  private final Sql sql;
  private final Outbox outbox;
  private final Deadlines deadlines;
  private final EscalationConfig config;

  DailyDigest(Sql sql, Outbox outbox, Deadlines deadlines, EscalationConfig config) {
    this.sql = sql;
    this.outbox = outbox;
    this.deadlines = deadlines;
    this.config = config;
  }

  /** The day counts as done when nothing waits: what comes later has clocks of its own. */
  @Transactional
  void makeDue(Instant now) {
    if (!isTime(now) || !isFirst(now)) {
      return;
    }
    var unopened = counted(UNOPENED, now);
    if (unopened > 0) {
      outbox.enqueueToLeads(
          MailKind.DIGEST, UUID.randomUUID(), unopened + " " + counted(OVERDUE, now));
    }
  }

  boolean isTime(Instant now) {
    var here = now.atZone(LondonTime.LONDON);
    return deadlines.isWorkingDay(here.toLocalDate())
        && !here.toLocalTime().isBefore(config.digestAt());
  }

  private boolean isFirst(Instant now) {
    return sql.update(ONCE, LocalDate.ofInstant(now, LondonTime.LONDON), now) == 1;
  }

  private long counted(String query, Instant now) {
    return sql.one(query, row -> row.number(1), now);
  }

  private static String count(String condition) {
    return "select count(*) from (select 1 from report r where state <> 'CLOSED' and "
        + condition
        + " and "
        + Escalations.OPEN_TO_ALL
        + " limit "
        + MOST_COUNTED
        + ") as found";
  }
}
