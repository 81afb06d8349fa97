package org.softintel.desk.inbox;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.report.search.SearchField;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.ReportSearch;

/** The search, and what it found once something was looked for. */
@TemplateData
record ReportSearchView(Form form, Optional<ReportSearch.Found> found) {
  public List<Option> fields() {
    return Stream.of(SearchField.values()).map(it -> new Option(it.code(), it.words())).toList();
  }

  public List<ReportSummary> reports() {
    return found.map(ReportSearch.Found::reports).orElse(List.of());
  }

  public boolean more() {
    return found.filter(ReportSearch.Found::more).isPresent();
  }

  @Override
  public String toString() {
    return "ReportSearchView[]";
  }
}
