package org.softintel.report.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Learns danger-context.tsv, the only argument, from the labelled texts of danger and, as less
 * weighty harmless ones, from the sentences of the language advice. Sets the threshold so that few
 * harmless reports are flagged if their author is left out while learning, and writes on top of the
 * file how texts by authors left out fare.
 */
final class DangerContextTraining {
  private static final List<Path> SETS =
      List.of(
          Path.of("src/test/resources/danger/labelled.tsv"),
          Path.of("src/test/resources/danger/authors.tsv"));
  private static final List<Path> OTHERS =
      List.of(
          Path.of("src/test/resources/language/labelled.tsv"),
          Path.of("src/test/resources/language/sets.tsv"));

  /** How many harmless reports by authors left out may be flagged: a quarter are near misses. */
  /** How many harmless reports by authors left out may be flagged: a fifth are near misses. */
  private static final double FLAGGED = 0.1;

  private static final double SHRINK = 0.7;
  private static final int STEPS = 100;

  /** Weights of fewer hundredths are left out of the file. */

  /** Weights of fewer hundredths are left out of the file. */
  private static final int PRUNE = 13;

  /** Who wrote a text, and how much one counts. */
  private enum Kind {
    PLAIN(3),
    VOICE(0.2),
    LINE(1),
    LINE_IN_REPORT(1),
    REPORT(3),
    OTHER(0.05);

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

