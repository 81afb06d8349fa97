package org.softintel.desk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.database.Ids;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;

/**
 * Calls out the next on the list for each report in possible danger, until somebody who may answer
 * has opened it. Whichever process comes first locks the report.
 */
@ApplicationScoped
class CallOuts {
  /** Restricted reports too: who is called hears a reference and a time. */
  static final String UNSEEN =
      "r.state <> 'CLOSED' and r.danger = 'NOTICED' and r.danger_seen_at is null";

  static final int MOST_AT_ONCE = 100;

  private static final String WAITING =
      """
      select r.id, r.reference, r.danger_at, made.number, made.last
      from report r cross join lateral (
          select count(*) as number, max(c.told_at) as last from call_out c
          where c.report_id = r.id and c.noticed_at = r.danger_at) made
      where %s
      order by coalesce(made.last, r.danger_at), r.id limit %d for update of r skip locked
      """
          .formatted(UNSEEN, MOST_AT_ONCE);

  private static final String MADE =
      """
      insert into call_out (id, report_id, noticed_at, number, step, told_at, webhook, due_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?6) on conflict (report_id, noticed_at, number) do nothing
      """;

  private final Sql sql;
  private final CallOutList list;
  private final Outbox outbox;
  private final AuditTrail trail;

  CallOuts(Sql sql, CallOutList list, Outbox outbox, AuditTrail trail) {
    this.sql = sql;
    this.list = list;
    this.outbox = outbox;
    this.trail = trail;
  }

  private record Waiting(
      UUID report, String reference, Instant noticed, long made, Optional<Instant> last) {}

  @Transactional
  void callDue(Instant now) {
    if (!list.isEmpty()) {
      sql.list(WAITING, CallOuts::waiting)
          .forEach(it -> list.next(it.made, it.last, now).ifPresent(to -> call(it, to, now)));
    }
  }

  private void call(Waiting waiting, CallOutStep step, Instant now) {
    var id = Ids.next();
    var webhook = step.webhook().isPresent() ? "WAITING" : null;
    var number = waiting.made + 1;
    if (sql.update(MADE, id, waiting.report, waiting.noticed, number, step.name(), now, webhook)
        == 0) {
      return;
    }
    step.mail()
        .ifPresent(
            it ->
                outbox.enqueueCallOut(
                    waiting.reference, waiting.report, id.toString(), step.name()));
    var told =
        "step=%s number=%d%s%s"
            .formatted(
                step.name(),
                number,
                step.mail().map(it -> " to=" + it).orElse(""),
                step.webhook().map(URI::getHost).map(it -> " webhook=" + it).orElse(""));
    trail.append(AuditEvent.onReport(Act.CALLED_OUT, waiting.reference, told), AuditTrail.SERVICE);
  }

  private static Waiting waiting(Row row) throws SQLException {
    return new Waiting(row.id(1), row.text(2), row.time(3), row.number(4), row.optionalTime(5));
  }
}
