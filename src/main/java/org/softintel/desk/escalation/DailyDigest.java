package org.softintel.desk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.deadline.Deadlines;

/** One mail on each working day that says how many reports wait, while some were never opened. */
@ApplicationScoped
class DailyDigest {
  /** Counting further tells nobody anything more. */
  private static final int MOST_COUNTED = 1_000;

  private static final String ONCE =
      "insert into digest (day, made_at) values (?1, ?2) on conflict do nothing";
  private static final String UNOPENED =
      count("clock = 'FIRST_LOOK' and received_at < cast(:now as timestamptz)");
  private static final String OVERDUE = count("due_at < cast(:now as timestamptz)");

  private final EntityManager database;
  private final Outbox outbox;
  private final Deadlines deadlines;
  private final EscalationConfig config;

  DailyDigest(EntityManager database, Outbox outbox, Deadlines deadlines, EscalationConfig config) {
    this.database = database;
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
    return database
            .createNativeQuery(ONCE)
            .setParameter(1, LocalDate.ofInstant(now, LondonTime.LONDON))
            .setParameter(2, now)
            .executeUpdate()
        == 1;
  }

  private int counted(String query, Instant now) {
    return ((Number) database.createNativeQuery(query).setParameter("now", now).getSingleResult())
        .intValue();
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
