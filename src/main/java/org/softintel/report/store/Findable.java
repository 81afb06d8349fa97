package org.softintel.report.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.report.question.Group;
import org.softintel.report.search.Field;
import org.softintel.report.search.Held;

/** What a report can be found by: the answers whose value is a name, a number or a place. */
final class Findable {
  private Findable() {}

  static List<Held> of(Report report) {
    return Stream.of(
            names(report, Group.CHILDREN),
            names(report, Group.PEOPLE),
            values(report, Group.VEHICLES, "registration", Field.PLATE),
            values(report, Group.ACCOUNTS, "phone", Field.PHONE),
            values(report, Group.ACCOUNTS, "handle", Field.ACCOUNT),
            values(report, Group.ACCOUNTS, "displayName", Field.ACCOUNT),
            values(report, Group.CHILDREN, "postcode", Field.POSTCODE),
            values(report, Group.PEOPLE, "postcode", Field.POSTCODE),
            values(report, Group.PLACES, "postcode", Field.POSTCODE))
        .flatMap(it -> it)
        .toList();
  }

  /** Of everybody who is named in it, the reporter too. */
  static List<String> names(Report report, Reporter reporter) {
    return Stream.of(
            names(report, Group.CHILDREN).map(Held::value),
            names(report, Group.PEOPLE).map(Held::value),
            Stream.of(reporter.name()))
        .flatMap(it -> it)
        .toList();
  }

  /**
   * All names of one person together: a first name may stand in one answer, a nickname in another.
   */
  private static Stream<Held> names(Report report, Group group) {
    return report.rows(group).stream()
        .map(
            row ->
                Stream.of("name", "otherNames")
                    .flatMap(it -> row.facts().of(it).stream())
                    .collect(Collectors.joining(" ")))
        .filter(it -> !it.isEmpty())
        .map(it -> new Held(Field.NAME, it));
  }

  private static Stream<Held> values(Report report, Group group, String name, Field field) {
    return report.rows(group).stream()
        .flatMap(row -> row.facts().of(name).stream())
        .map(it -> new Held(field, it));
  }
}
