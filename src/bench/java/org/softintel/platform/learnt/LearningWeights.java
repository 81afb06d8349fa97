package org.softintel.platform.learnt;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * Weights that are being learnt by steps downhill (Adagrad): those of the clues, and last that of
 * none.
 */
public final class LearningWeights {
  private static final double STEP = 0.1;
  private static final double SHRINK = 2e-5;

  private final double[] weights = new double[LearntWeights.SIZE + 1];
  private final double[] squares = new double[LearntWeights.SIZE + 1];

  /** Learns once for each seed; returns the mean. */
  public static LearningWeights mean(int seeds, Learning learning) {
    var mean = new LearningWeights();
    for (int seed = 0; seed < seeds; seed++) {
      var one = new LearningWeights();
      Arrays.fill(one.squares, 0.1);
      learning.learn(one, new Random(seed));
      Arrays.setAll(mean.weights, it -> mean.weights[it] + one.weights[it] / seeds);
    }
    return mean;
  }

  /** Learns all there is to learn. */
  public interface Learning {
    void learn(LearningWeights weights, Random random);
  }

  /** What was told of one finding or sentence: numbers of clues, and how much of each. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Clues(int[] numbers, double[] much) {}

  public double odds(Clues clues) {
    double sum = weights[LearntWeights.SIZE];
    for (int i = 0; i < clues.numbers.length; i++) {
      sum += weights[clues.numbers[i]] * clues.much[i];
    }
    return sum;
  }

  public void step(Clues clues, double slope) {
    for (int i = 0; i < clues.numbers.length; i++) {
      step(clues.numbers[i], slope * clues.much[i]);
    }
    step(LearntWeights.SIZE, slope);
  }

  private void step(int at, double slope) {
    squares[at] += slope * slope;
    weights[at] -= STEP * (slope + SHRINK * weights[at]) / Math.sqrt(squares[at]);
  }

  /** Returns them as they are kept: above nought means above the threshold. */
  public LearntWeights learnt(double threshold) {
    return new LearntWeights((float) (weights[LearntWeights.SIZE] - threshold), units());
  }

  public void write(Path path, double threshold) throws IOException {
    try (var file = new DataOutputStream(Files.newOutputStream(path))) {
      file.writeFloat((float) (weights[LearntWeights.SIZE] - threshold));
      file.write(units());
    }
  }

  private byte[] units() {
    var bytes = new byte[LearntWeights.SIZE];
    for (int i = 0; i < bytes.length; i++) {
      var units = Math.round(weights[i] / LearntWeights.UNIT);
      bytes[i] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, units));
    }
    return bytes;
  }
}
