package org.softintel.audit.trail;

import static java.time.temporal.ChronoUnit.MICROS;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.softintel.platform.database.Sql;
import org.softintel.platform.http.NoCaller;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;

/** The trail of one process: each entry is committed at once, and time passes when a test says. */
public final class GivenTrail {
  private static final Actor OFFICER = Actor.withoutAccount("officer", "");
  private static final Actor REPORTER = Actor.withoutAccount("reporter", "");

  // As the database keeps times.
  private static final InstantSource CLOCK = () -> Instant.now().truncatedTo(MICROS);

  private final List<Synchronization> transaction = new ArrayList<>();
  private final Sql sql;
  private final AuditTrail trail;
  private final OwnEntries own;
  private long nanos;

  public GivenTrail(Sql sql) {
    this.sql = sql;
    own = new OwnEntries(new Given(true), transaction::add, () -> nanos);
    trail = trail(sql, own);
  }

  public static EntryLines lines(Sql sql) {
    return new EntryLines(sql, new TrailRows(sql));
  }

  /** There are no requests here, nor refusals. */
  private static Object unused(Class<?> type) {
    return Proxy.newProxyInstance(
        GivenTrail.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          throw new AssertionError(method.getName());
        });
  }

  @SuppressWarnings("unchecked")
  private static AuditTrail trail(Sql sql, OwnEntries own) {
    return new AuditTrail(
        CLOCK,
        new AuditChains(sql),
        (Instance<CurrentActor>) unused(Instance.class),
        new NoCaller(),
        own,
        new PendingRefusals(),
        (Event<RefusalRecorded>) unused(Event.class)) {
      /** Each is in a transaction of its own here. */
      @Override
      public void appendRefusal(AuditEvent event, Actor actor) {
        append(event, actor);
      }
    };
  }

  public AuditTrail trail() {
    return trail;
  }

  public AuditReader reader() {
    return new AuditReader(
        trail,
        new TrailSearch(sql),
        new TrailRows(sql),
        new EntriesBeside(sql, () -> Duration.ZERO));
  }

  public OwnEntries own() {
    return own;
  }

  public void pass(Duration time) {
    nanos += time.toNanos();
  }

  public void openReport() {
    append(Act.REPORT_OPENED, OFFICER, Status.STATUS_COMMITTED);
  }

  public void sendReport() {
    append(Act.REPORT_SUBMITTED, REPORTER, Status.STATUS_COMMITTED);
  }

  public void record(AuditEvent event) {
    trail.append(event, OFFICER);
    end(Status.STATUS_COMMITTED);
  }

  /** The entry is in the database, and this process does not know yet that it was committed. */
  public Runnable sendReportAndHearLater() {
    trail.append(AuditEvent.of(Act.REPORT_SUBMITTED), REPORTER);
    return () -> end(Status.STATUS_COMMITTED);
  }

  void append(Act act, Actor actor, int status) {
    trail.append(AuditEvent.of(act), actor);
    end(status);
  }

  private void end(int status) {
    transaction.forEach(it -> it.afterCompletion(status));
    transaction.clear();
  }

  record Given(boolean demanded) implements ProofConfig {
    @Override
    public Duration within() {
      return Duration.ofSeconds(10);
    }

    @Override
    public Duration patience() {
      return Duration.ofSeconds(30);
    }
  }
}
