package org.softintel.desk.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.desk.callback.CallBackTable.Answer;
import org.softintel.desk.callback.CallBackTable.Request;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.platform.sealing.Sealer;
import org.softintel.report.deadline.Deadlines;

/** Keeps who wants to be called, sealed, until somebody at the desk has called. */
@ApplicationScoped
public class CallBacks {
  private static final Actor CALLER = Actor.withoutAccount("caller", "");
  private static final String WAITING = "select id, asked_at, suits, caller from call_back";
  private static final String TABLE = "call_back";

  private final Sql sql;
  private final CallBackTable table;
  private final Sealer sealer;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final InstantSource clock;
  private final CallBackConfig config;
  private final Deadlines deadlines;

  CallBacks(
      Sql sql,
      Sealer sealer,
      Outbox outbox,
      AuditTrail trail,
      InstantSource clock,
      CallBackConfig config,
      Deadlines deadlines) {
    this.sql = sql;
    this.table = new CallBackTable(sql);
    this.sealer = sealer;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
    this.config = config;
    this.deadlines = deadlines;
  }

  /** Whom to call. */
  record Caller(String phone, Optional<String> name) {
    private String text() {
      return phone + "\n" + name.orElse("");
    }

    private byte[] bytes() {
      return text().getBytes(UTF_8);
    }

    private static Caller of(byte[] bytes) {
      var lines = new String(bytes, UTF_8).split("\n", 2);
      return new Caller(lines[0], Optional.of(lines[1]).filter(it -> !it.isEmpty()));
    }

    @Override
    public String toString() {
      return "Caller";
    }
  }

  /** One that waits; its caller stays sealed. */
  record Waiting(UUID id, Instant asked, CallTime time) {}

  record Opened(Waiting waiting, Caller caller) {}

  /**
   * Tells the team by mail; a second press of the page {@code once} asks once, unless it says
   * something else. Returns false if so many wait that no more are taken. Only this is counted: a
   * form with a mistake shuts nobody out.
   */
  @Limited(LimitKind.CALL_BACK)
  boolean ask(UUID once, CallTime time, Caller caller) {
    var id = UUID.randomUUID();
    var sealed = sealer.sealFirst(caller.bytes(), place(id));
    // The id of the page is kept nowhere: nobody can find out the number by trying.
    var press = DigestUtils.sha256(String.join("\n", once.toString(), time.name(), caller.text()));
    var request = new Request(id, press, clock.instant(), time, sealed.content());
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var answer = table.insert(request, config.mostWaiting());
              if (answer == Answer.NEW) {
                sealer.keep(sealed);
                outbox.enqueueCallBack(id);
                trail.append(AuditEvent.onCallBack(Act.CALL_BACK_ASKED, id), CALLER);
              }
              return answer != Answer.FULL;
            });
  }

  /** Mails the team once about each who still waits after a time. */
  @Scheduled(every = "{softintel.desk.call-backs.remind-every}", delayed = "20s")
  @Transactional
  void remind() {
    var now = clock.instant();
    sql.list(WAITING + " where reminded_at is null order by asked_at", CallBacks::waiting).stream()
        .filter(it -> deadlines.worked(it.asked(), now).compareTo(config.remindAfter()) >= 0)
        .filter(it -> isFirstReminder(it.id(), now))
        .forEach(it -> outbox.enqueueCallBackReminder(it.id()));
  }

  /** Of those of all processes. */
  private boolean isFirstReminder(UUID id, Instant now) {
    return sql.update(
            "update call_back set reminded_at = ? where id = ? and reminded_at is null", now, id)
        == 1;
  }

  Duration keptFor() {
    return config.keepFor();
  }

  /** Deletes those who waited too long: by now the number is of no more use. */
  @Scheduled(every = "{softintel.desk.call-backs.remind-every}", delayed = "20s")
  @Transactional
  void sweep() {
    sql.list(
            "delete from call_back where asked_at < ? returning id",
            row -> row.id(1),
            clock.instant().minus(config.keepFor()))
        .forEach(it -> forget(it, Act.CALL_BACK_EXPIRED, AuditTrail.SERVICE));
  }

  /** How many wait to be called. */
  @Transactional
  public int waiting() {
    return sql.one("select count(*) from call_back", row -> (int) row.number(1));
  }

  /** The oldest first. */
  @Transactional
  List<Waiting> all() {
    return sql.list(
        WAITING + " order by asked_at, id limit ?", CallBacks::waiting, config.mostWaiting());
  }

  @Transactional
  Optional<Waiting> find(UUID id) {
    return sql.first(WAITING + " where id = ?", CallBacks::waiting, id);
  }

  /** Records who looked; empty when somebody has called already. */
  @Transactional
  Optional<Opened> open(UUID id, Actor by) {
    var found =
        sql.first(
            WAITING + " where id = ?",
            row -> new Opened(waiting(row), caller(id, row.bytes(4))),
            id);
    found.ifPresent(it -> trail.append(AuditEvent.onCallBack(Act.CALL_BACK_OPENED, id), by));
    return found;
  }

  /** Deletes name and number with their key: they are of no more use. */
  @Transactional
  void called(UUID id, Actor by) {
    if (sql.update("delete from call_back where id = ?", id) == 1) {
      forget(id, Act.CALL_BACK_DONE, by);
    }
  }

  private void forget(UUID id, Act why, Actor by) {
    sealer.destroyKey(id);
    trail.append(AuditEvent.onCallBack(why, id), by);
  }

  private Caller caller(UUID id, byte[] sealed) {
    return Caller.of(sealer.open(sealed, place(id)));
  }

  private static Waiting waiting(Row row) throws SQLException {
    return new Waiting(row.id(1), row.time(2), CallTime.valueOf(row.text(3)));
  }

  private static SealedPlace place(UUID id) {
    return new SealedPlace(TABLE, "caller", id);
  }
}
