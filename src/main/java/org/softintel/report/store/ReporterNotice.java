package org.softintel.report.store;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.mail.MailRecipient;
import org.softintel.delivery.outbox.Mail;
import org.softintel.platform.page.ContactDetails;

/**
 * Lays out mail to reporters, as text and as HTML: it leads to My reports, and says whom to call.
 */
@Singleton
public class ReporterNotice {
  private final Engine templates;
  private final ReportConfig config;
  private final ContactDetails contacts;

  ReporterNotice(Engine templates, ReportConfig config, ContactDetails contacts) {
    this.templates = templates;
    this.config = config;
    this.contacts = contacts;
  }

  /** {@code says} in paragraphs; the last one leads to the link. */
  public record Notice(String title, List<String> says) {}

  public Mail to(String address, Notice notice) {
    var facts =
        Map.<String, Object>of(
            "title", notice.title(),
            "says", notice.says(),
            "link", config.baseUrl().resolve("/my-reports").toString(),
            "dutyPhone", contacts.dutyPhone(),
            "dutyHours", contacts.dutyHours(),
            "hubName", contacts.hubName(),
            "hubPhone", contacts.hubPhone(),
            "phone", config.phone());
    var text = templates.getTemplate("Notice/reporter.txt").render(facts);
    var html = templates.getTemplate("Notice/reporter.html").render(facts);
    return new Mail(
        notice.title(),
        MailBody.alternatives(text, html),
        List.of(),
        Optional.of(MailRecipient.unencrypted(address)));
  }
}
