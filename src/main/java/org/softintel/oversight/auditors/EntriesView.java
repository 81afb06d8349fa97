package org.softintel.oversight.auditors;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.LoggedOperation;
import org.softintel.platform.page.Option;

/** What stands around a list of entries: what can be chosen, and where to go from here. */
@TemplateData
public record EntriesView(boolean narrowed, String parameters, Optional<String> older) {

  EntriesView(AuditQuery query, Optional<String> older) {
    this(query.narrows(), query.parameters(), older);
  }

  public List<Option> operations() {
    return Stream.concat(
            Stream.of(new Option("", "All operations")),
            Arrays.stream(LoggedOperation.values()).map(it -> new Option(it.name(), it.words())))
        .toList();
  }

  public List<Option> acts() {
    return Stream.concat(
            Stream.of(new Option("", "All acts")),
            Arrays.stream(Act.values())
                .sorted(Comparator.comparing(Act::words))
                .map(it -> new Option(it.name(), it.words())))
        .toList();
  }
}
