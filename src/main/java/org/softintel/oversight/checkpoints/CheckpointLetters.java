package org.softintel.oversight.checkpoints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.log.Checkpoints;

/** Mail to the auditors that is to be sent; each step is a short transaction. */
@ApplicationScoped
class CheckpointLetters {
  private static final String LAST_SIZE =
      "select coalesce(max(size), -1) from checkpoint_letter where auditor = ?1";
  private static final String INSERT =
      "insert into checkpoint_letter (id, auditor, slot, size, state, due_at, created_at) values"
          + " (?1, ?2, ?3, ?4, 'WAITING', ?5, ?5) on conflict do nothing";
  private static final String CLAIM =
      """
      update checkpoint_letter set due_at = ?2, attempts = attempts + 1
      where id = (select id from checkpoint_letter where state = 'WAITING' and due_at <= ?1
          order by due_at, id limit 1 for update skip locked)
      returning id, auditor, slot, size, attempts, created_at
      """;
  private static final String SETTLE =
      """
      update checkpoint_letter set state = ?1, due_at = ?2, last_reason = ?3,
          settled_at = case ?1 when 'WAITING' then null else cast(?4 as timestamptz) end
      where id = ?5 and state = 'WAITING' and (?1 = 'SENT' or due_at = ?6)
      """;

  private final EntityManager database;
  private final Checkpoints checkpoints;

  CheckpointLetters(EntityManager database, Checkpoints checkpoints) {
    this.database = database;
    this.checkpoints = checkpoints;
  }

  /** A day's end is always told, an hour only if the log has grown since the last mail. */
  @Transactional
  void makeDue(String auditor, Instant now) {
    long newest = checkpoints.newest().map(Checkpoints.Signed::size).orElse(0L);
    long told = lastSize(auditor);
    // Before the first mail no day of theirs has ended.
    boolean dayIsTold = told >= 0 && insert(auditor, MailPeriod.day(now), newest, now);
    if (!dayIsTold && newest > Math.max(told, 0)) {
      insert(auditor, MailPeriod.hour(now), newest, now);
    }
  }

  private long lastSize(String auditor) {
    return ((Number)
            database.createNativeQuery(LAST_SIZE).setParameter(1, auditor).getSingleResult())
        .longValue();
  }

  private boolean insert(String auditor, MailPeriod slot, long size, Instant now) {
    return database
            .createNativeQuery(INSERT)
            .setParameter(1, UUID.randomUUID())
            .setParameter(2, auditor)
            .setParameter(3, slot.name())
            .setParameter(4, size)
            .setParameter(5, now)
            .executeUpdate()
        == 1;
  }

  /** Takes the letter that is longest due, for nobody else to take before {@code leaseUntil}. */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<CheckpointLetter> claim(Instant now, Instant leaseUntil) {
    List<?> claimed =
        database
            .createNativeQuery(CLAIM, Tuple.class)
            .setParameter(1, now)
            .setParameter(2, leaseUntil)
            .getResultList();
    return claimed.stream().findFirst().map(it -> letter((Tuple) it, leaseUntil));
  }

  /**
   * What became of a claimed letter; false when somebody else had settled it meanwhile. No entry of
   * the trail: each mail would be the reason for the next.
   */
  @Transactional(TxType.REQUIRES_NEW)
  boolean settle(CheckpointLetter letter, Settled settled, Instant now) {
    return database
            .createNativeQuery(SETTLE)
            .setParameter(1, settled.state())
            .setParameter(2, settled.due())
            .setParameter(3, settled.code())
            .setParameter(4, now)
            .setParameter(5, letter.id())
            .setParameter(6, letter.leaseUntil())
            .executeUpdate()
        == 1;
  }

  private static CheckpointLetter letter(Tuple row, Instant leaseUntil) {
    return new CheckpointLetter(
        row.get(0, UUID.class),
        row.get(1, String.class),
        new MailPeriod(row.get(2, String.class)),
        ((Number) row.get(3)).longValue(),
        row.get(4, Integer.class),
        row.get(5, Instant.class),
        leaseUntil);
  }

  /** One mail to one auditor, as it was claimed to be sent. */
  record CheckpointLetter(
      UUID id,
      String auditor,
      MailPeriod slot,
      long size,
      int attempts,
      Instant created,
      Instant leaseUntil) {}

  /** The next state of a letter, when it is due again, and why. */
  record Settled(String state, Instant due, String code) {}
}
