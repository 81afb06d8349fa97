package org.softintel.report.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;

/**
 * Weighs each sentence with its neighbours (logistic regression): the odds are above nought if it
 * is more like the labelled sentences of danger than like the harmless ones.
 */
final class DangerContext {
  /** The clue that every sentence has: without it the odds would be even. */
  static final String ALWAYS = "";

  private static final String FILE = "/quality/danger-context.tsv";
  private static final String BEFORE = "<";
  private static final String AFTER = ">";

  /** How much a neighbour counts, by its distance: it often says that all is well. */
  private static final double[] NEAR = {0, 1, 0.7};

  private static final String LONG = "=";
  private static final int LONGEST = 3;

  private static final double WORD_OF_NEIGHBOUR = 0.5;

  /** The more sentences, the likelier it is that one of them sounds like danger by chance. */
  private static final double LENGTH = 0.5;

  private final DangerPhrases phrases;
  private final Map<String, Float> weights = new HashMap<>();

  /** Each line is a clue and its weight in hundredths, parted by a tab. */
  DangerContext(DangerPhrases phrases, Collection<String> lines) {
    this.phrases = phrases;
    for (var line : lines) {
      int tab = line.indexOf('\t');
      if (!line.startsWith("# ")) {
        weights.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)) / 100f);
      }
    }
  }

  static DangerContext read(DangerPhrases phrases) {
    try (var file = requireNonNull(DangerContext.class.getResourceAsStream(FILE))) {
      return new DangerContext(phrases, new String(file.readAllBytes(), UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a sentence adds to its own odds, to those of a sentence behind it, and before it. */
  private record Weighed(double own, double before, double after) {}

  /** Returns the odds of each sentence of a text. */
  List<Double> of(List<List<String>> text) {
    var weighed = text.stream().map(this::weigh).toList();
    var lowered = weight(ALWAYS) - LENGTH * Math.log(text.size());
    return IntStream.range(0, text.size())
        .mapToObj(
            it ->
                lowered
                    + weighed.get(it).own
                    + (it > 0 ? weight(BEFORE) : 0)
                    + (it < text.size() - 1 ? weight(AFTER) : 0)
                    + IntStream.range(1, NEAR.length)
                        .mapToDouble(far -> NEAR[far] * neighbours(weighed, it, far))
                        .sum())
        .toList();
  }

  private static double neighbours(List<Weighed> text, int at, int far) {
    return (at - far >= 0 ? text.get(at - far).before : 0)
        + (at + far < text.size() ? text.get(at + far).after : 0);
  }

  private Weighed weigh(List<String> sentence) {
    return new Weighed(
        sum(own(sentence)), sum(beside(BEFORE, sentence)), sum(beside(AFTER, sentence)));
  }

  private double sum(Map<String, Double> clues) {
    return clues.entrySet().stream().mapToDouble(it -> weight(it.getKey()) * it.getValue()).sum();
  }

  private double weight(String clue) {
    return weights.getOrDefault(clue, 0f);
  }

  /** Tells {@code clue} all that the odds of one sentence of a text are made of. */
  void clues(List<List<String>> text, int at, ObjDoubleConsumer<String> clue) {
    own(text.get(at)).forEach(clue::accept);
    for (int i = Math.max(0, at - NEAR.length + 1); i < at; i++) {
      var near = NEAR[at - i];
      beside(BEFORE, text.get(i)).forEach((it, much) -> clue.accept(it, near * much));
    }
    for (int i = at + 1; i < Math.min(text.size(), at + NEAR.length); i++) {
      var near = NEAR[i - at];
      beside(AFTER, text.get(i)).forEach((it, much) -> clue.accept(it, near * much));
    }
    if (at > 0) {
      clue.accept(BEFORE, 1);
    }
    if (at < text.size() - 1) {
      clue.accept(AFTER, 1);
    }
  }

  /** The words, the pairs of neighbouring words, and the named phrases as often as they come. */
  private Map<String, Double> own(List<String> sentence) {
    var clues = new LinkedHashMap<String, Double>();
    var before = "^";
    for (var word : sentence) {
      clues.put(word, 1.0);
      clues.put(before + " " + word, 1.0);
      before = word;
    }
    clues.put(before + " $", 1.0);
    clues.put(LONG + Math.min(sentence.size() / 4, LONGEST), 1.0);
    phrases.in(sentence).forEach(it -> clues.merge(it, 1.0, Double::sum));
    return clues;
  }

  private Map<String, Double> beside(String place, List<String> sentence) {
    var clues = new LinkedHashMap<String, Double>();
    sentence.forEach(it -> clues.put("~" + it, WORD_OF_NEIGHBOUR));
    phrases.in(sentence).forEach(it -> clues.put(place + it, 1.0));
    return clues;
  }
}
