package org.softintel.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;

/** What somebody did lately, as the trail has it: by an index, and only as far back as is asked. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RecentActivity {
  // In the words of audit_entry_recent_openings and _notices, which no other index has: of somebody
  // who does much, the planner thinks else that the newest entries of everybody would soon hold
  // enough of theirs.
  private static final String LATELY =
      "actor = ?1 and (occurred_at at time zone 'UTC') > (cast(?2 as timestamptz) at time zone"
          + " 'UTC')";
  private static final String NEWEST_FIRST = "order by (occurred_at at time zone 'UTC') desc";
  static final String COUNTED =
      """
      select count(distinct reference) filter (where act = 'REPORT_OPENED' and reference <> ?3),
          count(*) filter (where act = 'ACCESS_REFUSED'),
          count(*)
      from (select act, reference from audit_entry
          where %s and act in ('REPORT_OPENED', 'ACCESS_REFUSED')
          %s limit ?4) as newest
      """
          .formatted(LATELY, NEWEST_FIRST);
  static final String ACTS =
      """
      select count(*)
      from (select from audit_entry
          where %s and act in ('REPORT_OPENED', 'ACCESS_REFUSED')
          %s limit ?3) as newest
      """
          .formatted(LATELY, NEWEST_FIRST);
  static final String NOTICED =
      """
      select distinct detail
      from (select detail, reference from audit_entry
          where %s and act = 'UNUSUAL_ACCESS'
          %s limit 1000) as newest
      where coalesce(reference, '') = ?3
      """
          .formatted(LATELY, NEWEST_FIRST);
  static final String TOLD =
      """
      select distinct detail from audit_entry
      where actor = ?1 and occurred_at > ?2 and detail like 'causes=% mail=auditors'
      """;
  private static final String TURN =
      "select cast(pg_advisory_xact_lock(hashtextextended(cast(?1 as text), 0)) as text)";
  static final String OPENED =
      """
      select exists (select from audit_entry
          where %s and act = 'REPORT_OPENED' and reference = ?3)
      """
          .formatted(LATELY);

  private final Sql sql;

  RecentActivity(Sql sql) {
    this.sql = sql;
  }

  /** Other reports that were opened, refusals, and all these acts with repeated ones counted. */
  public record Counted(long otherReports, long refusals, long acts) {}

  /** One entry that is mailed; a reference if it is about one report, a name of staff only. */
  public record Noticed(
      UUID entry,
      Act act,
      Optional<String> who,
      Optional<String> reference,
      Instant at,
      String codes) {}

  /** Of the newest {@code most} of these acts: whoever does so much is unusual enough. */
  public Counted counted(Actor actor, String besides, Instant since, int most) {
    return sql.one(
        COUNTED,
        row -> new Counted(row.number(1), row.number(2), row.number(3)),
        actor.subject(),
        since,
        besides,
        most);
  }

  public boolean hasOpened(Actor actor, String reference, Instant since) {
    return sql.one(OPENED, row -> row.flag(1), actor.subject(), since, reference);
  }

  /** The codes of what was noticed about somebody with this report, or with none if empty. */
  public Set<String> noticed(Actor actor, String reference, Instant since) {
    return codes(sql.list(NOTICED, row -> row.text(1), actor.subject(), since, reference));
  }

  /** Whether somebody has opened reports, or was refused one, so often. */
  public boolean isAtLeast(int acts, Actor actor, Instant since) {
    return sql.one(ACTS, row -> row.number(1), actor.subject(), since, acts) >= acts;
  }

  /** The codes of what auditors were mailed about somebody. */
  public Set<String> told(Actor actor, Instant since) {
    return codes(sql.list(TOLD, row -> row.text(1), actor.subject(), since));
  }

  /** Until the transaction ends nobody else who waits here goes on about this account. */
  public void waitForTurn(Actor actor) {
    sql.one(TURN, row -> "", "noticed " + actor.subject());
  }

  /** The entry of this id, which somebody is told of by mail. */
  public Noticed noticed(UUID entry) {
    var found = AuditEntry.<AuditEntry>find("eventId", entry).singleResult();
    return new Noticed(
        found.eventId,
        found.act,
        Optional.ofNullable(found.actorName),
        Optional.ofNullable(found.reference),
        found.occurredAt,
        AuditEvent.causes(Objects.requireNonNullElse(found.detail, "")));
  }

  private static Set<String> codes(List<String> details) {
    return details.stream()
        .flatMap(it -> Stream.of(AuditEvent.causes(it).split(",", -1)))
        .collect(Collectors.toSet());
  }
}
