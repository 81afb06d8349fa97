package org.softintel.delivery.outbox;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.softintel.delivery.mail.MailBody;
import org.softintel.platform.page.LondonTime;

/** Mail that says that a report has come or is restricted, and nothing of what it says. */
@Singleton
class NoticeMail implements MailWriter {
  private final Engine templates;
  private final Inboxes inboxes;
  private final DeliveryConfig config;

  NoticeMail(Engine templates, Inboxes inboxes, DeliveryConfig config) {
    this.templates = templates;
    this.inboxes = inboxes;
    this.config = config;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.NOTICE, MailKind.RESTRICTION);
  }

  @Override
  public Optional<Mail> write(OutboxMessage message) {
    if (message.kind() == MailKind.RESTRICTION) {
      return Optional.of(new Mail(message.title(), MailBody.plain(restricted(message))));
    }
    // Such an inbox should have had the full report, which is held.
    var isInstead = inboxes.of(message).filter(it -> it.kind() == MailKind.FULL).isPresent();
    var facts =
        Map.<String, Object>of(
            "reference", message.reference(),
            "received", LondonTime.local(message.createdAt()),
            "link", config.baseUrl().resolve("/triage/" + message.reference()).toString(),
            "phone", config.phone(),
            "isAddition", message.isAddition(),
            "isUrgent", message.urgent(),
            "isInsteadOfTheReport", isInstead);
    var text = templates.getTemplate("Notice/text.txt").render(facts);
    var html = templates.getTemplate("Notice/page.html").render(facts);
    return Optional.of(new Mail(message.title(), MailBody.alternatives(text, html)));
  }

  private String restricted(OutboxMessage message) {
    return """
    Report %s was restricted on %s. Only named people can read it.

    We emailed its full text to this inbox earlier. If you are not named, delete that email and
    every copy of it, and do not discuss the report with anybody. If you are not sure whether you
    are named, call %s.

    This email does not include what was shared. You cannot reply to it.
    """
        .formatted(message.reference(), LondonTime.local(message.createdAt()), config.phone());
  }
}
