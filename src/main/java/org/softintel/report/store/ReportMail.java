package org.softintel.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.outbox.Mail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.MailWriter;
import org.softintel.delivery.outbox.OutboxMessage;
import org.softintel.platform.page.ContactDetails;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.Reports.AddedTo;

/** What a sealed mail says: the whole report, laid out for reading in a plain text window. */
@ApplicationScoped
class ReportMail implements MailWriter {
  private static final String SUGGESTED =
      "These are suggestions. Check them in New links before you act.\n\n";

  private final NewLinks links;
  private final Reports reports;
  private final Areas areas;
  private final Agencies agencies;
  private final ContactDetails contacts;

  ReportMail(
      Reports reports, NewLinks links, Areas areas, Agencies agencies, ContactDetails contacts) {
    this.links = links;
    this.agencies = agencies;
    this.contacts = contacts;
    this.reports = reports;
    this.areas = areas;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.FULL);
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Mail> write(OutboxMessage message) {
    return Optional.of(new Mail(message.title(), MailBody.plain(text(message.subjectId()))));
  }

  private String text(UUID subject) {
    return reports
        .additionForDelivery(subject)
        .map(it -> it.report().restricted() ? withheld(it.report()) : added(it))
        .orElseGet(() -> whole(subject));
  }

  private String whole(UUID report) {
    var opened = reports.forDelivery(report);
    return opened.summary().restricted() ? withheld(opened.summary()) : whole(opened);
  }

  /** The team's mailbox does not say who reads it. */
  private String withheld(ReportSummary report) {
    return """
    OFFICIAL-SENSITIVE

    INFORMATION REPORT %s
    %s
    There is something new. This report is restricted to named
    readers, so it is not in this email. If you can read it,
    open it at the desk.

    %s\
    """
        .formatted(report.reference(), urgent(report), foot());
  }

  private String added(AddedTo added) {
    var report = added.report();
    var isAnswer = added.addition().question().isPresent();
    return """
    OFFICIAL-SENSITIVE

    %s INFORMATION REPORT %s
    Added on %s
    Organisation: %s
    %s
    %s The report itself stays as it was sent.

    %s
    %s
    The reporter's words are above as they were written.
    %s\
    """
        .formatted(
            isAnswer ? "ANSWER TO A QUESTION ABOUT" : "ADDED TO",
            report.reference(),
            LondonTime.local(added.addition().added()),
            agencies.nameOf(report.arrival().agency()),
            urgent(report),
            isAnswer ? "The reporter answered." : "The reporter added this.",
            words(added.addition()),
            seenElsewhere(links.forTheTeam(added)),
            foot());
  }

  private String foot() {
    return """
    You cannot reply to this email. If you need help, call %s.

    OFFICIAL-SENSITIVE
    """
        .formatted(contacts.teamPhone());
  }

  /** With the empty line after it. */
  private static String urgent(ReportSummary report) {
    return report.isUrgent()
        ? "\nPOSSIBLE IMMEDIATE DANGER\nOpen the report now and answer this.\n"
        : "";
  }

  private static String words(Addition addition) {
    return addition
        .question()
        .map(it -> "THE TEAM ASKED\n" + it + "\n\nTHE REPORTER ANSWERED\n" + addition.text())
        .orElse(addition.text());
  }

  private String from(OpenReport opened) {
    var arrival = opened.summary().arrival();
    return arrival.channel().isTypedIn()
        ? agencies.nameOf(opened.reporter().agency())
            + "\nIt came "
            + arrival.channel().words().toLowerCase(Locale.UK)
            + ". The team recorded it."
        : agencies.nameOf(arrival.agency());
  }

  private String whole(OpenReport opened) {
    var summary = opened.summary();
    var text = new StringBuilder();
    text.append(
        """
        OFFICIAL-SENSITIVE

        INFORMATION REPORT %s
        Received on %s
        Organisation: %s
        %s
        This shares information. It is not a referral, not a crime report
        and not the risk identification tool.
        """
            .formatted(
                summary.reference(),
                LondonTime.local(summary.arrival().received()),
                from(opened),
                urgent(summary)));
    var words = ReportWords.of(opened.report(), areas);
    var first = words.beforeActing();
    text.append(first.isEmpty() ? "" : heading("Before you act"));
    Stream.concat(first.stream(), words.main().stream().filter(it -> !first.contains(it)))
        .forEach(it -> text.append(heading(it.teamNoun())).append(it.teamAnswer()).append('\n'));
    words.rows().forEach(it -> text.append(heading(it.title())).append(lines(it.lines())));
    text.append(seenElsewhere(links.forTheTeam(summary.id())));
    text.append(heading("The reporter")).append(reporter(opened.reporter()));
    return text.append("\nThe reporter's words are above as they were written.\n")
        .append(foot())
        .toString();
  }

  private static String seenElsewhere(List<NewLinks.Told> told) {
    return told.stream()
        .map(it -> it.inMail(ReportSummary::reference) + "\n")
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(),
                it -> it.isEmpty() ? "" : heading("Seen elsewhere") + SUGGESTED + it));
  }

  private static String heading(String words) {
    return "\n" + words.toUpperCase(Locale.UK) + "\n";
  }

  private static String lines(List<ReportWords.Line> lines) {
    return lines.stream()
        .map(it -> line(it.teamNoun(), it.teamAnswer()))
        .collect(Collectors.joining());
  }

  /** Text of several lines stands below its name, as it was written. */
  private static String line(String name, String text) {
    return name + (text.contains("\n") ? ":\n" : ": ") + text + "\n";
  }

  private static String reporter(Reporter reporter) {
    return line("Name", known(reporter.name()))
        + line("Role", known(reporter.jobTitle()))
        + line("Phone", known(reporter.phone()))
        + line("Email", known(reporter.email()));
  }

  private static String known(String answer) {
    return answer.isEmpty() ? "Not known" : answer;
  }
}
