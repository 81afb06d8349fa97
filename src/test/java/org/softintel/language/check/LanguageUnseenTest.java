package org.softintel.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Scores sentences that the rules have never seen; docs/performance.md says how. */
class LanguageUnseenTest {
  private static final int FOUND = 620;
  private static final int FLAGGED = 25;

  /**
   * Id, {@code flag} or {@code near}, terms, sentence; of terms parted by a bar any one will do.
   */
  private record Line(String id, boolean near, List<Set<String>> terms, String text) {
    static Line of(String written) {
      var parts = written.split("\t", -1);
      var terms = names(parts[2], "[;,]").map(it -> anyOf(it)).toList();
      return new Line(parts[0], parts[1].strip().equals("near"), terms, parts[3]);
    }

    private static Set<String> anyOf(String written) {
      return names(written, "\\|").collect(Collectors.toSet());
    }

    private static Stream<String> names(String written, String parting) {
      return Stream.of(written.split(parting, -1))
          .map(String::strip)
          .filter(it -> !it.isEmpty() && !it.equals("-"));
    }

    List<Set<String>> missed() {
      var strong = GivenRuleEngine.strong(text);
      return terms.stream().filter(it -> strong.stream().noneMatch(it::contains)).toList();
    }

    boolean isFlagged() {
      return !GivenRuleEngine.strong(text).isEmpty();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "unseen", matches = ".+")
  void howWellItDoesOnAFile() throws IOException {
    var lines = lines(Path.of(System.getProperty("unseen")));
    var out = new ArrayList<String>();
    int wanted = 0;
    int missed = 0;
    for (var it : lines) {
      wanted += it.near() ? 0 : it.terms().size();
      missed += it.near() ? 0 : it.missed().size();
      if (it.near() ? it.isFlagged() : !it.missed().isEmpty()) {
        out.add(said(it));
      }
    }
    var near = lines.stream().filter(Line::near).toList();
    var flag = lines.stream().filter(it -> !it.near()).toList();
    out.add("terms found: %d of %d".formatted(wanted - missed, wanted));
    out.add("sentences with all terms found: " + share(flag, it -> it.missed().isEmpty()));
    out.add("sentences with any advice (A or B): " + share(flag, Line::isFlagged));
    out.add("near misses flagged (A or B): " + share(near, Line::isFlagged));
    out.forEach(System.out::println);
    assertThat(lines).isNotEmpty();
  }

  /** Of sets that are kept: what a rule wins elsewhere it must not lose here. */
  @Test
  void whatWasReachedOnSetsOfOthersIsKept() throws IOException {
    var lines = lines(Path.of("src/test/resources/language/sets.tsv"));

    assertThat(lines)
        .filteredOn(it -> !it.near() && it.missed().isEmpty())
        .hasSizeGreaterThan(FOUND);
    assertThat(lines).filteredOn(it -> it.near() && it.isFlagged()).hasSizeLessThan(FLAGGED);
  }

  private static String said(Line it) {
    return "%s %s: wanted %s, found %s%n    %s"
        .formatted(
            it.id(),
            it.near() ? "FALSE ALARM" : "MISSED",
            it.near() ? List.of() : it.missed(),
            GivenRuleEngine.found(it.text()),
            it.text());
  }

  private static String share(List<Line> lines, Predicate<Line> which) {
    var count = lines.stream().filter(which).count();
    return "%d of %d (%.3f)".formatted(count, lines.size(), (double) count / lines.size());
  }

  private static List<Line> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(it -> !it.isBlank() && !it.startsWith("#"))
        .map(Line::of)
        .toList();
  }
}
