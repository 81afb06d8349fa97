package org.softintel.desk.escalation;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;

/**
 * Calls the webhooks of call-outs until their systems take them. One is claimed and settled in
 * short transactions; none is open while it is called.
 */
@Singleton
class CallOutWebhooks {
  private static final String CLAIM =
      """
      update call_out set attempts = attempts + 1, due_at = ?1 where id = (
        select id from call_out
            where webhook = 'WAITING' and due_at <= ?2 and step = any (?3::text[])
            order by due_at, id limit 1 for update skip locked)
      returning id, step, noticed_at, attempts,
          (select r.reference from report r where r.id = call_out.report_id),
          exists (select from report r
              where r.id = call_out.report_id and r.danger_at = call_out.noticed_at and %s)
      """
          .formatted(CallOuts.UNSEEN);

  private static final String SETTLE =
      "update call_out set webhook = ?1, due_at = ?2 where id = ?3 and webhook = 'WAITING'";

  private final Sql sql;
  private final CallOutList list;
  private final CallOutClient client;
  private final CallOutConfig config;
  private final AuditTrail trail;
  private final InstantSource clock;

  CallOutWebhooks(
      Sql sql,
      CallOutList list,
      CallOutClient client,
      CallOutConfig config,
      AuditTrail trail,
      InstantSource clock) {
    this.sql = sql;
    this.list = list;
    this.client = client;
    this.config = config;
    this.trail = trail;
    this.clock = clock;
  }

  private record Due(
      UUID id, String step, Instant noticed, int attempts, String reference, boolean isWaiting) {}

  /** One after the other, until none is due of those that this process has in its settings. */
  void callDue() {
    for (var due = claim(); due.isPresent(); due = claim()) {
      call(due.get());
    }
  }

  private Optional<Due> claim() {
    var now = clock.instant();
    // A process that dies meanwhile leaves it to the others.
    var lease = now.plus(config.timeout().multipliedBy(2));
    return QuarkusTransaction.requiringNew()
        .call(() -> sql.first(CLAIM, CallOutWebhooks::due, lease, now, list.names()));
  }

  private void call(Due due) {
    var step = list.named(due.step).filter(it -> it.webhook().isPresent());
    if (!due.isWaiting || step.isEmpty()) {
      settle(due, "SPARED", Optional.of(Act.CALL_OUT_SPARED), "no-longer-waiting");
      return;
    }
    var answer = client.call(step.get(), due.reference, due.noticed);
    if (answer.isTaken()) {
      settle(due, "TAKEN", Optional.of(Act.CALL_OUT_TAKEN), answer.code());
      return;
    }
    Log.errorf(
        "ALARM: the call-out %s about %s was not taken: %s, attempt %d",
        due.step, due.reference, answer.code(), due.attempts);
    if (due.attempts >= config.tries()) {
      settle(due, "FAILED", Optional.of(Act.CALL_OUT_FAILED), answer.code());
    } else {
      settle(due, "WAITING", Optional.empty(), answer.code());
    }
  }

  private void settle(Due due, String state, Optional<Act> act, String code) {
    var next = clock.instant().plus(config.pause());
    var note = "step=%s attempt=%d code=%s".formatted(due.step, due.attempts, code);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (sql.update(SETTLE, state, next, due.id) == 1) {
                act.map(it -> AuditEvent.onReport(it, due.reference, note))
                    .ifPresent(it -> trail.append(it, AuditTrail.SERVICE));
              }
            });
  }

  private static Due due(Row row) throws SQLException {
    return new Due(
        row.id(1), row.text(2), row.time(3), (int) row.number(4), row.text(5), row.flag(6));
  }
}
