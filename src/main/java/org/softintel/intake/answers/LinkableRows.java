package org.softintel.intake.answers;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.platform.page.Option;
import org.softintel.report.question.RowGroup;

/** The children, people, vehicles … of a report that a connection can lead from and to. */
public final class LinkableRows {
  /** {@code key} is its name on the pages, {@code id} its name in the finished report. */
  record Thing(String key, String id, String words) {}

  private final List<Thing> all;

  private LinkableRows(List<Thing> all) {
    this.all = all;
  }

  public static LinkableRows of(ReportAnswers answers) {
    return new LinkableRows(
        Stream.of(RowGroup.values())
            .filter(RowGroup::isLinked)
            .flatMap(group -> of(group, answers))
            .toList());
  }

  private static Stream<Thing> of(RowGroup group, ReportAnswers answers) {
    var rows = answers.keys(group);
    return IntStream.range(0, rows.size())
        .mapToObj(
            i -> {
              var own = answers.row(group, rows.get(i));
              var called = group.recognised(own::told);
              return new Thing(
                  group.code() + "/" + rows.get(i), id(group, i, own), group.nth(i + 1, called));
            });
  }

  /** Partner systems name their rows; rows of the pages are numbered. */
  static String id(RowGroup group, int index, Answers own) {
    return own.has("id") ? own.of("id") : group.code() + "-" + (index + 1);
  }

  /** Names a row by its number: "Vehicle 2". A new one comes after the others. */
  public static String caption(RowGroup group, String key, ReportAnswers answers) {
    var rows = answers.keys(group);
    var index = rows.contains(key) ? rows.indexOf(key) : rows.size();
    return group.nth(index + 1, Optional.empty());
  }

  public List<Option> options() {
    return all.stream().map(it -> new Option(it.key(), it.words())).toList();
  }

  boolean isAmbiguous(String id) {
    return all.stream().filter(it -> it.id().equals(id)).count() > 1;
  }

  /** Finds the id of a row by its key or its id. */
  Optional<String> idOf(String typed) {
    return all.stream()
        .filter(it -> it.key().equals(typed) || it.id().equals(typed))
        .map(Thing::id)
        .findFirst();
  }
}
