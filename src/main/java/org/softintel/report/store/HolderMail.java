package org.softintel.report.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
              var reference = reference(report);
              var mails = mails(report, reference, officers);
              mails.ifPresent(it -> record(reference, it));
              return mails;
            });
  }

  @Override
  public Optional<Map<String, OfficerMail>> writeAgain(UUID report, Set<String> officers) {
    return QuarkusTransaction.requiringNew().call(() -> mails(report, reference(report), officers));
  }

  private String reference(UUID report) {
    return matches.summaries(List.of(report)).values().stream()
        .map(ReportSummary::reference)
        .collect(joining());
  }

  private Optional<Map<String, OfficerMail>> mails(
      UUID report, String reference, Set<String> officers) {
    var usernames = colleagues.present(officers);
    return links.forHolders(report, usernames.keySet()).map(it -> mails(reference, it, usernames));
  }

  /** By username; {@code told} is by account. */
  private Map<String, OfficerMail> mails(
      String reference, Map<String, List<Told>> told, Map<String, String> usernames) {
    var mails = new TreeMap<String, OfficerMail>();
    told.forEach(
        (account, it) ->
            mails.put(requireNonNull(usernames.get(account)), mail(reference, account, it)));
    return mails;
  }

  /** For each report that comes, whether it shares something or not. */
  private void record(String reference, Map<String, OfficerMail> mails) {
    var sealed = forAuditors.seal(HoldersTold.words(reference, mails));
    trail.append(AuditEvent.sealing(Act.HOLDERS_TOLD, "told=sealed", sealed), AuditTrail.SERVICE);
  }

  private static Set<String> references(List<Told> told) {
    return told.stream()
        .flatMap(it -> it.partners().stream())
        .map(ReportSummary::reference)
        .collect(toSet());
  }

  private OfficerMail mail(String reference, String account, List<Told> told) {
    var words = told.stream().map(it -> words(account, it)).collect(joining("\n"));
    return new OfficerMail(TITLE, sealed(reference, words), notice(), references(told));
  }

  private static String words(String account, Told told) {
    var holders = ReportHolders.of(told.partners());
    return told.inMail(
        it -> it.reference() + (holders.has(account, it.id()) ? " (yours or one you cover)" : ""));
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
