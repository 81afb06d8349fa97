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
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.language.odds.AdviceModel;
import org.softintel.language.odds.AdviceOdds;
import org.softintel.platform.learnt.Clue;
import org.softintel.platform.learnt.LearningWeights;
import org.softintel.platform.learnt.LearntWeights;
import org.softintel.platform.learnt.SentenceClues;

/**
 * Learns advice-weights.bin and sentence-weights.bin, in the folder that is the first argument,
 * from the labelled sentences; the latter also from the sentences of harmless reports. With a
 * second argument it first deals the authors into so many folds, leaves out each in turn and prints
 * how their sentences fare.
 */
final class LanguageTraining {
  private static final Path FOLDER = Path.of("src/test/resources/language");
  private static final Path REPORTS = Path.of("src/test/resources/danger/authors.tsv");

  /** Odds from which advice is given: chosen by how sentences of authors left out fare. */
  private static final double THRESHOLD = 0.5;

  private static final int ROUNDS = 10;
  private static final int SENTENCE_ROUNDS = 5;
  private static final int SEEDS = 3;

  /** How much a sentence of a harmless report counts, what the list proposes in it, and ours. */
  private static final double HARMLESS = 0.3;

  private static final double PROPOSED = 0.1;

  private static final double OURS = 1.5;

  /**
   * The terms that are meant (none, if it is a near miss); of each one of several names will do. A
   * star is what no phrase of the list finds.
   */
  private record Sentence(String file, String author, List<Set<String>> terms, String text) {
    boolean names(String term) {
      return terms.stream().anyMatch(it -> it.contains(term));
    }
  }

  private record Example(
      Sentence sentence, boolean meant, LearningWeights.Clues clues, double counts) {}

  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Example> findings = new ArrayList<>();
  private final List<Example> wholes = new ArrayList<>();

  public static void main(String[] args) throws IOException {
    var training = new LanguageTraining();
    training.read();
    if (args.length > 1) {
      training.printLeftOut(Integer.parseInt(args[1]));
    }
    var folder = Path.of(args[0]);
    training.learnFindings(it -> true).write(folder.resolve("advice-weights.bin"), THRESHOLD);
    training.learnSentences(it -> true).write(folder.resolve("sentence-weights.bin"), 0);
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
    var engine = engine(LearntWeights.empty(), LearntWeights.empty());
    sentences.forEach(it -> add(it, engine));
    for (var it : lines(REPORTS)) {
      if (it[0].startsWith("r")) {
        addReport(it[2], engine);
      }
    }
  }

  private static List<String[]> lines(String file) throws IOException {
    return lines(FOLDER.resolve(file));
  }

  private static List<String[]> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
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

  private static RuleEngine engine(LearntWeights findings, LearntWeights sentences) {
    var list = LanguageListReader.terms();
    var on = list.terms().stream().filter(Term::on).map(Term::name).collect(Collectors.toSet());
    return new RuleEngine(
        list, LanguageListReader.grammar(), new AdviceModel.Weights(findings, sentences), on);
  }

  /** A term that nobody labelled teaches nothing where another one is meant. */
  private void add(Sentence sentence, RuleEngine engine) {
    var all =
        engine.weigh(
            sentence.text(),
            (finding, odds) -> {
              var meant = sentence.names(finding.term());
              if (meant || sentence.terms().isEmpty()) {
                var clues = clues(it -> odds.clues(finding, it));
                findings.add(
                    new Example(
                        sentence, meant, clues, sentence.file().equals("labelled") ? OURS : 1));
              }
            });
    var clues = clues(clue -> tellOnce(all, clue));
    var counts = sentence.file().equals("labelled") ? OURS : 1;
    wholes.add(new Example(sentence, !sentence.terms().isEmpty(), clues, counts));
  }

  private static void tellOnce(AdviceOdds odds, Clue clue) {
    var once = SentenceClues.once(clue);
    odds.sentences().forEach(it -> odds.sentence(it, once));
  }

  private void addReport(String text, RuleEngine engine) {
    var harmless = new Sentence("reports", "", List.of(), text);
    var odds =
        engine.weigh(
            text,
            (finding, any) -> {
              var clues = clues(it -> any.clues(finding, it));
              findings.add(new Example(harmless, false, clues, PROPOSED));
            });
    odds.sentences()
        .mapToObj(it -> clues(clue -> odds.sentence(it, clue)))
        .forEach(it -> wholes.add(new Example(harmless, false, it, HARMLESS)));
  }

  private static LearningWeights.Clues clues(Consumer<Clue> telling) {
    var numbers = IntStream.builder();
    var amounts = DoubleStream.builder();
    telling.accept(
        (number, much) -> {
          numbers.add(number);
          amounts.add(much);
        });
    return new LearningWeights.Clues(numbers.build().toArray(), amounts.build().toArray());
  }

  private LearningWeights learnFindings(Predicate<Sentence> which) {
    return learn(findings, which, ROUNDS);
  }

  private LearningWeights learnSentences(Predicate<Sentence> which) {
    return learn(wholes, which, SENTENCE_ROUNDS);
  }

  private static LearningWeights learn(List<Example> all, Predicate<Sentence> which, int rounds) {
    var chosen = all.stream().filter(it -> which.test(it.sentence())).toList();
    return LearningWeights.mean(SEEDS, (weights, random) -> learn(chosen, weights, random, rounds));
  }

  private static void learn(
      List<Example> chosen, LearningWeights weights, Random random, int rounds) {
    var shuffled = new ArrayList<>(chosen);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(shuffled, random);
      for (var it : shuffled) {
        var likely = 1 / (1 + Math.exp(-weights.odds(it.clues())));
        weights.step(it.clues(), it.counts() * (likely - (it.meant() ? 1 : 0)));
      }
    }
  }

  private void printLeftOut(int folds) {
    var authors = sentences.stream().map(Sentence::author).distinct().sorted().toList();
    var tallies = new TreeMap<String, int[]>();
    for (int i = 0; i < folds; i++) {
      int fold = i;
      Predicate<Sentence> out = it -> fold(it, authors) % folds == fold;
      var weights = learnFindings(out.negate());
      var whole = learnSentences(out.negate()).learnt(0);
      for (double threshold = 0; threshold < 3.1; threshold += 0.5) {
        var engine = engine(weights.learnt(threshold), whole);
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
    if (!isNear) {
      tally(from + sentence.file() + ", any advice", !strong.isEmpty(), tallies);
    }
    tally(from + sentence.file() + (isNear ? ", near misses flagged" : ", found"), counts, tallies);
  }

  private static void tally(String name, boolean counts, Map<String, int[]> tallies) {
    var tally = tallies.computeIfAbsent(name, it -> new int[2]);
    tally[0] += counts ? 1 : 0;
    tally[1]++;
  }
}
