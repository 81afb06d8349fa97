package org.softintel.report.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.RecentActivity;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.outbox.Mail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.MailWriter;
import org.softintel.delivery.outbox.OutboxMessage;
import org.softintel.platform.page.LondonTime;

/** What a mail to the auditors says: which report and in what way; no word of it, and no name. */
@ApplicationScoped
class UnusualAccessMail implements MailWriter {
  private final RecentActivity recentActivity;
  private final UnusualAccessConfig config;

  UnusualAccessMail(RecentActivity recentActivity, UnusualAccessConfig config) {
    this.recentActivity = recentActivity;
    this.config = config;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.ALERT);
  }

  @Override
  @Transactional
  public Optional<Mail> write(OutboxMessage message) {
    var noticed = recentActivity.noticed(message.subjectId());
    return Optional.of(new Mail("Unusual access: " + what(noticed), MailBody.plain(text(noticed))));
  }

  private static String what(RecentActivity.Noticed noticed) {
    return noticed.reference().map("information report "::concat).orElse("many refusals");
  }

  private String text(RecentActivity.Noticed noticed) {
    return """
    %s That can be right: look, and ask if need be.

    Report: %s
    When: %s
    What was unusual, somebody opens:
    %s
    Codes: %s
    Entry: %s

    Who it was, and why, is in the audit trail:
    %s

    More of the same kind by the same person within %s minutes is in the trail, and not in a mail.
    Nobody reads replies to this mail.
    """
        .formatted(
            summary(noticed),
            noticed.reference().orElse("none in particular"),
            LondonTime.local(noticed.at()),
            lines(noticed.codes()),
            noticed.codes(),
            noticed.entry(),
            config.baseUrl().resolve(page(noticed)),
            config.quiet().toMinutes());
  }

  private static String summary(RecentActivity.Noticed noticed) {
    if (noticed.act() == Act.REASON_ASKED) {
      return "Somebody asked for a report in an unusual way. They were asked to write why first.";
    }
    return noticed.reference().isPresent()
        ? "Somebody opened a report in an unusual way."
        : "Somebody was refused many times within an hour.";
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
