package org.softintel.research;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.dossier.ReportSummary;
import org.softintel.report.Search;
import org.softintel.search.Field;
import org.softintel.web.Form;
import org.softintel.web.Option;

/** The search, and what it found once something was looked for. */
@TemplateData
record SearchView(Form form, Optional<Search.Found> found) {
  public List<Option> fields() {
    return Stream.of(Field.values()).map(it -> new Option(it.code(), it.words())).toList();
  }

  public List<ReportSummary> reports() {
    return found.map(Search.Found::reports).orElse(List.of());
  }

  public boolean more() {
    return found.filter(Search.Found::more).isPresent();
  }

  @Override
  public String toString() {
    return "SearchView[]";
  }
}
