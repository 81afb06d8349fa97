package org.softintel.vigilance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.audit.Recent;
import org.softintel.delivery.AlertWriter;
import org.softintel.web.LondonTime;

/** What a mail to the auditors says: which report and in what way; no word of it, and no name. */
@ApplicationScoped
class AuditorLetter implements AlertWriter {
  private final Recent recent;
  private final AuditorsInbox inbox;
  private final VigilanceConfig config;

  AuditorLetter(Recent recent, AuditorsInbox inbox, VigilanceConfig config) {
    this.recent = recent;
    this.inbox = inbox;
    this.config = config;
  }

  @Override
  @Transactional
  public Optional<Alert> write(UUID entry) {
    var noticed = recent.noticed(entry);
    return inbox
        .address()
        .map(
            it ->
                new Alert(
                    it,
                    inbox.certificates(),
                    "Unusual access: information report " + noticed.reference(),
                    text(noticed)));
  }

  private String text(Recent.Noticed noticed) {
    return """
    Somebody opened a report in an unusual way. That can be right: look, and ask if need be.

    Report: %s
    When: %s
    What was opened:
    %s
    Codes: %s
    Entry: %s

    Who it was, and why, is in the audit trail:
    %s

    More of the same kind by the same person within %s is in the trail, and not in a mail.
    Nobody reads replies to this mail.
    """
        .formatted(
            noticed.reference(),
            LondonTime.local(noticed.at()),
            lines(noticed.codes()),
            noticed.codes(),
            noticed.entry(),
            config.baseUrl().resolve("/audit?reference=" + noticed.reference()),
            minutes());
  }

  private String minutes() {
    return config.quiet().toMinutes() + " minutes";
  }

  private static String lines(String codes) {
    return Stream.of(Cause.values())
        .filter(it -> Stream.of(codes.split(",", -1)).anyMatch(it.code()::equals))
        .map(it -> "- " + it.words())
        .collect(Collectors.joining("\n"));
  }
}
