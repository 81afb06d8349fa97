package org.softintel.oversight.auditors;

import static java.util.stream.Collectors.joining;

import io.quarkus.qute.TemplateExtension;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditRow;
import org.softintel.audit.trail.ReaderOfReport;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.access.UnusualAccessCause;

/** Says in words why something was done, as far as the codes of its entry tell. */
public final class EntryPurpose {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("share", "To share information with the team"),
          Map.entry("triage", "To assess reports and act on them"),
          Map.entry("safeguarding", "To safeguard somebody"),
          Map.entry("investigation", "For an investigation"),
          Map.entry("supervision", "To supervise the team’s work"),
          Map.entry("quality", "To check the quality of the work"),
          Map.entry("own-report", "To follow or change their own report"),
          Map.entry("manage", "To manage the team and its records"),
          Map.entry("passing-on", "To pass information on"),
          Map.entry("escalation", "Because of a deadline or possible danger"),
          Map.entry("delivery", "To deliver email"),
          Map.entry("publish", "To keep public pages up to date"),
          Map.entry("search", "To index reports for search and totals"),
          Map.entry("insight", "To plan with statistics"),
          Map.entry("sign-in", "To sign in or out"),
          Map.entry("audit", "To check what was done"),
          Map.entry("watch", "Recorded because it was unusual"),
          Map.entry("none", "Nothing was shown or done"));

  /** Of an entry from before it had the kind of its mail. */
  private static final String NOT_TOLD =
      "To tell the leads of a deadline, possible danger, something passed on or somebody who was"
          + " stopped. This entry does not say which";

  /** What shows content of a report, and what auditors give a reason for themselves. */
  private static final Set<Act> ASKED_AT =
      EnumSet.of(
          Act.REPORT_OPENED,
          Act.REPORT_PRINTED,
          Act.LOG_OPENED,
          Act.LOG_PRINTED,
          Act.DISCLOSURE_OPENED,
          Act.ACCESS_LOOKED_INTO);

  private EntryPurpose() {}

  /** Such as {@code To assess reports and act on them. They gave a reason}. */
  static String why(AuditRow entry) {
    var earlier = entry.beside().reason().map(it -> earlier(entry, "row " + it.row()));
    return whyHere(entry) + earlier.orElse("");
  }

  /** As {@link #why}, but for a reason that had been given before. */
  @TemplateExtension
  static String whyHere(AuditRow entry) {
    var causes = causes(entry).stream().map(EntryPurpose::within).collect(joining(", "));
    return purpose(entry, !causes.isEmpty())
        + (causes.isEmpty() ? "" : ": " + causes)
        + occasion(entry)
        + reason(entry);
  }

  /** {@code other}: how the entry with the reason is called where this is read. */
  static String earlier(AuditRow entry, String other) {
    return earlier(entry)
        .map(it -> ". They had given a reason " + it + " (" + other + ")")
        .orElse("");
  }

  /** When a reason was given that still counted, such as {@code at 12:47am}. */
  @TemplateExtension
  static Optional<String> earlier(AuditRow entry) {
    return entry
        .beside()
        .reason()
        .filter(it -> isAskedAt(entry))
        .map(
            it ->
                LondonTime.date(it.at()).equals(LondonTime.date(entry.at()))
                    ? "at " + LondonTime.clock(it.at())
                    : "on " + LondonTime.local(it.at()));
  }

  private static boolean isAskedAt(AuditRow entry) {
    return entry.act().filter(ASKED_AT::contains).isPresent();
  }

  /** Why the service noticed something is never the reason of the person. */
  private static String purpose(AuditRow entry, boolean isNoticed) {
    if (isNoticed && entry.is(Act.REASON_ASKED)) {
      return "Why they were asked";
    }
    if (isNoticed) {
      return "Why it was flagged";
    }
    var words = WORDS.getOrDefault(entry.purpose(), entry.purpose());
    return entry.whyMailed().orElse(isToTheLeads(entry) ? NOT_TOLD : words);
  }

  private static boolean isToTheLeads(AuditRow entry) {
    return entry.is(Act.LEADS_TOLD) || entry.is(Act.LEADS_NOT_TOLD) || entry.is(Act.LEADS_SPARED);
  }

  /** Whether a report that was opened was for the reader to work on. */
  private static String occasion(AuditRow entry) {
    if (!entry.is(Act.REPORT_OPENED)) {
      return "";
    }
    return switch (entry.detail().orElse("")) {
      case "assigned=them" -> ". The report was assigned to them";
      case "assigned=colleague" -> ". The report was assigned to a colleague";
      case "assigned=nobody" -> ". The report was not assigned";
      default -> "";
    };
  }

  /** What was noticed about it as unusual, as one sentence. */
  @TemplateExtension
  static String flagged(AuditRow entry) {
    var causes = causes(entry);
    return causes.isEmpty() ? why(entry) : String.join(". ", causes);
  }

  /** All that was noticed as unusual about this reader; empty if nothing was. */
  @TemplateExtension
  static String unusual(ReaderOfReport reader) {
    return String.join(", ", words(reader.flagged()).stream().map(EntryPurpose::within).toList());
  }

  /** Each cause of what was noticed as unusual, in words. */
  static List<String> causes(AuditRow entry) {
    return words(List.of(AuditEvent.causes(entry.detail().orElse("")).split(",", -1)));
  }

  private static List<String> words(Collection<String> codes) {
    return Stream.of(UnusualAccessCause.values())
        .filter(it -> codes.contains(it.code()))
        .map(UnusualAccessCause::words)
        .toList();
  }

  /** Something else may be sealed beside an entry: who received what was passed on. */
  private static String reason(AuditRow entry) {
    if (!isAskedAt(entry) || entry.beside().reason().isPresent()) {
      return "";
    }
    if (entry.reasoned()) {
      return ". They gave a reason";
    }
    return entry.is(Act.ACCESS_LOOKED_INTO) ? "" : ". They were not asked for a reason this time";
  }

  private static String within(String words) {
    return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
  }
}
