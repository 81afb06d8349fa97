package org.softintel.delivery.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
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
  private static final String TWINS =
      "softintel.delivery.inboxes.%s.address is that of softintel.delivery.inboxes.%s too.";

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
      found.addAll(twins(settings, now));
      Stream.of(
              inboxes.team().stream().map(it -> certificates("inboxes." + it.name(), it, now)),
              inboxes.leads().stream().map(it -> certificates("leads", it, now)),
              inboxes.auditors().stream().map(it -> certificates("auditors", it, now)),
              inboxes.officers().values().stream()
                  .map(it -> certificates("officers." + it.name(), it, now)))
          .flatMap(it -> it)
          .flatMap(it -> it)
          .forEach(found::add);
      return found;
    } catch (StartRefused e) {
      return List.of(CheckResult.wrong(NAME, String.valueOf(e.getMessage())));
    }
  }

  /**
   * What stops the start too: by mistake one team would get each report twice, and another none.
   */
  public static List<CheckResult> twins(Settings settings, Instant now) {
    var seen = new HashMap<String, String>();
    var found = new ArrayList<CheckResult>();
    if (!settings.isLocal()) {
      new TreeMap<>(settings.as(DeliveryConfig.class).inboxes())
          .forEach(
              (name, it) -> {
                var before = seen.putIfAbsent(it.address().strip().toLowerCase(Locale.ROOT), name);
                if (before != null) {
                  found.add(CheckResult.wrong(NAME, TWINS.formatted(name, before)));
                }
              });
    }
    return found;
  }

  private static Stream<CheckResult> certificates(String part, Inbox inbox, Instant now) {
    var setting = "softintel.delivery." + part + ".certificates";
    return inbox.certificates().stream()
        .map(it -> CertificateCheck.of(setting, it, Optional.empty(), now));
  }
}
