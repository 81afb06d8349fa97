package org.softintel.report.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns danger-odds.tsv from the labelled sentences of danger and, as far less weighty harmless
 * ones, from those of the language advice. Arguments: the file to write, and sets to leave out.
 */
final class DangerTraining {
  private static final String SETS = "src/test/resources/danger/labelled.tsv";
  private static final List<String> OTHERS =
      List.of("src/test/resources/language/labelled.tsv", "src/test/resources/language/sets.tsv");
  private static final double OTHERS_COUNT = 0.6;
  private static final double SHRINK = 0.5;
  private static final double WORD = 0.7;
  private static final int STEPS = 250;

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Example(int[] clues, boolean danger, double counts) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();
  private final DangerRules rules = DangerRules.read();
  private final DangerOdds odds = new DangerOdds(rules.groups(), List.of());

  public static void main(String[] args) throws IOException {
    var training = new DangerTraining();
    var seen = new HashMap<String, Integer>();
    for (var line : Files.readAllLines(Path.of(SETS))) {
      var parts = line.split("\t", -1);
      if (!line.startsWith("#") && !List.of(args).subList(1, args.length).contains(parts[0])) {
        training.count(parts[2], seen);
      }
    }
    seen.values().removeIf(it -> it < 2);
    seen.keySet().forEach(it -> training.numbers.put(it, training.numbers.size()));
    for (var line : Files.readAllLines(Path.of(SETS))) {
      var parts = line.split("\t", -1);
      if (!line.startsWith("#") && !List.of(args).subList(1, args.length).contains(parts[0])) {
        training.add(parts[2], parts[1].equals("danger"), 1);
      }
    }
    for (var file : OTHERS) {
      for (var line : Files.readAllLines(Path.of(file))) {
        if (!line.startsWith("#")) {
          training.add(line.substring(line.lastIndexOf('\t') + 1), false, OTHERS_COUNT);
        }
      }
    }
    training.write(Path.of(args[0]));
  }

  private void count(String text, Map<String, Integer> seen) {
    for (var sentence : WordReader.sentences(text, rules)) {
      odds.clues(sentence.words(), (before, it) -> seen.merge(before + "\t" + it, 1, Integer::sum));
    }
  }

  private void add(String text, boolean danger, double counts) {
    for (var sentence : WordReader.sentences(text, rules)) {
      var clues = new ArrayList<Integer>();
      odds.clues(
          sentence.words(),
          (before, it) -> {
            var number = numbers.get(before + "\t" + it);
            if (number != null) {
              clues.add(number);
            }
          });
      var all = clues.stream().mapToInt(Integer::intValue).toArray();
      examples.add(new Example(all, danger, counts));
    }
  }

  /** Adam, over all examples at once. */
  private double[] learn() {
    int size = numbers.size();
    var weights = new double[size];
    var mean = new double[size];
    var square = new double[size];
    var shrink = new double[size];
    numbers.forEach((clue, number) -> shrink[number] = shrink(clue));
    for (int step = 1; step <= STEPS; step++) {
      var slope = new double[size];
      for (var it : examples) {
        double sum = 0;
        for (int clue : it.clues) {
          sum += WORD * weights[clue];
        }
        var error = (1 / (1 + Math.exp(-sum)) - (it.danger ? 1 : 0)) * it.counts * WORD;
        for (int clue : it.clues) {
          slope[clue] += error;
        }
      }
      for (int i = 0; i < size; i++) {
        slope[i] += shrink[i] * weights[i];
        mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
        square[i] = 0.99 * square[i] + 0.01 * slope[i] * slope[i];
        var right = Math.sqrt(square[i] / (1 - Math.pow(0.99, step))) + 1e-8;
        weights[i] -= 0.05 * mean[i] / (1 - Math.pow(0.9, step)) / right;
      }
    }
    return weights;
  }

  /** Groups are trusted most, pairs of words least. */
  private static double shrink(String clue) {
    if (clue.equals("\t")) {
      return 0;
    }
    if (!clue.startsWith("\t")) {
      return 2 * SHRINK;
    }
    return clue.equals(clue.toLowerCase(Locale.ROOT)) ? SHRINK : SHRINK / 2;
  }

  private void write(Path file) throws IOException {
    var weights = learn();
    var lines = new TreeMap<String, String>();
    numbers.forEach(
        (clue, number) -> {
          var weight = WORD * weights[number];
          if (Math.abs(weight) >= 0.03) {
            lines.put(clue, String.format(Locale.ROOT, "%s\t%.2f", clue, weight));
          }
        });
    Files.write(file, lines.values());
  }
}