  /** A text, and which of its sentences have its label: the others are left aside. */
  private record Text(
      String set, Kind kind, boolean danger, List<List<String>> sentences, int from, int to) {
    boolean isLeftOut() {
      return kind == Kind.LINE || kind == Kind.REPORT;
    }

    boolean isDangerousReport() {
      return kind == Kind.REPORT && danger;
    }

    /** The sentences of a text of danger share what it counts. */
    double counts() {
      return isDangerousReport() ? 1 : kind.counts / (danger ? to - from : 1);
    }

    Text only(int fromThis, int toThis) {
      return new Text(set, kind, danger, sentences, fromThis, toThis);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Example(int[] clues, double[] much, boolean danger, double counts) {}

  private final DangerRules rules = DangerRules.read();
  private final DangerPhrases phrases = DangerPhrases.read(rules);
  private final DangerContext none = new DangerContext(phrases, List.of());
  private final List<Text> texts = new ArrayList<>();

  public static void main(String[] args) throws IOException {
    var training = new DangerContextTraining();
    training.read();
    Files.write(Path.of(args[0]), training.learnt());
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
    var all = WordReader.sentences(text, rules).stream().map(WordReader.Sentence::words);
    var sentences = all.toList();
    texts.add(new Text(set, kind, danger, sentences, 0, sentences.size()));
  }

  /** Returns the lines of the file. */
  private List<String> learnt() {
    var odds = new HashMap<Text, Double>();
    for (var set : texts.stream().filter(Text::isLeftOut).map(Text::set).distinct().toList()) {
      var learnt = new DangerContext(phrases, lines(learn(it -> !it.set.equals(set))));
      texts.stream()
          .filter(it -> it.set.equals(set))
          .forEach(it -> odds.put(it, strongest(learnt.of(it.sentences), it)));
    }
    var harmless =
        odds.entrySet().stream()
            .filter(it -> it.getKey().kind == Kind.REPORT && !it.getKey().danger)
            .map(Map.Entry::getValue)
            .sorted(Comparator.reverseOrder())
            .toList();
    var threshold = harmless.get((int) (FLAGGED * harmless.size()));
    var figures = figures(odds, threshold);
    odds.keySet().stream()
        .map(Text::set)
        .distinct()
        .sorted()
        .forEach(set -> print(set, figures(of(set, odds), threshold)));
    var file = learn(it -> true);
    file.merge(DangerContext.ALWAYS, -Math.round(100 * threshold), Long::sum);
    var all = new ArrayList<>(figures);
    all.addAll(lines(file));
    return all;
  }

  /** The odds that count: only of sentences in which the rules see danger too. */
  private static double strongest(List<Double> odds, Text text) {
    return IntStream.range(0, odds.size())
        .filter(it -> isRuled(text, it))
        .mapToDouble(odds::get)
        .max()
        .orElse(-99);
  }

  private static List<String> lines(Map<String, Long> weights) {
    return weights.entrySet().stream().map(it -> it.getKey() + "\t" + it.getValue()).toList();
  }

  private static Map<Text, Double> of(String set, Map<Text, Double> odds) {
    var mine = new HashMap<>(odds);
    mine.keySet().removeIf(it -> !it.set.equals(set));
    return mine;
  }

  private static void print(String set, List<String> figures) {
    figures.stream()
        .filter(it -> !it.endsWith("NaN"))
        .forEach(it -> System.out.println(set + " " + it));
  }

  private static List<String> figures(Map<Text, Double> odds, double threshold) {
    return List.of(
        "# Of 100 texts by an author left out while learning (DangerContextTraining) are flagged:",
        figure("# reports of danger", odds, threshold, it -> it.kind == Kind.REPORT && it.danger),
        figure("# harmless reports", odds, threshold, it -> it.kind == Kind.REPORT && !it.danger),
        figure("# lines of danger", odds, threshold, it -> it.kind == Kind.LINE && it.danger),
        figure("# near misses", odds, threshold, it -> it.kind == Kind.LINE && !it.danger));
  }

  private static String figure(
      String name, Map<Text, Double> odds, double threshold, Predicate<Text> which) {
    var share =
        odds.entrySet().stream()
            .filter(it -> which.test(it.getKey()))
            .mapToInt(it -> it.getValue() > threshold ? 100 : 0)
            .average();
    return String.format(Locale.ROOT, "%s: %.1f", name, share.orElse(Double.NaN));
  }

  /** Learns from {@code which} texts. Returns the weights in hundredths. */
  private Map<String, Long> learn(Predicate<Text> which) {
    var chosen = new ArrayList<>(texts.stream().filter(which).toList());
    chosen.addAll(inReports(chosen));
    // Which sentence of a report is the dangerous one is only known when others were learnt.
    var odds =
        new DangerContext(
            phrases, lines(learn(chosen.stream().filter(it -> !it.isDangerousReport()).toList())));
    return learn(
        chosen.stream().map(it -> it.isDangerousReport() ? strongest(it, odds) : it).toList());
  }

  /** Of the sentences in which the rules see danger, if there are any. */
  private static Text strongest(Text it, DangerContext odds) {
    var all = odds.of(it.sentences);
    int best =
        IntStream.range(0, all.size())
            .boxed()
            .max(Comparator.comparing((Integer i) -> isRuled(it, i)).thenComparing(i -> all.get(i)))
            .orElseThrow();
    return it.only(best, best + 1);
  }

  private static boolean isRuled(Text text, int sentence) {
    return DangerFinder.kind(text.sentences.get(sentence)).isPresent();
  }

  /** Returns each line once more between sentences of harmless reports. */
  private static List<Text> inReports(List<Text> chosen) {
    var random = new Random(7);
    var ordinary =
        chosen.stream()
            .filter(it -> it.kind == Kind.REPORT && !it.danger)
            .flatMap(it -> it.sentences.stream())
            .toList();
    return chosen.stream()
        .filter(it -> it.kind == Kind.LINE)
        .map(
            it -> {
              var sentences = new ArrayList<List<String>>();
              random.ints(2, 0, ordinary.size()).mapToObj(ordinary::get).forEach(sentences::add);
              sentences.addAll(it.sentences);
              random.ints(2, 0, ordinary.size()).mapToObj(ordinary::get).forEach(sentences::add);
              var all =
                  new Text(it.set, Kind.LINE_IN_REPORT, it.danger, sentences, 0, sentences.size());
              return it.danger ? all.only(2, sentences.size() - 2) : all;
            })
        .toList();
  }

  private Map<String, Long> learn(List<Text> chosen) {
    var seen = new TreeMap<String, Integer>();
    for (var text : chosen) {
      for (int i = text.from; i < text.to; i++) {
        none.clues(text.sentences, i, (it, much) -> seen.merge(it, 1, Integer::sum));
      }
    }
    seen.values().removeIf(it -> it < 2);
    var numbers = new HashMap<String, Integer>();
    seen.keySet().forEach(it -> numbers.put(it, numbers.size() + 1));
    var examples = new ArrayList<Example>();
    for (var text : chosen) {
      for (int i = text.from; i < text.to; i++) {
        var clues = new TreeMap<Integer, Double>();
        none.clues(
            text.sentences,
            i,
            (it, much) -> {
              var number = numbers.get(it);
              if (number != null) {
                clues.merge(number, much, Double::sum);
              }
            });
        examples.add(
            new Example(
                clues.keySet().stream().mapToInt(Integer::intValue).toArray(),
                clues.values().stream().mapToDouble(Double::doubleValue).toArray(),
                text.danger,
                text.counts()));
      }
    }
    var weights = weights(examples, numbers.size() + 1);
    var all = new TreeMap<String, Long>();
    numbers.forEach((clue, number) -> all.put(clue, Math.round(100 * weights[number])));
    all.values().removeIf(it -> Math.abs(it) < PRUNE);
    all.put(DangerContext.ALWAYS, Math.round(100 * weights[0]));
    return all;
  }

  /** Adam, over all examples at once. The first weight is that of every sentence. */
  private static double[] weights(List<Example> examples, int size) {
    var weights = new double[size];
    var mean = new double[size];
    var square = new double[size];
    var slope = new double[size];
    for (int step = 1; step <= STEPS; step++) {
      Arrays.fill(slope, 0);
      for (var it : examples) {
        double sum = weights[0];
        for (int i = 0; i < it.clues.length; i++) {
          sum += weights[it.clues[i]] * it.much[i];
        }
        var error = (1 / (1 + Math.exp(-sum)) - (it.danger ? 1 : 0)) * it.counts;
        for (int i = 0; i < it.clues.length; i++) {
          slope[it.clues[i]] += error * it.much[i];
        }
        slope[0] += error;
      }
      for (int i = 0; i < size; i++) {
        slope[i] += i == 0 ? 0 : SHRINK * weights[i];
        mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
        square[i] = 0.99 * square[i] + 0.01 * slope[i] * slope[i];
        var right = Math.sqrt(square[i] / (1 - Math.pow(0.99, step))) + 1e-8;
        weights[i] -= 0.05 * mean[i] / (1 - Math.pow(0.9, step)) / right;
      }
    }
    return weights;
  }
}
