package org.softintel.report.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.LoggedOperation;
import org.softintel.audit.trail.RecentActivity;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.outbox.Mail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.MailWriter;
import org.softintel.delivery.outbox.OutboxMessage;
import org.softintel.platform.database.Sql;
import org.softintel.platform.page.LondonTime;

/** What a mail to the auditors says: which report and in what way; no word of it, and no name. */
@ApplicationScoped
class UnusualAccessMail implements MailWriter {
  private static final String OPEN_TO_ALL =
      "select 1 from report r where r.reference = ? and " + Readership.UNRESTRICTED_ROW;

  private final RecentActivity recentActivity;
  private final Sql sql;
  private final UnusualAccessConfig config;

  UnusualAccessMail(RecentActivity recentActivity, Sql sql, UnusualAccessConfig config) {
    this.recentActivity = recentActivity;
    this.sql = sql;
    this.config = config;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.ALERT, MailKind.LEADS_ALERT);
  }

  @Override
  @Transactional
  public Optional<Mail> write(OutboxMessage message) {
    if (message.kind() == MailKind.LEADS_ALERT) {
      return forLeads(recentActivity.noticed(UUID.fromString(message.detail())));
    }
    var noticed = recentActivity.noticed(message.subjectId());
    var isAdministration = noticed.act().operation() == LoggedOperation.ADMINISTRATION;
    return Optional.of(
        isAdministration
            ? new Mail("Changes to accounts of the team", MailBody.plain(administered(noticed)))
            : new Mail("Unusual access: " + what(noticed), MailBody.plain(text(noticed))));
  }

  /** The report was restricted before the mail went. */
  @Override
  public String emptyReason() {
    return "restricted";
  }

  private Optional<Mail> forLeads(RecentActivity.Noticed noticed) {
    if (noticed.act() == Act.OPENINGS_STOPPED) {
      return Optional.of(
          new Mail("Somebody was stopped from opening reports", MailBody.plain(stopped(noticed))));
    }
    return noticed
        .reference()
        .filter(it -> sql.first(OPEN_TO_ALL, row -> true, it).isPresent())
        .map(
            it ->
                new Mail(
                    "Needs another officer: information report " + it,
                    MailBody.plain(named(it, noticed)),
                    List.of(it),
                    Optional.empty()));
  }

  private String named(String reference, RecentActivity.Noticed noticed) {
    return """
    %s tried to work on report %s. We stopped them, because it has their full name in it, or the
    name of somebody with the same name. They can read it. We did not tell them why.

    Ask another officer to take it. If the officer has it already, restrict it to other people: that
    takes it from them. If only the words of the report mention the name, and it is somebody else, a
    lead can release the officer:

    %s
    %s

    When: %s
    You cannot reply to this email.
    """
        .formatted(
            who(noticed),
            reference,
            config.baseUrl().resolve("/triage/" + reference),
            config.baseUrl().resolve("/people"),
            LondonTime.local(noticed.at()));
  }

  private String stopped(RecentActivity.Noticed noticed) {
    return """
    %s opened %d different reports or more within an hour. They cannot open any more until a lead
    releases them.

    Speak to them first. You can release them here, unless it is you:
    %s

    When: %s
    You cannot reply to this email.
    """
        .formatted(
            who(noticed),
            config.stopAt(),
            config.baseUrl().resolve("/people"),
            LondonTime.local(noticed.at()));
  }

  private static String who(RecentActivity.Noticed noticed) {
    return noticed.who().orElse("A team member");
  }

  private String administered(RecentActivity.Noticed noticed) {
    return """
    Somebody in the team %s.

    When: %s
    Entry id: %s

    The audit log shows who it was, and whose account it was about:
    %s

    You cannot reply to this email.
    """
        .formatted(
            noticed.act().words(),
            LondonTime.local(noticed.at()),
            noticed.entry(),
            config.baseUrl().resolve("/audit?act=" + noticed.act()));
  }

  private static String what(RecentActivity.Noticed noticed) {
    return noticed
        .reference()
        .map("information report "::concat)
        .orElse("many refusals of a report or a page");
  }

  private String text(RecentActivity.Noticed noticed) {
    return """
    %s There may be a good reason. Check and ask if needed.

    Report: %s
    When: %s
    What was unusual:
    %s
    Codes: %s
    Entry id: %s

    The audit log shows who it was, and why:
    %s

    If the same person does this again within %s, it is in the audit log and we do not
    email you.
    You cannot reply to this email.
    """
        .formatted(
            summary(noticed),
            noticed.reference().orElse("no single report"),
            LondonTime.local(noticed.at()),
            lines(noticed.codes()),
            noticed.codes(),
            noticed.entry(),
            config.baseUrl().resolve(page(noticed)),
            UnusualAccessRules.words(config.quiet()));
  }

  private static String summary(RecentActivity.Noticed noticed) {
    return switch (noticed.act()) {
      case REASON_ASKED ->
          "Somebody asked for a report in an unusual way. They were asked to write why first.";
      case WORK_REFUSED, MENTION_REFUSED ->
          "Somebody tried to take or change a report that may name them. They were stopped.";
      case OPENINGS_STOPPED ->
          "Somebody opened too many reports. They can open none until a lead releases them.";
      default ->
          noticed.reference().isPresent()
              ? "Somebody opened or changed a report in an unusual way."
              : "Somebody was refused a report or a page many times within an hour.";
    };
  }

  private static String page(RecentActivity.Noticed noticed) {
    return noticed
        .reference()
        .map("/audit?reference="::concat)
        .orElse("/audit/unusual?cause=" + noticed.codes());
  }

  private static String lines(String codes) {
    return Stream.of(UnusualAccessCause.values())
        .filter(it -> Stream.of(codes.split(",", -1)).anyMatch(it.code()::equals))
        .map(it -> "- " + it.words())
        .collect(Collectors.joining("\n"));
  }
}
