package org.softintel.delivery.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.delivery.mail.CertificateCheck;
import org.softintel.delivery.mail.Mailer;
import org.softintel.delivery.outbox.Inboxes.Inbox;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;
import org.softintel.platform.settings.StartRefused;

/** Whether the mailboxes of the settings can be used, and each certificate of theirs. */
public final class InboxCheck implements Check {
  private static final String NAME = "inboxes";

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(DeliveryConfig.class);
    try {
      var inboxes = new Inboxes(config);
      var found = new ArrayList<CheckResult>();
      found.add(
          inboxes.needKey() && settings.value("softintel.delivery.signing.keystore").isEmpty()
              ? CheckResult.wrong(
                  NAME, "A sealed inbox needs a signing key: softintel.delivery.signing.keystore.")
              : CheckResult.right(NAME, "There is one for the team, and each has an address."));
      found.add(
          CheckResult.of(
              NAME,
              "No mail is sent twice while its try lasts.",
              () -> OutboxSchedule.refuseShortLease(config, Mailer.longestTry(settings))));
      Stream.of(
              inboxes.team().stream(),
              inboxes.leads().stream(),
              inboxes.auditors().stream(),
              inboxes.officers().values().stream())
          .flatMap(it -> it)
          .flatMap(it -> certificates(it, now))
          .forEach(found::add);
      return found;
    } catch (StartRefused e) {
      return List.of(CheckResult.wrong(NAME, String.valueOf(e.getMessage())));
    }
  }

  private static Stream<CheckResult> certificates(Inbox inbox, Instant now) {
    return inbox.certificates().stream()
        .map(it -> CertificateCheck.of("the inbox " + inbox.name(), it, Optional.empty(), now));
  }
}
