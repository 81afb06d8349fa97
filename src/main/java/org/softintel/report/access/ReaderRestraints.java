package org.softintel.report.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Refusal;

/**
 * Who is kept from what until a lead acts: accounts that opened too many reports, and officers who
 * tried to work on a report that names them.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ReaderRestraints {
  private static final String STOP =
      """
      insert into stopped_reader (account, name, stopped_at) values (?1, ?2, ?3)
      on conflict (account) do update
          set name = excluded.name, stopped_at = excluded.stopped_at, released_at = null,
              released_by = null
          where stopped_reader.released_at is not null
      """;

  /** Until somebody else has the report. */
  private static final String NAMED =
      """
      select r.reference, coalesce(e.actor_name, 'Somebody of the team'), max(e.occurred_at),
          e.actor, bool_and(e.act = 'MENTION_REFUSED'), r.id
      from audit_entry e join report r on r.reference = e.reference
      where (e.act = 'WORK_REFUSED' or e.act = 'MENTION_REFUSED' and not %s)
          and r.state <> 'CLOSED' and (r.assignee is null or r.assignee = e.actor) and %s
      group by r.id, e.actor, e.actor_name order by 3 desc
      """
          .formatted(released("r.id", "e.actor"), Readership.readableRow("?1"));

  private final Sql sql;
  private final Readership readership;
  private final Readings readings;
  private final AuditTrail trail;
  private final Outbox outbox;
  private final InstantSource clock;

  ReaderRestraints(
      Sql sql,
      Readership readership,
      Readings readings,
      AuditTrail trail,
      Outbox outbox,
      InstantSource clock) {
    this.sql = sql;
    this.readership = readership;
    this.readings = readings;
    this.trail = trail;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Somebody who can open no report, or cannot work on this one. */
  public record Restrained(
      String what, String name, Instant since, String account, boolean mentioned) {
    private static Restrained of(Row row) throws SQLException {
      return new Restrained(row.text(1), row.text(2), row.time(3), row.text(4), row.flag(5));
    }
  }

  /** When a lead released the account last; empty while it is stopped. */
  record Stop(Optional<Instant> released) {}

  Optional<Stop> of(Actor reader) {
    return sql.first(
        "select released_at from stopped_reader where account = ?",
        row -> new Stop(row.optionalTime(1)),
        reader.subject());
  }

  /** Returns false for an account that is stopped already. */
  boolean stop(Actor reader) {
    var name = reader.staffName().orElse("A team member");
    return sql.update(STOP, reader.subject(), name, clock.instant()) == 1;
  }

  /** Accounts that are stopped, longest first. */
  public List<Restrained> stopped() {
    return sql.list(
        "select account, name, stopped_at, account, false from stopped_reader where released_at is null"
            + " order by stopped_at",
        Restrained::of);
  }

  /** Reports, of those that {@code lead} may read, that somebody else must take, latest first. */
  public List<Restrained> named(Actor lead) {
    if (!lead.is(Role.LEAD)) {
      return List.of();
    }
    var found = sql.list(NAMED, row -> Map.entry(row.id(6), Restrained.of(row)), lead.subject());
    return readership.readable(found, Map.Entry::getKey, lead).stream()
        .map(Map.Entry::getValue)
        .toList();
  }

  /** By one lead whom the report does not mention, or by two. */
  private static String released(String report, String account) {
    return "(select count(*) > 1 or coalesce(bool_or(not m.mentioned), false)"
        + " from mention_release m where m.report_id = %s and m.account = %s)"
            .formatted(report, account);
  }

  /** What keeps somebody who has opened a report from working on it; none if nothing does. */
  public NameMatch bar(UUID report, Actor reader) {
    return readings
        .namesOnOpening(report, reader)
        .filter(it -> it != NameMatch.TEXT || !isReleased(report, reader))
        .orElse(NameMatch.NONE);
  }

  boolean isReleased(UUID report, Actor reader) {
    return sql.one("select " + released("?1", "?2"), row -> row.flag(1), report, reader.subject());
  }

  /**
   * In the transaction that keeps the reason: lets {@code account} work on a report whose text
   * mentions them; nobody releases themselves, and nobody unread.
   */
  public void releaseMention(UUID report, String reference, String account, Actor by) {
    refuseOwn(account, by);
    var own =
        readings
            .namesOnOpening(report, by)
            .orElseThrow(
                () -> Refusal.conflict("Open the report first", "You have not read it yet."));
    if (own == NameMatch.PERSON) {
      throw Refusal.conflict("You cannot release anybody here", "Ask another lead to do it.");
    }
    sql.update(
        "insert into mention_release (report_id, account, released_by, mentioned, released_at)"
            + " values (?, ?, ?, ?, ?) on conflict do nothing",
        report,
        account,
        by.subject(),
        own != NameMatch.NONE,
        clock.instant());
    var entry = AuditEvent.onReport(Act.MENTION_RELEASED, reference, "account=" + account);
    trail.append(entry, by);
    outbox.enqueueAlert(reference, Optional.empty(), entry.id());
  }

  private static void refuseOwn(String account, Actor by) {
    if (account.equals(by.subject())) {
      throw Refusal.conflict("You cannot release yourself", "Ask another lead to do it.");
    }
  }

  static Refusal stopRefusal() {
    return new Refusal(
        403,
        "You cannot open any more reports",
        "You have opened many reports in a short time. We have told the leads: speak to one"
            + " of them. You can continue when a lead has released your account.");
  }

  /** Refuses what shows something of reports to somebody who is stopped; recorded. */
  public void demandFree(Actor reader) {
    if (of(reader).filter(it -> it.released().isEmpty()).isPresent()) {
      var cause = UnusualAccessCause.BULK.code();
      trail.appendRefusal(
          AuditEvent.unusual(Act.OPENINGS_STOPPED, Optional.empty(), cause, false), reader);
      throw stopRefusal();
    }
  }

  /** How many of both a lead is to look after; none for others. */
  public int concerns(Actor reader) {
    return reader.is(Role.LEAD) ? stopped().size() + named(reader).size() : 0;
  }

  /** Lets an account open reports again; nobody releases themselves. */
  @Transactional
  public void release(String account, Actor by) {
    refuseOwn(account, by);
    var released =
        sql.update(
            "update stopped_reader set released_at = ?, released_by = ?"
                + " where account = ? and released_at is null",
            clock.instant(),
            by.subject(),
            account);
    if (released == 0) {
      throw new NotFoundException();
    }
    var entry = AuditEvent.onAccount(Act.OPENINGS_RELEASED, account);
    trail.append(entry, by);
    outbox.enqueueAlert("", Optional.empty(), entry.id());
  }
}
