package org.softintel.report.entity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.page.PlainLetters;
import org.softintel.report.entity.EntityTie.Saying;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.question.Question;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.ReportRow;
import org.softintel.report.store.ReportsTogether.OneOfMany;

/** The children, people and things of one report, and how it says that they are connected. */
final class RowsOfReport {
  private static final RowGroup LINKS = RowGroup.LINKS;

  private final Map<String, SaidRow> rows = new LinkedHashMap<>();
  private final List<Connection> connections = new ArrayList<>();

  /** That the report says that two of its rows are connected. */
  record Connection(SaidRow from, SaidRow to, String words, String detail) {
    Saying saying() {
      return new Saying(from, to, detail);
    }
  }

  RowsOfReport(OneOfMany report) {
    for (var section : report.words().rows()) {
      if (section.group().isLinked()) {
        var row = report.report().rows(section.group()).get(section.number() - 1);
        var mention = new RowMention(report.summary().id(), row.id(), section.group());
        var kind = EntityKind.of(section.group(), row);
        rows.put(row.id(), new SaidRow(mention, kind, section, report));
      }
    }
    report.report().rows(LINKS).forEach(this::connect);
    report.report().rows(RowGroup.VEHICLES).forEach(it -> connectUser(report, it, "usedBy"));
    report.report().rows(RowGroup.ACCOUNTS).forEach(it -> connectUser(report, it, "user"));
  }

  private void connect(ReportRow link) {
    var from = link.facts().of("from").map(rows::get);
    var to = link.facts().of("to").map(rows::get);
    if (from.isPresent() && to.isPresent() && !from.get().is(to.get())) {
      var words = relation().wordsOf(link.facts().of(relation()).orElse("other"));
      var detail = link.facts().of("detail").orElse("");
      connections.add(new Connection(from.get(), to.get(), words, detail));
    }
  }

  private static Question relation() {
    return LINKS.question("relation");
  }

  /** Whose name stands there is one of the report's children or people. */
  private void connectUser(OneOfMany report, ReportRow thing, String question) {
    var user = thing.facts().of(question).map(PlainLetters::of);
    var used = row(thing.id());
    Stream.of(RowGroup.CHILDREN, RowGroup.PEOPLE)
        .flatMap(it -> report.report().rows(it).stream())
        .filter(it -> user.isPresent() && it.facts().of("name").map(PlainLetters::of).equals(user))
        .findFirst()
        .map(it -> row(it.id()))
        .filter(it -> !areConnected(it, used))
        .ifPresent(it -> connections.add(new Connection(it, used, relation().wordsOf("uses"), "")));
  }

  private SaidRow row(String id) {
    return requireNonNull(rows.get(id));
  }

  private boolean areConnected(SaidRow one, SaidRow other) {
    return connections.stream().anyMatch(it -> it.from().is(one) && it.to().is(other));
  }

  Optional<SaidRow> row(RowMention mention) {
    return Optional.ofNullable(rows.get(mention.row()));
  }

  Stream<Connection> connections() {
    return connections.stream();
  }

  /** What is connected with a row of it. */
  Stream<RowMention> neighbours(RowMention mention) {
    return connections.stream()
        .flatMap(
            it ->
                it.from().mention().equals(mention)
                    ? Stream.of(it.to().mention())
                    : it.to().mention().equals(mention)
                        ? Stream.of(it.from().mention())
                        : Stream.empty());
  }
}
