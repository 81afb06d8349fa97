package org.softintel.report.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.report.access.ReportNames;
import org.softintel.report.question.RowGroup;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.SearchField;

/** The answers by which a report is found: names, numbers and places. */
final class SearchTerms {
  private SearchTerms() {}

  static List<HeldValue> of(Report report) {
    return Stream.of(
            names(report, RowGroup.CHILDREN),
            names(report, RowGroup.PEOPLE),
            values(report, RowGroup.VEHICLES, "registration", SearchField.PLATE),
            values(report, RowGroup.ACCOUNTS, "phone", SearchField.PHONE),
            values(report, RowGroup.ACCOUNTS, "handle", SearchField.ACCOUNT),
            values(report, RowGroup.ACCOUNTS, "displayName", SearchField.ACCOUNT),
            values(report, RowGroup.CHILDREN, "postcode", SearchField.POSTCODE),
            values(report, RowGroup.PEOPLE, "postcode", SearchField.POSTCODE),
            values(report, RowGroup.PLACES, "postcode", SearchField.POSTCODE))
        .flatMap(it -> it)
        .toList();
  }

  static ReportNames.Written written(Report report, Reporter reporter, Stream<String> additions) {
    return new ReportNames.Written(
        Stream.of(
                names(report, RowGroup.CHILDREN).map(HeldValue::value),
                names(report, RowGroup.PEOPLE).map(HeldValue::value),
                Stream.of(reporter.name()))
            .flatMap(it -> it)
            .toList(),
        Stream.concat(report.texts(), additions).toList());
  }

  /** All names of one person together: first name and nickname may be in different answers. */
  private static Stream<HeldValue> names(Report report, RowGroup group) {
    return report.rows(group).stream()
        .map(
            row ->
                Stream.of("name", "otherNames")
                    .flatMap(it -> row.facts().of(it).stream())
                    .collect(Collectors.joining(" ")))
        .filter(it -> !it.isEmpty())
        .map(it -> new HeldValue(SearchField.NAME, it, group));
  }

  private static Stream<HeldValue> values(
      Report report, RowGroup group, String name, SearchField field) {
    return report.rows(group).stream()
        .flatMap(row -> row.facts().of(name).stream())
        .map(it -> new HeldValue(field, it, group));
  }
}
