package org.softintel.oversight.auditors;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.trail.AccessAnswer;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.LoggedOperation;
import org.softintel.platform.page.Option;
import org.softintel.report.access.UnusualAccessCause;

/**
 * What stands around a list of entries: what can be chosen, and where to go from here.
 *
 * @param about whose entries they are, and of which report
 * @param only what else they were narrowed to, in words
 * @param lists empty where lists and searches that showed the report are among the others
 */
public record EntriesView(
    boolean narrowed,
    String parameters,
    Optional<String> older,
    Subject about,
    String only,
    Optional<Lists> lists) {
  static final String UNANSWERED = "none";

  /** First what may need something to be done. */
  static final List<AccessAnswer> ANSWERS =
      List.of(AccessAnswer.NOT_JUSTIFIED, AccessAnswer.FOLLOWED_UP, AccessAnswer.JUSTIFIED);

  /** A person by name, a report, and the request to look up a name whose answer led here. */
  record Subject(Optional<String> person, Optional<String> report, Optional<UUID> complaint) {
    static final Subject NONE = new Subject(Optional.empty(), Optional.empty());

    Subject(Optional<String> person, Optional<String> report) {
      this(person, report, Optional.empty());
    }
  }

  /**
   * What is shown of lists and searches.
   *
   * @param only whether nothing else is shown
   * @param all the parameters without this
   */
  public record Lists(boolean only, String all) {}

  EntriesView(boolean narrowed, String parameters, Optional<String> older) {
    this(narrowed, parameters, older, Subject.NONE, "", Optional.empty());
  }

  /** Empty for all entries. */
  public String subject() {
    var report = about.report().map(it -> "report " + it);
    if (about.person().isEmpty()) {
      return report.map(it -> "Entries about " + it).orElse("");
    }
    return about.person().get() + report.map(it -> " and " + it).orElse("");
  }

  public boolean onePersonOneReport() {
    return about.person().isPresent() && about.report().isPresent();
  }

  /** Where this view was come to from; null for the page that others are come to from. */
  public @Nullable String back() {
    var report = about.report().map(it -> AuditQuery.reportPage(it, about.complaint()));
    var before = report.or(() -> about.complaint().map(it -> ComplaintPages.ADDRESS + "/" + it));
    return narrowed ? before.orElse("/audit") : null;
  }

  public List<Option> operations() {
    return options(
        "All operations",
        Stream.of(LoggedOperation.values()).map(it -> new Option(it.name(), words(it))));
  }

  public List<Option> acts() {
    return options(
        "All actions",
        Stream.of(Act.values())
            .sorted(Comparator.comparing(Act::words))
            .map(it -> new Option(it.name(), it.words())));
  }

  public List<Option> causes() {
    return options(
        "All causes",
        Stream.of(UnusualAccessCause.values()).map(it -> new Option(it.code(), it.words())));
  }

  /** As the lines call it: one operation of the log has two words there. */
  static String words(LoggedOperation operation) {
    return operation == LoggedOperation.DISCLOSURE ? "Disclosed or notified" : operation.words();
  }

  public List<Option> answers() {
    return options(
        "All unusual access",
        Stream.concat(
            Stream.of(new Option(UNANSWERED, "Not looked into yet")),
            ANSWERS.stream().map(it -> new Option(it.code(), it.words()))));
  }

  private static List<Option> options(String all, Stream<Option> each) {
    return Stream.concat(Stream.of(new Option("", all)), each).toList();
  }
}
