package org.softintel.platform.learnt;

import static java.util.Objects.requireNonNull;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The weights of a linear model (logistic regression). A weight has no name but a number: the hash
 * of its clue.
 */
public final class LearntWeights {
  public static final int SIZE = 1 << 18;

  /** The file has the odds where there is no clue, and a byte for each weight. */
  public static final float UNIT = 0.02f;

  private final float none;
  private final byte[] units;

  LearntWeights(float none, byte[] units) {
    this.none = none;
    this.units = units;
  }

  public static LearntWeights read(String name) {
    try (var file =
        new DataInputStream(requireNonNull(LearntWeights.class.getResourceAsStream(name)))) {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses a file of another shape, which would fail on some texts only. */
  static LearntWeights read(DataInputStream file) throws IOException {
    var none = file.readFloat();
    var units = file.readAllBytes();
    if (units.length != SIZE) {
      throw new IOException("%d weights where %d belong".formatted(units.length, SIZE));
    }
    return new LearntWeights(none, units);
  }

  /** For a model that is still to be learnt. */
  public static LearntWeights empty() {
    return new LearntWeights(0, new byte[SIZE]);
  }

  /** Returns the odds where there is no clue. */
  public float none() {
    return none;
  }

  public double of(int number) {
    return UNIT * units[number];
  }

  /** Returns the number of the clue that is made of these parts. */
  public static int number(String kind, Object... parts) {
    int hash = kind.hashCode();
    for (var part : parts) {
      hash = with(hash, part.hashCode());
    }
    return number(hash);
  }

  /** As above, without an array: it is asked thousands of times for one text. */
  public static int number(String kind, Object one) {
    return number(with(kind.hashCode(), one.hashCode()));
  }

  public static int number(String kind, Object one, Object two) {
    return number(with(with(kind.hashCode(), one.hashCode()), two.hashCode()));
  }

  public static int number(String kind, Object one, Object two, Object three) {
    int hash = with(with(kind.hashCode(), one.hashCode()), two.hashCode());
    return number(with(hash, three.hashCode()));
  }

  /** Returns the hash of a clue, {@code hash} so far, with the hash of one more part. */
  static int with(int hash, int part) {
    int mixed = (hash ^ part) * 0x9e3779b1;
    return mixed ^ mixed >>> 15;
  }

  /** Returns the number of the clue of this hash. */
  static int number(int hash) {
    return hash & (SIZE - 1);
  }
}
