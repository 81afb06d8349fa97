package org.softintel.intake.answers;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.platform.page.Option;
import org.softintel.report.question.RowGroup;

/**
 * The children, people, vehicles … that a report names, for a connection to lead from one to
 * another.
 */
public final class LinkableRows {
  /**
   * @param key by which the pages refer to it
   * @param id by which the finished report refers to it
   */
  record Thing(String key, String id, String words) {}

  private final List<Thing> all;

  private LinkableRows(List<Thing> all) {
    this.all = all;
  }

  public static LinkableRows of(Answers answers) {
    return new LinkableRows(
        Stream.of(RowGroup.values())
            .filter(RowGroup::isLinked)
            .flatMap(group -> of(group, answers))
            .toList());
  }

  private static Stream<Thing> of(RowGroup group, Answers answers) {
    var rows = answers.rows(group);
    return IntStream.range(0, rows.size())
        .mapToObj(
            i -> {
              var own = answers.row(group, rows.get(i));
              var called = group.recognised(own::told);
              return new Thing(
                  group.code() + "/" + rows.get(i), id(group, i, own), group.nth(i + 1, called));
            });
  }

  /** A partner system names its own rows; those of the pages are numbered. */
  static String id(RowGroup group, int index, Answers own) {
    return own.has("id") ? own.of("id") : group.code() + "-" + (index + 1);
  }

  /** Which row a page is about: "Vehicle 2". A new one comes after the others. */
  public static String caption(RowGroup group, String key, Answers answers) {
    var rows = answers.rows(group);
    var index = rows.contains(key) ? rows.indexOf(key) : rows.size();
    return group.nth(index + 1, Optional.empty());
  }

  public List<Option> options() {
    return all.stream().map(it -> new Option(it.key(), it.words())).toList();
  }

  boolean isAmbiguous(String id) {
    return all.stream().filter(it -> it.id().equals(id)).count() > 1;
  }

  public int size() {
    return all.size();
  }

  /** The id of what a page calls by its key, and a partner system by its id. */
  Optional<String> idOf(String typed) {
    return all.stream()
        .filter(it -> it.key().equals(typed) || it.id().equals(typed))
        .map(Thing::id)
        .findFirst();
  }
}
