package org.softintel.desk.logs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.desk.logs.SourceTraces.Trace;
import org.softintel.language.check.LanguageChecker;
import org.softintel.language.check.Snippet;
import org.softintel.language.check.Suggestion;
import org.softintel.report.store.OpenReport;

/**
 * Something to look at again before a log is kept: a trace of its source, a name that the reporter
 * did not allow, conditions left out, or words that blame.
 *
 * @param code by which it is known again, so that nobody is told the same thing twice
 * @param alternatives empty where nothing can be suggested
 */
record LogIssue(String code, String title, Snippet snippet, String why, List<String> alternatives) {
  private static final String WHY_NOT =
      "A log must not point to who told us. Take it out, or say it so that it could come from"
          + " anyone.";

  /** Traces of the source in text and conditions first, then each term once. */
  static List<LogIssue> in(IntelligenceLogText log, OpenReport opened, LanguageChecker language) {
    var text = log.text();
    var terms = language.suggestions(text, List.of());
    return Stream.of(
            sources(text, opened, "it"),
            sources(log.conditions(), opened, "the conditions"),
            SourceTraces.number(log.conditions(), opened)
                .map(it -> issue(log.conditions(), it, "the conditions", WHY_NOT))
                .stream(),
            naming(text, opened, "it"),
            naming(log.conditions(), opened, "the conditions"),
            leftOut(log, opened),
            terms.stream().map(LogIssue::term))
        .flatMap(it -> it)
        .toList();
  }

  private static Stream<LogIssue> sources(String text, OpenReport opened, String where) {
    return Stream.concat(SourceTraces.in(text, opened), SourceTraces.teller(text, opened).stream())
        .map(it -> issue(text, it, where, WHY_NOT));
  }

  /** The code changes when only some of the traces were removed. */
  private static LogIssue issue(String text, Trace trace, String where, String why) {
    return new LogIssue(
        "source:" + trace.trait().name() + ":" + where.replace(' ', '-') + ":" + trace.mark(),
        trace.trait().words() + " is still in " + where,
        Snippet.of(text, trace.start(), trace.end()),
        why,
        List.of());
  }

  private static Stream<LogIssue> naming(String text, OpenReport opened, String where) {
    return SourceTraces.child(text, opened.report())
        .filter(it -> opened.sharing().isNamingOfChildLimited())
        .map(it -> issue(text, it, where, opened.sharing().namingWords() + "."))
        .stream();
  }

  /** Each line of the report's conditions that the log does not repeat. */
  private static Stream<LogIssue> leftOut(IntelligenceLogText log, OpenReport opened) {
    var leftOut =
        opened
            .conditions()
            .lines()
            .filter(it -> !log.conditions().contains(it))
            .collect(Collectors.joining("\n"));
    if (leftOut.isEmpty()) {
      return Stream.empty();
    }
    var title =
        log.conditions().isEmpty()
            ? "The report has conditions on sharing, and this log has none"
            : "This log leaves out conditions of the report";
    return Stream.of(
        new LogIssue(
            "conditions",
            title,
            Snippet.of(leftOut, 0, leftOut.length()),
            "Partners see only the conditions of the log. Choose handling code C and enter them,"
                + " unless they do not apply to what the log says.",
            List.of()));
  }

  private static LogIssue term(Suggestion it) {
    return new LogIssue(
        "language:" + it.advice().term(),
        "“" + it.snippet().words() + "”",
        it.snippet(),
        it.advice().why(),
        it.advice().alternatives());
  }

  /** Whether a trace of the source, or a name, was found. */
  boolean pointsToSomebody() {
    return code.startsWith("source:");
  }

  @Override
  public String toString() {
    return "LogIssue[" + code + "]";
  }
}
