package org.softintel.platform.settings;

/** What somebody found who looked: a sentence without a secret in it. */
public record CheckResult(String check, boolean ok, boolean soon, boolean seen, String sentence) {
  public static CheckResult right(String check, String sentence) {
    return new CheckResult(check, true, false, true, sentence);
  }

  /** Neither right nor wrong: somebody has to look who can. */
  public static CheckResult unseen(String check, String sentence) {
    return new CheckResult(check, true, false, false, sentence);
  }

  /** Right today, and not for long. */
  public static CheckResult soon(String check, String sentence) {
    return new CheckResult(check, true, true, true, sentence);
  }

  public static CheckResult wrong(String check, String sentence) {
    return new CheckResult(check, false, false, true, sentence);
  }

  /** The word that a line begins with. */
  public String word() {
    if (!ok) {
      return "WRONG";
    }
    if (!seen) {
      return "unseen";
    }
    return soon ? "soon" : "ok";
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
