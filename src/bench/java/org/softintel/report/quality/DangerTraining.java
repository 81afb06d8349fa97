package org.softintel.report.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.softintel.platform.learnt.LearningWeights;
import org.softintel.platform.learnt.LearningWeights.Clues;
import org.softintel.platform.learnt.LearntWeights;

/**
 * Learns danger-weights.bin, the first argument, from the labelled texts of danger and, as less
 * weighty harmless ones, from the sentences of the language advice. With a second argument it first
 * deals the authors into so many folds, leaves out each in turn and prints how its texts fare.
 */
final class DangerTraining {
  private static final List<Path> SETS =
      List.of(
          Path.of("src/test/resources/danger/labelled.tsv"),
          Path.of("src/test/resources/danger/authors.tsv"));
  private static final List<Path> OTHERS =
      List.of(
          Path.of("src/test/resources/language/labelled.tsv"),
          Path.of("src/test/resources/language/sets.tsv"));

  /** Odds from which a sentence is one of danger: chosen by how texts of authors left out fare. */
  private static final double THRESHOLD = 0.25;

  private static final int ROUNDS = 4;
  private static final int SEEDS = 3;
  private static final double IN_REPORT = 0.7;
  private static final int SENTENCES_AROUND = 3;

  /** Who wrote a text, and how much one counts. */
  private enum Kind {
    PLAIN(1),
    VOICE(0.3),
    LINE(1),
    REPORT(2),
    OTHER(0.15);

    final double counts;

    Kind(double counts) {
      this.counts = counts;
    }

    static Kind of(String set) {
      if (set.equals("plain")) {
        return PLAIN;
      }
      return set.length() == 1 ? VOICE : set.startsWith("r") ? REPORT : LINE;
    }
  }

  private record Text(String set, Kind kind, boolean danger, List<List<String>> sentences) {
    boolean isByAuthor() {
      return kind == Kind.LINE || kind == Kind.REPORT;
    }
  }

  /** A text as the clues of its sentences: it is one of danger if any of them is. */
  private record Example(List<Clues> sentences, boolean danger, double counts) {
    double[] odds(LearningWeights weights) {
      return sentences.stream().mapToDouble(weights::odds).toArray();
    }
  }

  private final DangerWords known = DangerWords.read();
  private final DangerModel none = new DangerModel(LearntWeights.empty());
  private final List<Text> texts = new ArrayList<>();

  public static void main(String[] args) throws IOException {
    var training = new DangerTraining();
    training.read();
    if (args.length > 1) {
      training.printLeftOut(Integer.parseInt(args[1]));
    }
    training.learn(it -> true).write(Path.of(args[0]), THRESHOLD);
  }

  private void read() throws IOException {
    for (var file : SETS) {
      for (var line : Files.readAllLines(file)) {
        if (!line.startsWith("#")) {
          var parts = line.split("\t", -1);
          add(parts[0], Kind.of(parts[0]), parts[1].equals("danger"), parts[2]);
        }
      }
    }
    for (var file : OTHERS) {
      for (var line : Files.readAllLines(file)) {
        if (!line.startsWith("#")) {
          add("", Kind.OTHER, false, line.substring(line.lastIndexOf('\t') + 1));
        }
      }
    }
  }

  private void add(String set, Kind kind, boolean danger, String text) {
    var all = WordReader.sentences(text, known).stream().map(WordReader.Sentence::words);
    texts.add(new Text(set, kind, danger, all.toList()));
  }

