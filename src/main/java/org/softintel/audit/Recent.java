package org.softintel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.identity.Actor;

/** What somebody did lately, as the trail has it: by an index, and only as far back as is asked. */
@ApplicationScoped
public class Recent {
  private static final String CAUSES = "causes=";
  static final String COUNTED =
      """
      select count(distinct reference) filter (where act = 'REPORT_OPENED' and reference <> ?3),
          count(*) filter (where act = 'ACCESS_REFUSED')
      from (select act, reference from audit_entry
          where actor = ?1 and occurred_at > ?2 and act in ('REPORT_OPENED', 'ACCESS_REFUSED')
          order by occurred_at desc limit 1000) as newest
      """;
  static final String NOTICED =
      """
      select detail, bool_or(reference = ?3)
      from (select detail, reference from audit_entry
          where actor = ?1 and occurred_at > ?2 and act = 'UNUSUAL_ACCESS'
          order by occurred_at desc limit 1000) as newest
      group by detail
      """;
  static final String OPENED =
      """
      select exists (select from audit_entry
          where actor = ?1 and occurred_at > ?2 and act = 'REPORT_OPENED' and reference = ?3)
      """;

  private final EntityManager database;

  Recent(EntityManager database) {
    this.database = database;
  }

  /** How many reports besides one somebody opened, and how often they were refused something. */
  public record Counted(long otherReports, long refusals) {}

  /** The codes of what was noticed about somebody, in all and with one report. */
  public record Unusual(Set<String> codes, Set<String> ofReport) {
    public Unusual {
      codes = Set.copyOf(codes);
      ofReport = Set.copyOf(ofReport);
    }
  }

  /** One entry about unusual access. */
  public record Noticed(UUID entry, String reference, Instant at, String codes) {}

  /** Of the newest thousand of these acts: whoever does more in that time is unusual enough. */
  @Transactional(TxType.MANDATORY)
  public Counted counted(Actor actor, String besides, Instant since) {
    var row =
        (Tuple)
            database
                .createNativeQuery(COUNTED, Tuple.class)
                .setParameter(1, actor.subject())
                .setParameter(2, since)
                .setParameter(3, besides)
                .getSingleResult();
    return new Counted(row.get(0, Long.class), row.get(1, Long.class));
  }

  @Transactional(TxType.MANDATORY)
  public boolean hasOpened(Actor actor, String reference, Instant since) {
    return (boolean)
        database
            .createNativeQuery(OPENED)
            .setParameter(1, actor.subject())
            .setParameter(2, since)
            .setParameter(3, reference)
            .getSingleResult();
  }

  /** By the newest thousand entries about unusual access. */
  @Transactional(TxType.MANDATORY)
  public Unusual unusual(Actor actor, String reference, Instant since) {
    List<?> rows =
        database
            .createNativeQuery(NOTICED, Tuple.class)
            .setParameter(1, actor.subject())
            .setParameter(2, since)
            .setParameter(3, reference)
            .getResultList();
    var codes = new HashSet<String>();
    var ofReport = new HashSet<String>();
    for (var row : rows) {
      var noticed = List.of(codes(((Tuple) row).get(0, String.class)).split(",", -1));
      codes.addAll(noticed);
      if (((Tuple) row).get(1, Boolean.class)) {
        ofReport.addAll(noticed);
      }
    }
    return new Unusual(codes, ofReport);
  }

  /** The entry of this id, which must be about unusual access. */
  @Transactional(TxType.MANDATORY)
  public Noticed noticed(UUID entry) {
    return noticed(AuditEntry.<AuditEntry>find("eventId", entry).singleResult());
  }

  private static Noticed noticed(AuditEntry entry) {
    return new Noticed(
        entry.eventId,
        Optional.ofNullable(entry.reference).orElseThrow(),
        entry.occurredAt,
        codes(Optional.ofNullable(entry.detail).orElse("")));
  }

  private static String codes(String detail) {
    return detail.replaceFirst(CAUSES, "");
  }
}
