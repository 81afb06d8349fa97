package org.softintel.report.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How well the matcher finds records of one person among invented people, and how fast. The weights
 * were chosen by the half to look at; the other is scored without changing anything by it. Halves
 * of the made people differ by their seed, those of the names by the number of the line, or by what
 * the line says.
 */
final class MatcherQuality {
  private static final Path PAIRS = Path.of("src/test/resources/linking");
  private static final Set<MatchBand> LIKELY = EnumSet.of(MatchBand.SAME, MatchBand.LIKELY);
  private static final Set<MatchBand> POSSIBLE =
      EnumSet.of(MatchBand.SAME, MatchBand.LIKELY, MatchBand.POSSIBLE);

  private final PersonMatcher matcher = new PersonMatcher();
  private final PersonLinker linker = new PersonLinker(matcher);

  private MatcherQuality() {}

  public static void main(String... arguments) throws IOException {
    var quality = new MatcherQuality();
    for (var half : List.of("look", "blind")) {
      var seed = half.equals("look") ? 1 : 2;
      quality.people(half + " clean", MadePeople.clean(seed, 4_000));
      quality.people(half + " hard", MadePeople.hard(seed, 4_000));
      quality.names(half, seed % 2);
      quality.romanised(half);
    }
    quality.people("time of 60,000", MadePeople.hard(3, 8_570));
  }

  private void people(String title, MadePeople made) {
    var begun = System.nanoTime();
    var pairs = linker.pairs(made.records());
    var seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf("%s: %,d records, %.1f s%n", title, made.records().size(), seconds);
    var candidates = new long[2];
    var reader = PersonMatcher.reader();
    new Candidates(made.records().stream().map(reader::read).toList())
        .forEach(0, made.records().size(), (a, b) -> candidates[made.isOne(a, b) ? 0 : 1]++);
    System.out.printf(
        "  candidates: %.4f of the true pairs, %.1f a record%n",
        candidates[0] / (double) made.truePairs(),
        (candidates[0] + candidates[1]) / (double) made.records().size());
    for (var bands : List.of(LIKELY, POSSIBLE)) {
      var found = pairs.stream().filter(it -> bands.contains(it.band())).toList();
      var right = found.stream().filter(it -> made.isOne(it.a(), it.b())).count();
      print(bands, right, found.size() - right, made.truePairs() - right);
    }
  }

  private void names(String half, int remainder) throws IOException {
    var lines = lines("name-pairs.tsv");
    names(
        half + " names alone",
        IntStream.range(0, lines.size())
            .filter(it -> it % 2 == remainder)
            .mapToObj(lines::get)
            .toList(),
        POSSIBLE);
  }

  private void romanised(String half) throws IOException {
    var lines = lines("romanised-pairs.tsv").stream().filter(it -> it[4].equals(half)).toList();
    for (var bands : List.of(LIKELY, POSSIBLE)) {
      names(half + " romanised names", lines, bands);
    }
  }

  private static List<String[]> lines(String file) throws IOException {
    return Files.readAllLines(PAIRS.resolve(file)).stream()
        .filter(it -> !it.startsWith("#"))
        .map(it -> it.split("\t", -1))
        .toList();
  }

  private void names(String title, List<String[]> lines, Set<MatchBand> bands) {
    for (var origin : lines.stream().map(it -> it[0]).distinct().toList()) {
      var right = 0;
      var wrong = 0;
      var missed = 0;
      for (var line : lines) {
        if (line[0].equals(origin)) {
          var isFound = bands.contains(matcher.match(named(line[2]), named(line[3])).band());
          var isOne = line[1].equals("yes");
          right += isFound && isOne ? 1 : 0;
          wrong += isFound && !isOne ? 1 : 0;
          missed += !isFound && isOne ? 1 : 0;
          if (isFound != isOne && title.startsWith("look")) {
            System.out.println("  " + String.join(" | ", line));
          }
        }
      }
      System.out.printf("%s, %s%n", title, origin);
      print(bands, right, wrong, missed);
    }
  }

  private static PersonFacts named(String name) {
    return new PersonFacts(Map.of(PersonField.NAME, name));
  }

  private static void print(Set<MatchBand> bands, long right, long wrong, long missed) {
    System.out.printf(
        "  %-10s precision %.4f, recall %.4f, F1 %.4f%n",
        bands.contains(MatchBand.POSSIBLE) ? "possible" : "likely",
        right / (double) (right + wrong),
        right / (double) (right + missed),
        2.0 * right / (2 * right + wrong + missed));
  }
}
