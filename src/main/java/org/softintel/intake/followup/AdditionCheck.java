package org.softintel.intake.followup;

import io.quarkus.qute.TemplateData;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.softintel.language.check.Advice;
import org.softintel.language.check.LanguageChecker;
import org.softintel.language.check.Snippet;
import org.softintel.report.quality.TextQuality;

/**
 * What is about to be sent after a report, and what to think about first.
 *
 * @param page where it was written
 * @param field under which it is sent
 * @param terms each once, the strongest first
 */
@TemplateData
record AdditionCheck(
    String page, String field, String text, boolean isUrgent, List<AdvisedTerm> terms) {
  private static final int SHOWN = 3;

  /** A term that could be said better, at its first place. */
  @TemplateData
  record AdvisedTerm(Advice advice, Snippet snippet) {}

  static AdditionCheck of(String page, String field, String text, LanguageChecker language) {
    var terms = new LinkedHashMap<String, Advice>();
    language.check(text).forEach(it -> terms.putIfAbsent(it.term(), it));
    var strongestFirst =
        terms.values().stream()
            .sorted(Comparator.comparing(Advice::level))
            .map(it -> new AdvisedTerm(it, Snippet.of(text, it.start(), it.end())))
            .toList();
    return new AdditionCheck(page, field, text, TextQuality.isUrgent(text), strongestFirst);
  }

  public boolean isAnswer() {
    return page.contains("/questions/");
  }

  public String what() {
    return isAnswer() ? "answer" : "addition";
  }

  public String title() {
    return "Check your " + what() + " before you send it";
  }

  public List<AdvisedTerm> shown() {
    return terms.stream().limit(SHOWN).toList();
  }

  public List<AdvisedTerm> more() {
    return terms.stream().skip(SHOWN).toList();
  }

  @Override
  public String toString() {
    return "AdditionCheck[" + field + "]";
  }
}
