package org.softintel.desk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.outbox.Mail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.MailWriter;
import org.softintel.delivery.outbox.OutboxMessage;

/** Mail to the leads: what runs late or may be dangerous, and one digest a day. */
@ApplicationScoped
class LeadsMail implements MailWriter {
  private static final String LATE =
      """
      select r.reference, e.clock, e.due_at, r.priority, r.assignee_name
      from escalation e join report r on r.id = e.report_id where e.mail = ?1 and %s
      order by e.due_at, r.id
      """
          .formatted(Escalations.OPEN_TO_ALL);

  private final EntityManager database;
  private final LeadsMailText words;

  LeadsMail(EntityManager database, LeadsMailText words) {
    this.database = database;
    this.words = words;
  }

  /** One report that the leads are told of. */
  record Late(String reference, String clock, Instant due, int priority, Optional<String> with) {}

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.DANGER, MailKind.OVERDUE, MailKind.DIGEST);
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Mail> write(OutboxMessage message) {
    return message.kind() == MailKind.DIGEST
        ? Optional.of(
            new Mail("What is waiting at the desk", MailBody.plain(words.digest(message.detail()))))
        : Optional.of(late(message.subjectId()))
            .filter(it -> !it.isEmpty())
            .map(it -> about(message.kind(), it));
  }

  /** All that it told of was restricted before it went. */
  @Override
  public String dropReason() {
    return "restricted";
  }

  private List<Late> late(UUID mail) {
    List<?> found =
        database.createNativeQuery(LATE, Tuple.class).setParameter(1, mail).getResultList();
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

  private Mail about(MailKind kind, List<Late> late) {
    return new Mail(
        title(kind, late),
        MailBody.plain(kind == MailKind.DANGER ? words.danger(late) : words.overdue(late)),
        late.stream().map(Late::reference).toList(),
        Optional.empty());
  }

  private static String title(MailKind kind, List<Late> late) {
    return (kind == MailKind.DANGER ? "Look now: " : "Overdue: ")
        + (late.size() == 1
            ? "information report " + late.get(0).reference()
            : late.size() + " information reports");
  }
}
