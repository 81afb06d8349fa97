package org.softintel.oversight.auditors;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.LoggedOperation;
import org.softintel.platform.page.Option;
import org.softintel.report.access.UnusualAccessCause;

/** What stands around a list of entries: what can be chosen, and where to go from here. */
public record EntriesView(boolean narrowed, String parameters, Optional<String> older) {
  static final String UNANSWERED = "none";

  public List<Option> operations() {
    return options(
        "All operations",
        Stream.of(LoggedOperation.values()).map(it -> new Option(it.name(), it.words())));
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

  public List<Option> answers() {
    return options(
        "All unusual access", Stream.of(new Option(UNANSWERED, "What nobody has looked into")));
  }

  private static List<Option> options(String all, Stream<Option> each) {
    return Stream.concat(Stream.of(new Option("", all)), each).toList();
  }
}
