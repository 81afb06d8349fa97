package org.softintel.intake.followup;

import java.util.List;
import java.util.Set;
import org.softintel.language.check.LanguageChecker;
import org.softintel.language.check.Suggestion;
import org.softintel.report.quality.TextQuality;

/**
 * What is about to be sent after a report, and what to think about first.
 *
 * @param page where it was written
 * @param what an addition or an answer: its field has the same name
 * @param terms each once, the strongest first
 */
record AdditionCheck(
    String page, String what, String text, boolean isUrgent, List<Suggestion> terms) {
  private static final int SHOWN = 3;

  static AdditionCheck of(String page, String what, String text, LanguageChecker language) {
    var terms = language.suggestions(text, Set.of());
    return new AdditionCheck(page, what, text, TextQuality.isUrgent(text), terms);
  }

  public String title() {
    return "Check your " + what + " before you send it";
  }

  public List<Suggestion> shown() {
    return terms.stream().limit(SHOWN).toList();
  }

  public List<Suggestion> more() {
    return terms.stream().skip(SHOWN).toList();
  }

  @Override
  public String toString() {
    return "AdditionCheck[" + what + "]";
  }
}
