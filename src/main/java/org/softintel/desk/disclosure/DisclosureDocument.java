package org.softintel.desk.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.softintel.desk.disclosure.PdfDocument.Fact;
import org.softintel.desk.disclosure.PdfDocument.Part;
import org.softintel.desk.logs.IntelligenceLog;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.ReportWords;

/** Lays out what leaves the team: the same words for a mail and for a paper. */
final class DisclosureDocument {
  private DisclosureDocument() {}

  /** Nothing of the report from which it was made, not even its reference. */
  static PdfDocument of(Disclosure disclosure, IntelligenceLog log, String foot) {
    var title = "Intelligence log " + log.reference();
    var parts = List.of(new Part("What it says", List.of(), log.text()));
    return sheet(disclosure, title, log.reference() + ". " + foot, parts);
  }

  /** As it was sent, without the reporter, and with what was added until it was passed on. */
  static PdfDocument of(Disclosure disclosure, OpenReport opened, ReportWords words, String foot) {
    var reference = opened.summary().reference();
    var parts = new ArrayList<Part>();
    parts.add(new Part("What was reported", facts(words.main()), ""));
    words.rows().forEach(it -> parts.add(new Part(it.title(), facts(it.lines()), "")));
    opened.additions().stream()
        .filter(it -> !it.added().isAfter(disclosure.summary().made()))
        .forEach(
            it ->
                parts.add(new Part("Added " + LondonTime.local(it.added()), List.of(), it.text())));
    return sheet(disclosure, "Information report " + reference, reference + ". " + foot, parts);
  }

  private static PdfDocument sheet(
      Disclosure disclosure, String title, String foot, List<Part> parts) {
    var grade = disclosure.subject().grade();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("For", disclosure.recipient().words()));
    facts.add(new Fact("Given for", disclosure.why()));
    facts.add(new Fact("Grade", grade.code() + ": " + grade.words()));
    facts.add(
        new Fact(
            "Conditions on sharing",
            disclosure.subject().conditions().isEmpty()
                ? "Not to be shared onwards without a lawful purpose and a need to know."
                : disclosure.subject().conditions()));
    facts.add(
        new Fact(
            "Passed on",
            LondonTime.local(disclosure.summary().made()) + ", by " + disclosure.summary().by()));
    return new PdfDocument(
        title, marking(disclosure), foot, List.copyOf(facts), List.copyOf(parts));
  }

  private static String marking(Disclosure disclosure) {
    var handling = disclosure.subject().grade().handling();
    return "OFFICIAL-SENSITIVE Handling " + handling.code() + ": " + handling.words();
  }

  private static List<Fact> facts(List<ReportWords.Line> lines) {
    return lines.stream().map(it -> new Fact(it.teamNoun(), it.answer())).toList();
  }
}
