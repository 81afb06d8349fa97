package org.softintel.delivery.outbox;

import java.util.List;
import java.util.Optional;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.mail.MailRecipient;

/**
 * One mail, in the clear: it lives for as long as it takes to send it.
 *
 * @param title its subject line, which can be read on its way
 * @param reports references of the reports that it names, if it is about several
 * @param outside who gets it in the place of an inbox of the settings
 */
public record Mail(
    String title, MailBody body, List<String> reports, Optional<MailRecipient> outside) {
  public Mail {
    reports = List.copyOf(reports);
  }

  public Mail(String title, MailBody body) {
    this(title, body, List.of(), Optional.empty());
  }

  @Override
  public String toString() {
    return "Mail[" + title + "]";
  }
}
