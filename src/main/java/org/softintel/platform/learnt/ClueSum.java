package org.softintel.platform.learnt;

/** The sum of the weights of clues, each taken once. It is made for one text, and begun again. */
public final class ClueSum implements Clue {
  private final LearntWeights weights;
  private final NumberSet seen = new NumberSet();
  private double sum;

  public ClueSum(LearntWeights weights) {
    this.weights = weights;
  }

  /** Forgets all clues. */
  public void begin() {
    seen.clear();
    sum = 0;
  }

  @Override
  public void take(int number, double much) {
    if (seen.add(number)) {
      sum += weights.of(number) * much;
    }
  }

  public double sum() {
    return sum;
  }
}
