package org.softintel.language.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.language.odds.CluePosition;

/** Learns the weights of words from labelled sentences: docs/performance.md says how to run it. */
final class LanguageTraining {
  private static final int LEAST = 3;
  private static final int FOLDS = 5;
  private static final int STEPS = 300;
  private static final double PENALTY = 1;
  private static final double SMALLEST = 0.015;

  /** Where a form of a term stands, whether it is meant, and which clues are around it. */
  private record Example(boolean meant, int sentence, List<String> clues) {}

  private LanguageTraining() {}

  /** The labelled sentences, and the file to write; without the latter it only tells the rates. */
  public static void main(String[] args) throws IOException {
    var examples = examples(Path.of(args[0]));
    tell(examples);
    if (args.length > 1) {
      Files.write(Path.of(args[1]), lines(new Model(examples)));
    }
  }

  private static List<Example> examples(Path file) throws IOException {
    var on =
        LanguageListReader.terms().terms().stream()
            .filter(Term::on)
            .map(Term::name)
            .collect(Collectors.toSet());
    var engine =
        new RuleEngine(LanguageListReader.terms(), LanguageListReader.grammar(), List.of(), on);
    var all = new ArrayList<Example>();
    int sentence = 0;
    for (var line : Files.readAllLines(file)) {
      var parts = line.split("\t", -1);
      if (!line.startsWith("#") && !parts[1].equals("quoted")) {
        add(all, engine, parts, sentence++);
      }
    }
    return all;
  }

  private static void add(List<Example> all, RuleEngine engine, String[] parts, int sentence) {
    var wanted = parts[0].equals("-") ? Set.<String>of() : Set.of(parts[0].split(";", -1));
    engine
        .clues(parts[2])
        .forEach(
            (term, clues) -> {
              if (wanted.isEmpty() || wanted.contains(term)) {
                var told = clues.stream().map(it -> it.position() + "\t" + it.what()).toList();
                all.add(new Example(wanted.contains(term), sentence, told));
              }
            });
  }

  private static void tell(List<Example> examples) {
    int right = 0;
    double better = 0;
    double pairs = 0;
    var meant = new ArrayList<Double>();
    var others = new ArrayList<Double>();
    for (int fold = 0; fold < FOLDS; fold++) {
      var out = fold;
      var model =
          new Model(examples.stream().filter(it -> it.sentence() * 7919 % FOLDS != out).toList());
      for (var it : examples) {
        if (it.sentence() * 7919 % FOLDS == out) {
          var weight = model.weigh(it);
          right += weight > 0 == it.meant() ? 1 : 0;
          (it.meant() ? meant : others).add(weight);
        }
      }
    }
    for (var one : meant) {
      for (var other : others) {
        better += one > other ? 1 : 0;
        pairs++;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d findings, %d meant; of sentences left out %.3f right, area under the curve %.4f%n",
        examples.size(),
        meant.size(),
        (double) right / examples.size(),
        better / pairs);
  }

  private static List<String> lines(Model model) {
    var rows = new TreeMap<String, Map<CluePosition, String>>();
    model.weights.forEach(
        (clue, weight) -> {
          if (Math.abs(weight) >= SMALLEST) {
            var parted = clue.split("\t", 2);
            rows.computeIfAbsent(parted[1], key -> new EnumMap<>(CluePosition.class))
                .put(CluePosition.valueOf(parted[0]), String.format(Locale.ROOT, "%.2f", weight));
          }
        });
    return rows.entrySet().stream().map(it -> it.getKey() + "\t" + written(it.getValue())).toList();
  }

  private static String written(Map<CluePosition, String> row) {
    return Stream.of(CluePosition.values())
        .map(it -> row.getOrDefault(it, ""))
        .collect(Collectors.joining("\t"));
  }

  /** Logistic regression with a penalty on large weights, by accelerated steps downhill. */
  private static final class Model {
    final Map<String, Double> weights = new LinkedHashMap<>();

    Model(List<Example> examples) {
      var known = known(examples);
      var rows = examples.stream().map(it -> rows(it, known)).toList();
      var w = new double[known.size()];
      var ahead = new double[known.size()];
      var step = 1 / (steepest(rows, known.size()) / 4 + PENALTY);
      double momentum = 1;
      for (int i = 0; i < STEPS; i++) {
        var slope = slope(rows, examples, ahead);
        var next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
        for (int k = 0; k < w.length; k++) {
          var at = ahead[k] - step * slope[k];
          ahead[k] = at + (momentum - 1) / next * (at - w[k]);
          w[k] = at;
        }
        momentum = next;
      }
      known.forEach((clue, k) -> weights.put(clue, w[k]));
    }

    double weigh(Example it) {
      return it.clues().stream().mapToDouble(clue -> weights.getOrDefault(clue, 0.0)).sum();
    }

    private static Map<String, Integer> known(List<Example> examples) {
      var counted = new HashMap<String, Integer>();
      examples.forEach(
          it -> it.clues().stream().distinct().forEach(x -> counted.merge(x, 1, Integer::sum)));
      var known = new LinkedHashMap<String, Integer>();
      new TreeMap<>(counted)
          .forEach(
              (clue, times) -> {
                if (times >= LEAST) {
                  known.put(clue, known.size());
                }
              });
      return known;
    }

    private static int[] rows(Example it, Map<String, Integer> known) {
      return it.clues().stream().filter(known::containsKey).mapToInt(known::get).toArray();
    }

    private static double[] slope(List<int[]> rows, List<Example> examples, double[] w) {
      var slope = new double[w.length];
      for (int k = 0; k < w.length; k++) {
        slope[k] = PENALTY * w[k];
      }
      for (int i = 0; i < rows.size(); i++) {
        double sum = 0;
        for (int k : rows.get(i)) {
          sum += w[k];
        }
        var wrong = 1 / (1 + Math.exp(-sum)) - (examples.get(i).meant() ? 1 : 0);
        for (int k : rows.get(i)) {
          slope[k] += wrong;
        }
      }
      return slope;
    }

    /** The largest eigenvalue of the squared table of clues. */
    private static double steepest(List<int[]> rows, int size) {
      var v = new double[size];
      Arrays.fill(v, 1 / Math.sqrt(size));
      double length = 0;
      for (int i = 0; i < 20; i++) {
        var next = new double[size];
        for (var row : rows) {
          double sum = 0;
          for (int k : row) {
            sum += v[k];
          }
          for (int k : row) {
            next[k] += sum;
          }
        }
        length = Math.sqrt(Arrays.stream(next).map(x -> x * x).sum());
        for (int k = 0; k < size; k++) {
          v[k] = next[k] / length;
        }
      }
      return length * 1.1;
    }
  }
}
