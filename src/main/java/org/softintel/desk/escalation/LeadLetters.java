package org.softintel.desk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.desk.escalation.LeadsMail.Kind;
import org.softintel.desk.escalation.LeadsMail.Late;

/** Mail to the leads that is to be sent; each step is a short transaction, never open meanwhile. */
@ApplicationScoped
class LeadLetters {
  private static final String INBOX = "leads";
  private static final String INSERT =
      "insert into lead_letter (id, kind, unopened, overdue, state, due_at, created_at) values (?1,"
          + " ?2, ?3, ?4, 'WAITING', ?5, ?5)";
  private static final String CLAIM =
      """
      update lead_letter set due_at = ?2, attempts = attempts + 1
      where id = (select id from lead_letter where state = 'WAITING' and due_at <= ?1
          order by due_at, id limit 1 for update skip locked)
      returning id, kind, unopened, overdue, attempts, created_at
      """;
  private static final String LATE =
      """
      select r.reference, e.clock, e.due_at, r.priority, r.assignee_name
      from escalation e join report r on r.id = e.report_id where e.letter = ?1 and %s
      order by e.due_at, r.id
      """
          .formatted(Escalations.OPEN_TO_ALL);
  private static final String SETTLE =
      """
      update lead_letter set state = ?1, due_at = ?2, last_reason = ?3,
          settled_at = case ?1 when 'WAITING' then null else cast(?4 as timestamptz) end
      where id = ?5 and state = 'WAITING' and (?1 in ('SENT', 'DROPPED') or due_at = ?6)
      """;

  private final EntityManager database;
  private final LeadsInbox inbox;
  private final AuditTrail trail;

  LeadLetters(EntityManager database, LeadsInbox inbox, AuditTrail trail) {
    this.database = database;
    this.inbox = inbox;
    this.trail = trail;
  }

  /** Nothing without a mailbox: what is old would go out on the day when there is one. */
  @Transactional(TxType.MANDATORY)
  void insert(UUID id, Kind kind, int unopened, int overdue, Instant now) {
    if (inbox.address().isEmpty()) {
      return;
    }
    database
        .createNativeQuery(INSERT)
        .setParameter(1, id)
        .setParameter(2, kind.name())
        .setParameter(3, unopened)
        .setParameter(4, overdue)
        .setParameter(5, now)
        .executeUpdate();
  }

  /**
   * Takes the letter that is longest due, for nobody else to take before {@code leaseUntil}. Throws
   * when it could not be recorded that it went: then it stays where it is.
   */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<LeadsMail> claim(Instant now, Instant leaseUntil) {
    List<?> claimed =
        database
            .createNativeQuery(CLAIM, Tuple.class)
            .setParameter(1, now)
            .setParameter(2, leaseUntil)
            .getResultList();
    if (!claimed.isEmpty()) {
      trail.rehearse(Act.LEADS_TOLD);
    }
    return claimed.stream().findFirst().map(it -> letter((Tuple) it, leaseUntil));
  }

  /** What became of a claimed letter; false when somebody else had settled it meanwhile. */
  @Transactional(TxType.REQUIRES_NEW)
  boolean settle(LeadsMail letter, Settled settled, Instant now) {
    var changed =
        database
            .createNativeQuery(SETTLE)
            .setParameter(1, settled.state())
            .setParameter(2, settled.due())
            .setParameter(3, settled.code())
            .setParameter(4, now)
            .setParameter(5, letter.id())
            .setParameter(6, letter.leaseUntil())
            .executeUpdate();
    if (changed == 1) {
      settled.act().ifPresent(it -> record(letter, it, settled));
    }
    return changed == 1;
  }

  /** A disclosure, of which report to whom; a digest names none. */
  private void record(LeadsMail letter, Act act, Settled settled) {
    var note =
        "to=%s letter=%s attempt=%d code=%s%s"
            .formatted(
                inbox.address().orElse("unknown"),
                letter.id(),
                letter.attempts(),
                settled.code(),
                settled.recipients());
    if (letter.late().isEmpty()) {
      trail.append(new AuditEvent.ToLeads(act, note), AuditTrail.SERVICE);
    }
    letter
        .late()
        .forEach(
            it ->
                trail.append(
                    new AuditEvent.OnMail(act, it.reference(), INBOX, note), AuditTrail.SERVICE));
  }

  private LeadsMail letter(Tuple row, Instant leaseUntil) {
    var id = row.get(0, UUID.class);
    return new LeadsMail(
        id,
        Kind.valueOf(row.get(1, String.class)),
        row.get(2, Integer.class),
        row.get(3, Integer.class),
        row.get(4, Integer.class),
        row.get(5, Instant.class),
        leaseUntil,
        late(id));
  }

  private List<Late> late(UUID letter) {
    List<?> found =
        database.createNativeQuery(LATE, Tuple.class).setParameter(1, letter).getResultList();
    return found.stream().map(it -> late((Tuple) it)).toList();
  }

  private static Late late(Tuple row) {
    return new Late(
        row.get(0, String.class),
        row.get(1, String.class),
        row.get(2, Instant.class),
        ((Number) row.get(3)).intValue(),
        Optional.ofNullable(row.get(4, String.class)));
  }

  /** The next state of a letter, when it is due again, why, and the act for the trail. */
  record Settled(String state, Instant due, String code, Optional<Act> act, String recipients) {
    boolean isHindered() {
      return !state.equals("SENT") && !state.equals("DROPPED");
    }
  }
}
