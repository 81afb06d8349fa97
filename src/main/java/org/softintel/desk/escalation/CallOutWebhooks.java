package org.softintel.desk.escalation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.platform.monitoring.Alarm;

/**
 * Calls the webhooks of call-outs until their systems take them. They are claimed and settled in
 * short transactions; none is open while they are called.
 */
@Singleton
class CallOutWebhooks {
  private static final String CLAIM =
      """
      update call_out set attempts = least(attempts, 999999) + 1, due_at = ?1 where id in (
        select id from call_out
            where webhook = 'WAITING' and due_at <= ?2 and step = any (?3::text[])
            order by due_at, id limit %d for update skip locked)
      returning id, step, noticed_at, attempts,
          (select r.reference from report r where r.id = call_out.report_id),
          exists (select from report r
              where r.id = call_out.report_id and r.danger_at = call_out.noticed_at and %s)
      """
          .formatted(CallOuts.MOST_AT_ONCE, CallOuts.UNSEEN);

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

  /** All at once, so that none waits for the system of another; it ends with the timeout. */
  void callDue() {
    claim().stream().map(this::call).toList().forEach(Runnable::run);
  }

  private List<Due> claim() {
    var now = clock.instant();
    // A process that dies meanwhile leaves them to the others.
    var lease = now.plus(config.timeout().multipliedBy(2));
    return QuarkusTransaction.requiringNew()
        .call(() -> sql.list(CLAIM, CallOutWebhooks::due, lease, now, list.names()));
  }

  /** Begins the call; what it returns waits for the answer and records it. */
  private Runnable call(Due due) {
    var step = list.named(due.step).filter(it -> it.webhook().isPresent());
    if (!due.isWaiting || step.isEmpty()) {
      return () -> settle(due, "SPARED", Optional.of(Act.CALL_OUT_SPARED), "no-longer-waiting");
    }
    var answer = client.call(step.get(), due.reference, due.noticed);
    return () -> settle(due, answer.join());
  }

  private void settle(Due due, CallOutClient.Answer answer) {
    if (answer.isTaken()) {
      settle(due, "TAKEN", Optional.of(Act.CALL_OUT_TAKEN), answer.code());
      return;
    }
    Alarm.CALL_OUT_NOT_TAKEN.raise(
        "the call-out %s about %s was not taken: %s, attempt %d",
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
