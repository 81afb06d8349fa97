package org.softintel.report.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.OfficerMailWriter;
import org.softintel.platform.page.ContactDetails;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.NewLinks.Told;
import org.softintel.report.team.Colleagues;

/** Tells officers that a report which came may share details with one that they have. */
@Singleton
class HolderMail implements OfficerMailWriter {
  private static final String TITLE = "A new report may link to your reports";

  private final NewLinks links;
  private final ReportMatches matches;
  private final Colleagues colleagues;
  private final AccessReasons forAuditors;
  private final AuditTrail trail;
  private final ReportConfig config;
  private final ContactDetails contacts;

  HolderMail(
      NewLinks links,
      ReportMatches matches,
      Colleagues colleagues,
      AccessReasons forAuditors,
      AuditTrail trail,
      ReportConfig config,
      ContactDetails contacts) {
    this.links = links;
    this.matches = matches;
    this.colleagues = colleagues;
    this.forAuditors = forAuditors;
    this.trail = trail;
    this.config = config;
    this.contacts = contacts;
  }

  @Override
  public Optional<Map<String, OfficerMail>> write(UUID report, Set<String> officers) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var usernames = colleagues.present(officers);
              return links
                  .forHolders(report, usernames.keySet())
                  .map(it -> mails(reference(report), it, usernames));
            });
  }

  private String reference(UUID report) {
    return matches.summaries(List.of(report)).values().stream()
        .map(ReportSummary::reference)
        .collect(joining());
  }

  /** By username; {@code told} is by account. */
  private Map<String, OfficerMail> mails(
      String reference, Map<String, List<Told>> told, Map<String, String> usernames) {
    var mails = new TreeMap<String, OfficerMail>();
    var record = new StringJoiner(". ", reference + ". ", "").setEmptyValue(reference + ". Nobody");
    told.forEach(
        (account, it) -> {
          var username = requireNonNull(usernames.get(account));
          mails.put(username, mail(reference, account, it));
          record.add(username + ": " + references(it));
        });
    record(record.toString());
    return mails;
  }

  /**
   * For each report that comes, whether it shares something or not, and of one length: else the
   * trail would tell a thief which do.
   */
  private void record(String words) {
    var padding = " ".repeat(Math.max(0, AccessReasons.BLOCK - words.length()));
    var sealed = forAuditors.seal(AccessReasons.filledUp(words + padding));
    trail.append(AuditEvent.sealing(Act.HOLDERS_TOLD, "told=sealed", sealed), AuditTrail.SERVICE);
  }

  private static String references(List<Told> told) {
    return told.stream()
        .flatMap(it -> it.partners().stream())
        .map(ReportSummary::reference)
        .distinct()
        .sorted()
        .collect(joining(" "));
  }

  private OfficerMail mail(String reference, String account, List<Told> told) {
    var words = told.stream().map(it -> words(account, it)).collect(joining("\n"));
    return new OfficerMail(TITLE, sealed(reference, words), notice());
  }

  private static String words(String account, Told told) {
    var holders = ReportHolders.of(told.partners());
    return told.inMail(
        it -> it.reference() + (holders.has(account, it.id()) ? " (yours or covered)" : ""));
  }

  private String sealed(String reference, String words) {
    return """
    OFFICIAL-SENSITIVE

    We have received report %s. It may share details with reports
    assigned, now or before, to you or to somebody you cover for.

    %s

    These are suggestions. Check them in New links before you act:
    %s

    %s

    OFFICIAL-SENSITIVE
    """
        .formatted(reference, words, address(), foot());
  }

  private String notice() {
    return """
    We have received a report. It may share details with reports
    assigned, now or before, to you or to somebody you cover for.

    Sign in and open New links to see which reports, and why:
    %s

    This email names no report. %s
    """
        .formatted(address(), foot());
  }

  private String address() {
    return config.baseUrl().resolve("/triage/links").toString();
  }

  private String foot() {
    return "You cannot reply to this email. If you need help, call %s."
        .formatted(contacts.teamPhone());
  }
}
