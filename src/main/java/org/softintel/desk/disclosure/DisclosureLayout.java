package org.softintel.desk.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.desk.disclosure.DisclosureDocument.Fact;
import org.softintel.desk.disclosure.DisclosureDocument.Part;
import org.softintel.desk.logs.IntelligenceLog;
import org.softintel.desk.logs.IntelligenceLogs;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.ContactDetails;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.store.Addition;
import org.softintel.report.store.Areas;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.Reports;

/** Lays out what leaves the team: the same words for a mail and for a PDF. */
@ApplicationScoped
class DisclosureLayout {
  private static final String OWN_WORDS =
      "These are the words of the person who told us. They may show who that is. Do not copy, quote or"
          + " show them to anybody who does not need them.";

  private static final DisclosureStanding NOTHING_YET =
      new DisclosureStanding(false, Optional.empty(), Optional.empty(), Optional.empty());

  private final Disclosures disclosures;
  private final IntelligenceLogs logs;
  private final Reports reports;
  private final Areas areas;
  private final DisclosurePdf pdf;
  private final ContactDetails contacts;
  private final InstantSource clock;

  DisclosureLayout(
      Disclosures disclosures,
      IntelligenceLogs logs,
      Reports reports,
      Areas areas,
      DisclosurePdf pdf,
      ContactDetails contacts,
      InstantSource clock) {
    this.disclosures = disclosures;
    this.logs = logs;
    this.reports = reports;
    this.areas = areas;
    this.pdf = pdf;
    this.contacts = contacts;
    this.clock = clock;
  }

  /** The caller has recorded why; no transaction is left open when something is made of it. */
  @Transactional
  DisclosureDocument document(Disclosure disclosure, String foot) {
    var subject = disclosure.subject();
    return subject.isOriginal()
        ? lay(disclosure, reports.forDelivery(disclosure.report().id()), foot)
        : lay(disclosure, logs.forDelivery(subject.code(), subject.version()), foot);
  }

  /** Conditions of the report that the recipient would not see; the caller has recorded why. */
  @Transactional
  String conditionsLeftBehind(Disclosure disclosure) {
    var report = reports.forDelivery(disclosure.report().id());
    return disclosure.subject().leavesBehind(report.conditions());
  }

  /** Whom to call, on each page of a PDF and in each mail. */
  String contact() {
    return "Questions: call the team on %s (%s). If it is urgent, call the duty team on %s (%s)."
        .formatted(
            contacts.teamPhone(), contacts.hours(), contacts.dutyPhone(), contacts.dutyHours());
  }

  /** A copy for {@code by} to hand over; that it is made is committed before it is returned. */
  @Transactional(TxType.REQUIRES_NEW)
  DisclosureDocument copy(String report, UUID id, Actor by) {
    var disclosure = disclosures.openToHandOver(report, id, by);
    return document(disclosure, printedBy(by, disclosure));
  }

  /** Characters that a PDF of what is open could not show; none for a mail, which shows all. */
  Set<String> missing(
      DisclosureRequest request, OpenReport opened, Optional<IntelligenceLog> log, Actor by) {
    if (request.way() != DisclosureMethod.PAPER) {
      return Set.of();
    }
    var report = opened.summary();
    var stored = new SealedDisclosure(report.id(), request, by, clock.instant());
    var line = DisclosureLine.of(stored, NOTHING_YET);
    var draft = new Disclosure(report, by.subject(), line, request);
    var foot = printedBy(by, draft);
    return pdf.missing(
        log.map(it -> lay(draft, it, foot)).orElseGet(() -> lay(draft, opened, foot)));
  }

  private String printedBy(Actor by, Disclosure disclosure) {
    return "For "
        + disclosure.request().recipient().words()
        + ". Printed by "
        + by.name()
        + ", "
        + LondonTime.local(clock.instant());
  }

  /** Nothing of the report from which the log was made, not even its reference. */
  private DisclosureDocument lay(Disclosure disclosure, IntelligenceLog log, String foot) {
    var parts = List.of(new Part("What it says", List.of(), log.text()));
    return laid(
        disclosure, "Intelligence log " + log.reference(), log.reference() + ". " + foot, parts);
  }

  /** As it was sent, without the reporter, and with what was added until it was passed on. */
  private DisclosureDocument lay(Disclosure disclosure, OpenReport opened, String foot) {
    var reference = opened.summary().reference();
    var parts = new ArrayList<Part>();
    parts.add(new Part("Protect the source", List.of(), OWN_WORDS));
    parts.addAll(sent(opened));
    opened.additions().stream()
        .filter(it -> !it.added().isAfter(disclosure.summary().made()))
        .map(it -> new Part("Added on " + LondonTime.local(it.added()), List.of(), it.text()))
        .forEach(parts::add);
    return laid(disclosure, "Information report " + reference, reference + ". " + foot, parts);
  }

  /** Its conditions stand before it, with those of the team. */
  private List<Part> sent(OpenReport opened) {
    var words = ReportWords.withoutSource(opened.report(), areas).withoutConditions();
    var rows = words.rows().stream().map(it -> new Part(it.title(), facts(it.lines()), ""));
    return Stream.concat(Stream.of(new Part("What was reported", facts(words.main()), "")), rows)
        .toList();
  }

  /** What an original says in the reporter's words. */
  String words(OpenReport opened) {
    var sent =
        sent(opened).stream()
            .flatMap(
                it -> Stream.concat(Stream.of(it.heading()), it.facts().stream().map(Fact::words)));
    var added = opened.additions().stream().map(Addition::text);
    return Stream.concat(sent, added).collect(Collectors.joining("\n"));
  }

  private DisclosureDocument laid(
      Disclosure disclosure, String title, String foot, List<Part> parts) {
    var subject = disclosure.subject();
    var made = disclosure.summary();
    var conditions =
        subject.conditions().isEmpty()
            ? "None. Share it only for a lawful purpose and with people who need to know."
            : subject.conditions();
    var facts =
        List.of(
            new Fact("For", disclosure.request().recipient().words()),
            new Fact("Reason for sharing", disclosure.request().why()),
            new Fact("Grade", subject.grade().code() + ": " + subject.grade().words()),
            new Fact("Conditions on sharing", conditions),
            new Fact("Shared", LondonTime.local(disclosure.left()) + ", by " + made.by()),
            new Fact("Contact", contact()));
    return new DisclosureDocument(
        title,
        "OFFICIAL-SENSITIVE " + subject.grade().marking(),
        contact(),
        foot,
        facts,
        List.copyOf(parts));
  }

  private static List<Fact> facts(List<ReportWords.Line> lines) {
    return lines.stream().map(it -> new Fact(it.teamNoun(), it.teamAnswer())).toList();
  }
}
