package org.softintel.desk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.database.Sql;
import org.softintel.report.access.Readership;

/**
 * Finds what the leads must hear of. Whichever process comes first claims the rows, so each run of
 * a clock is told once.
 */
@ApplicationScoped
class Escalations {
  /**
   * A mail of more lines is one that nobody reads to its end. No value of the statements: a plan
   * that does not know how few they are reads all reports.
   */
  static final int MOST_IN_A_MAIL = 100;

  /**
   * Whom everybody at the desk may read: of others, the leads' mailbox must not even hear, unless
   * the restriction is lifted while it still holds.
   */
  static final String OPEN_TO_ALL = Readership.UNRESTRICTED_ROW;

  private static final String OVERDUE =
      """
      with due as (
        update report set told_due = due_at where id in (
          select r.id from report r where r.state <> 'CLOSED' and r.told_due is distinct from r.due_at
              and r.due_at < ?1 and %s order by r.due_at, r.id limit %s for update skip locked)
        returning *)
      insert into escalation (report_id, clock, run, due_at, told_at, mail)
      select id, clock, case clock when 'REVIEW' then due_at
              when 'DANGER' then coalesce(danger_at, clock_from) else clock_from end, due_at, ?1, ?2
          from due on conflict do nothing
      returning (select reference from report where report.id = escalation.report_id)
      """
          .formatted(OPEN_TO_ALL, MOST_IN_A_MAIL);

  private static final String DANGER =
      """
      with noticed as (
        update report set danger_told_at = ?1 where id in (
          select r.id from report r
              where r.state <> 'CLOSED' and r.danger = 'NOTICED' and r.danger_told_at is null and %s
              order by r.danger_at, r.id limit %s for update skip locked)
        returning *)
      insert into escalation (report_id, clock, run, due_at, told_at, mail)
      select id, 'DANGER', ?1, due_at, ?1, ?2 from noticed on conflict do nothing
      returning (select reference from report where report.id = escalation.report_id)
      """
          .formatted(OPEN_TO_ALL, MOST_IN_A_MAIL);

  private final Sql sql;
  private final Outbox outbox;
  private final AuditTrail trail;

  Escalations(Sql sql, Outbox outbox, AuditTrail trail) {
    this.sql = sql;
    this.outbox = outbox;
    this.trail = trail;
  }

  /** Clocks that ran out and were not told of; what does not fit follows with the next tick. */
  @Transactional
  void tellOverdue(Instant now) {
    tell(OVERDUE, MailKind.OVERDUE, Act.CLOCK_RAN_OUT, now);
  }

  /** Reports in which possible immediate danger was noticed. */
  @Transactional
  void tellDanger(Instant now) {
    tell(DANGER, MailKind.DANGER, Act.DANGER_TOLD, now);
  }

  private void tell(String claim, MailKind kind, Act act, Instant now) {
    var mail = UUID.randomUUID();
    var references = sql.list(claim, row -> row.text(1), now, mail);
    if (!references.isEmpty()) {
      outbox.enqueueToLeads(kind, mail, "");
    }
    references.forEach(it -> trail.append(AuditEvent.onReport(act, it), AuditTrail.SERVICE));
  }
}
