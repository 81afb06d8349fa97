package org.softintel.platform.settings;

/** What somebody found who looked: a sentence without a secret in it. */
public record CheckResult(String check, boolean ok, String sentence) {
  public static CheckResult right(String check, String sentence) {
    return new CheckResult(check, true, sentence);
  }

  public static CheckResult wrong(String check, String sentence) {
    return new CheckResult(check, false, sentence);
  }

  /** Right, unless {@code demand} throws {@link StartRefused}. */
  public static CheckResult of(String check, String sentence, Runnable demand) {
    try {
      demand.run();
      return right(check, sentence);
    } catch (StartRefused e) {
      return wrong(check, String.valueOf(e.getMessage()));
    }
  }
}