  private void printLeftOut(int folds) {
    var sets = texts.stream().filter(Text::isByAuthor).map(Text::set).distinct().sorted().toList();
    var odds = new IdentityHashMap<Text, Double>();
    for (int fold = 0; fold < folds; fold++) {
      int mine = fold;
      var out =
          IntStream.range(0, sets.size())
              .filter(it -> it % folds == mine)
              .mapToObj(sets::get)
              .toList();
      var weights = learn(it -> !out.contains(it.set));
      texts.stream()
          .filter(it -> out.contains(it.set))
          .forEach(it -> odds.put(it, strongest(weights, it)));
    }
    for (double threshold = -1; threshold < 6.3; threshold += 0.25) {
      System.out.printf(
          Locale.ROOT,
          "from %.2f: lines of danger %s, near misses %s, reports of danger %s, harmless %s%n",
          threshold,
          share(odds, threshold, it -> it.kind == Kind.LINE && it.danger),
          share(odds, threshold, it -> it.kind == Kind.LINE && !it.danger),
          share(odds, threshold, it -> it.kind == Kind.REPORT && it.danger),
          share(odds, threshold, it -> it.kind == Kind.REPORT && !it.danger));
    }
  }

  private double strongest(LearningWeights weights, Text text) {
    var odds = DoubleStream.of(example(text.sentences, text.danger, 1).odds(weights));
    return odds.max().orElseThrow() - DangerModel.length(text.sentences.size());
  }

  private static String share(Map<Text, Double> odds, double threshold, Predicate<Text> which) {
    var flagged =
        odds.entrySet().stream()
            .filter(it -> which.test(it.getKey()))
            .mapToInt(it -> it.getValue() > threshold ? 100 : 0)
            .average();
    return String.format(Locale.ROOT, "%.1f %%", flagged.orElse(0));
  }

  /** Learns from {@code which} texts. */
  private LearningWeights learn(Predicate<Text> which) {
    var examples = examples(texts.stream().filter(which).toList());
    return LearningWeights.mean(SEEDS, (weights, random) -> learn(examples, weights, random));
  }

  private static void learn(List<Example> examples, LearningWeights weights, Random random) {
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(examples, random);
      examples.forEach(it -> learn(it, weights));
    }
  }

  /** Each text, and each line once more between sentences of a harmless report. */
  private List<Example> examples(List<Text> chosen) {
    var random = new Random(7);
    var reports = chosen.stream().filter(it -> it.kind == Kind.REPORT && !it.danger).toList();
    var examples = new ArrayList<Example>();
    for (var it : chosen) {
      examples.add(example(it.sentences, it.danger, it.kind.counts));
      if (it.kind == Kind.LINE) {
        var report = reports.get(random.nextInt(reports.size())).sentences;
        int at = random.nextInt(report.size());
        var all = new ArrayList<>(report.subList(Math.max(0, at - SENTENCES_AROUND), at));
        all.addAll(it.sentences);
        all.addAll(report.subList(at, Math.min(report.size(), at + SENTENCES_AROUND)));
        examples.add(example(all, it.danger, IN_REPORT));
      }
    }
    return examples;
  }

  private Example example(List<List<String>> text, boolean danger, double counts) {
    var all = IntStream.range(0, text.size()).mapToObj(it -> clues(text, it)).toList();
    return new Example(all, danger, counts);
  }

  private Clues clues(List<List<String>> text, int at) {
    var numbers = IntStream.builder();
    var amounts = DoubleStream.builder();
    none.clues(
        text,
        at,
        (it, much) -> {
          numbers.add(it);
          amounts.add(much);
        });
    return new Clues(numbers.build().toArray(), amounts.build().toArray());
  }

  /** A step towards the label, the widest for the sentence most like danger. */
  private static void learn(Example text, LearningWeights weights) {
    var odds = text.odds(weights);
    var shares = DoubleStream.of(odds).map(Math::exp).toArray();
    var sum = DoubleStream.of(shares).sum();
    var all = Math.log(sum) - DangerModel.length(odds.length);
    var error = (1 / (1 + Math.exp(-all)) - (text.danger ? 1 : 0)) * text.counts;
    for (int i = 0; i < odds.length; i++) {
      weights.step(text.sentences.get(i), error * shares[i] / sum);
    }
  }
}
