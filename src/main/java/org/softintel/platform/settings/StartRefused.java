package org.softintel.platform.settings;

import java.util.function.Supplier;

/** The service does not start so; the message is a sentence that says why and what to do. */
public class StartRefused extends RuntimeException {
  public StartRefused(String sentence) {
    super(sentence);
  }

  /** What {@code read} returns; a refusal names the setting. */
  public static <T> T naming(String setting, Supplier<T> read) {
    try {
      return read.get();
    } catch (StartRefused e) {
      var sentence = String.valueOf(e.getMessage());
      throw sentence.contains(setting) ? e : new StartRefused(setting + ": " + sentence);
    }
  }
}
