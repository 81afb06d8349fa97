package org.softintel.desk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.outbox.Mail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.MailWriter;
import org.softintel.delivery.outbox.OutboxMessage;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.status.Priority;

/**
 * Mail to the leads: what runs late or may be dangerous, and one digest a day; never a word of a
 * report.
 */
@ApplicationScoped
class LeadsMail implements MailWriter {
  private static final String LATE =
      """
      select r.reference, e.clock, e.due_at, r.priority, r.assignee_name
      from escalation e join report r on r.id = e.report_id where e.mail = ?1 and %s
      order by e.due_at, r.id
      """
          .formatted(Escalations.OPEN_TO_ALL);

  private final Sql sql;
  private final EscalationConfig config;

  LeadsMail(Sql sql, EscalationConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /** One report that the leads are told of. */
  private record Late(
      String reference, String clock, Instant due, int priority, Optional<String> with) {}

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.DANGER, MailKind.OVERDUE, MailKind.DIGEST);
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Mail> write(OutboxMessage message) {
    return message.kind() == MailKind.DIGEST
        ? Optional.of(
            new Mail("Reports waiting for the team", MailBody.plain(digest(message.detail()))))
        : Optional.of(late(message.subjectId()))
            .filter(it -> !it.isEmpty())
            .map(it -> about(message.kind(), it));
  }

  /** All that it told of was restricted before it went. */
  @Override
  public String emptyReason() {
    return "restricted";
  }

  private List<Late> late(UUID mail) {
    return sql.list(LATE, LeadsMail::late, mail);
  }

  private static Late late(Row row) throws SQLException {
    return new Late(
        row.text(1), row.text(2), row.time(3), (int) row.number(4), row.optionalText(5));
  }

  private Mail about(MailKind kind, List<Late> late) {
    return new Mail(
        title(kind, late),
        MailBody.plain(kind == MailKind.DANGER ? danger(late) : overdue(late)),
        late.stream().map(Late::reference).toList(),
        Optional.empty());
  }

  private static String title(MailKind kind, List<Late> late) {
    return (kind == MailKind.DANGER ? "Open now: " : "Overdue: ")
        + (late.size() == 1
            ? "information report " + late.get(0).reference()
            : late.size() + " information reports");
  }

  private String danger(List<Late> late) {
    return """
    A child may be in danger now. The reporter or an officer said so, or an automatic check found
    it in the text. The check can be wrong: open the report and decide.
    """
        + lines(late, it -> "")
        + foot();
  }

  private String overdue(List<Late> late) {
    return "These deadlines have passed.\n"
        + lines(
            late,
            it ->
                DeadlineKind.valueOf(it.clock()).words()
                    + ": due on "
                    + LondonTime.local(it.due())
                    + "\n")
        + foot();
  }

  /** {@code counts}: how many reports nobody has opened, and how many are overdue. */
  private String digest(String counts) {
    var both = counts.split(" ", 2);
    return "Reports not opened yet: "
        + both[0]
        + "\nReports overdue: "
        + both[1]
        + "\n\n"
        + config.baseUrl().resolve("/triage?who=anybody&state=new")
        + "\n\nWe send this email on working days, unless every report has been opened.\n"
        + foot();
  }

  private String lines(List<Late> late, Function<Late, String> due) {
    return late.stream()
        .map(
            it ->
                "\nReport "
                    + it.reference()
                    + "\n"
                    + due.apply(it)
                    + "Priority: "
                    + Priority.ranked(it.priority()).words()
                    + "\nAssigned to: "
                    + it.with().orElse("Not assigned")
                    + "\n"
                    + config.baseUrl().resolve("/triage/" + it.reference())
                    + "\n")
        .collect(Collectors.joining());
  }

  private String foot() {
    return "\nYou cannot reply to this email. If you need help, call " + config.phone() + ".\n";
  }
}
