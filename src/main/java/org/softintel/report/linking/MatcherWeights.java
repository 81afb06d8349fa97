package org.softintel.report.linking;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** What each finding is worth, from a file with a version that whoever changes it raises. */
final class MatcherWeights {
  private static final double LOG_2 = Math.log(2);

  /** How often two records of one person, and records of two people, show the same. */
  private record Chances(double one, double two, double bits) {
    static Chances read(String line) {
      var parts = line.strip().split("\\s+", 2);
      var one = Double.parseDouble(parts[0]);
      var two = Double.parseDouble(parts[1]);
      return new Chances(one, two, log2(one / two));
    }
  }

  private final Properties file;
  private final Map<Finding, Chances> chances = new EnumMap<>(Finding.class);

  private MatcherWeights(Properties file) {
    this.file = file;
    for (var each : Finding.values()) {
      chances.put(each, Chances.read(requireNonNull(file.getProperty(each.key()), each.key())));
    }
  }

  static MatcherWeights read() {
    var file = new Properties();
    try (var stream =
        MatcherWeights.class.getResourceAsStream("/linking/matcher-weights.properties")) {
      file.load(requireNonNull(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MatcherWeights(file);
  }

  int version() {
    return (int) number("version");
  }

  double bits(Finding finding) {
    return of(finding).bits();
  }

  /** Of a name that so many of all people have: a common one says less. */
  double bits(Finding finding, double share) {
    var known = of(finding);
    return log2(known.one() / Math.max(known.two(), share));
  }

  private Chances of(Finding finding) {
    return requireNonNull(chances.get(finding));
  }

  double number(String key) {
    return Double.parseDouble(requireNonNull(file.getProperty(key), key));
  }

  static double log2(double value) {
    return Math.log(value) / LOG_2;
  }
}
