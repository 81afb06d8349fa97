package org.softintel.language.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.platform.learnt.LearningWeights;
import org.softintel.platform.learnt.LearntWeights;

/**
 * Learns advice-weights.bin, the first argument, from the labelled sentences. With a second
 * argument it first deals the authors into so many folds, leaves out each in turn and prints how
 * their sentences fare.
 */
final class LanguageTraining {
  private static final Path FOLDER = Path.of("src/test/resources/language");

  /** Odds from which advice is given: chosen by how sentences of authors left out fare. */
  private static final double THRESHOLD = 1.0;

  private static final int ROUNDS = 10;
  private static final int SEEDS = 3;

  /**
   * The terms that are meant (none, if it is a near miss); of each one of several names will do.
   */
  private record Sentence(String file, String author, List<Set<String>> terms, String text) {
    boolean names(String term) {
      return terms.stream().anyMatch(it -> it.contains(term));
    }
  }

  private record Example(Sentence sentence, boolean meant, LearningWeights.Clues clues) {}

  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();

  public static void main(String[] args) throws IOException {
    var training = new LanguageTraining();
    training.read();
    if (args.length > 1) {
      training.printLeftOut(Integer.parseInt(args[1]));
    }
    training.learn(it -> true).write(Path.of(args[0]), THRESHOLD);
  }

  private void read() throws IOException {
    for (var it : lines("labelled.tsv")) {
      // What is quoted gives a notice whatever it means.
      if (!it[1].equals("quoted")) {
        sentences.add(new Sentence("labelled", "", terms(it[0]), it[2]));
      }
    }
    for (var file : List.of("sets", "authors")) {
      for (var it : lines(file + ".tsv")) {
        var terms = it[1].equals("near") ? List.<Set<String>>of() : terms(it[2]);
        sentences.add(new Sentence(file, it[0].split("-", -1)[0], terms, it[3]));
      }
    }
    var engine = engine(LearntWeights.empty());
    sentences.forEach(it -> add(it, engine));
  }

  private static List<String[]> lines(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .filter(it -> !it.startsWith("#"))
        .map(it -> it.split("\t", -1))
        .toList();
  }

  private static List<Set<String>> terms(String written) {
    return Stream.of(written.split("[;,]", -1))
        .map(String::strip)
        .filter(it -> !it.isEmpty() && !it.equals("-"))
        .map(it -> Set.of(it.split("\\|", -1)))
        .toList();
  }

  private static RuleEngine engine(LearntWeights weights) {
    var list = LanguageListReader.terms();
    var on = list.terms().stream().filter(Term::on).map(Term::name).collect(Collectors.toSet());
    return new RuleEngine(list, LanguageListReader.grammar(), weights, on);
  }

  /** A term that nobody labelled teaches nothing where another one is meant. */
  private void add(Sentence sentence, RuleEngine engine) {
    engine.weigh(
        sentence.text(),
        (finding, odds) -> {
          var meant = sentence.names(finding.term());
          if (meant || sentence.terms().isEmpty()) {
            var numbers = IntStream.builder();
            var amounts = DoubleStream.builder();
            odds.clues(
                finding,
                (number, much) -> {
                  numbers.add(number);
                  amounts.add(much);
                });
            var clues =
                new LearningWeights.Clues(numbers.build().toArray(), amounts.build().toArray());
            examples.add(new Example(sentence, meant, clues));
          }
        });
  }

  private LearningWeights learn(Predicate<Sentence> which) {
    var chosen = examples.stream().filter(it -> which.test(it.sentence())).toList();
    return LearningWeights.mean(SEEDS, (weights, random) -> learn(chosen, weights, random));
  }

  private static void learn(List<Example> chosen, LearningWeights weights, Random random) {
    var shuffled = new ArrayList<>(chosen);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(shuffled, random);
      for (var it : shuffled) {
        var likely = 1 / (1 + Math.exp(-weights.odds(it.clues())));
        weights.step(it.clues(), likely - (it.meant() ? 1 : 0));
      }
    }
  }

  private void printLeftOut(int folds) {
    var authors = sentences.stream().map(Sentence::author).distinct().sorted().toList();
    var tallies = new TreeMap<String, int[]>();
    for (int i = 0; i < folds; i++) {
      int fold = i;
      Predicate<Sentence> out = it -> fold(it, authors) % folds == fold;
      var weights = learn(out.negate());
      for (double threshold = 0; threshold < 1.6; threshold += 0.25) {
        var engine = engine(weights.learnt(threshold));
        var from = String.format(Locale.ROOT, "from %.2f, ", threshold);
        sentences.stream().filter(out).forEach(it -> count(it, engine, from, tallies));
      }
    }
    tallies.forEach(
        (name, it) ->
            System.out.printf(
                Locale.ROOT, "%s: %.3f of %d%n", name, (double) it[0] / it[1], it[1]));
  }

  private static int fold(Sentence it, List<String> authors) {
    return it.file().equals("labelled")
        ? Math.floorMod(it.text().hashCode(), authors.size())
        : authors.indexOf(it.author());
  }

  private static void count(
      Sentence sentence, RuleEngine engine, String from, Map<String, int[]> tallies) {
    var strong =
        engine.check(sentence.text()).stream()
            .filter(it -> it.level() != AdviceLevel.C)
            .map(Advice::term)
            .toList();
    var isNear = sentence.terms().isEmpty();
    var counts =
        isNear
            ? !strong.isEmpty()
            : sentence.terms().stream().allMatch(it -> strong.stream().anyMatch(it::contains));
    var name = from + sentence.file() + (isNear ? ", near misses flagged" : ", found");
    var tally = tallies.computeIfAbsent(name, it -> new int[2]);
    tally[0] += counts ? 1 : 0;
    tally[1]++;
  }
}
