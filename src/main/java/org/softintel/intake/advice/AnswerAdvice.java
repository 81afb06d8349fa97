package org.softintel.intake.advice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.intake.answers.AdviceHistory;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.Replacement;
import org.softintel.language.check.Advice;
import org.softintel.language.check.LanguageChecker;
import org.softintel.report.quality.Remark;
import org.softintel.report.quality.RowSuggestion;

/** One written answer, and what could be said better or added. */
record AnswerAdvice(
    PageOfDraft at,
    String question,
    String noun,
    String text,
    List<Advice> words,
    List<RowSuggestion> offers,
    List<Remark> remarks) {
  boolean isEmpty() {
    return words.isEmpty() && offers.isEmpty() && remarks.isEmpty();
  }

  Stream<String> terms() {
    return words.stream().map(Advice::term).distinct();
  }

  /** Puts {@code phrase} in the first place of a term that it fits. */
  Optional<Replacement> replacement(LanguageChecker language, String term, String phrase) {
    return words.stream()
        .filter(it -> it.term().equals(term))
        .filter(it -> language.better(text, it).filter(phrase::equals).isPresent())
        .findFirst()
        .map(
            it -> {
              var before = text.substring(it.start(), it.end());
              return new Replacement(at.path(), question, it.start(), before, phrase);
            });
  }

  /** Codes by which declined advice is recognised. */
  Stream<String> codes() {
    var details =
        Stream.concat(
            offers.stream().map(AnswerAdvice::code), remarks.stream().map(AnswerAdvice::code));
    return Stream.concat(terms().map(AdviceHistory::code), details);
  }

  static String code(RowSuggestion suggestion) {
    return "offer:" + suggestion.value().replace('\n', ' ');
  }

  static String code(Remark remark) {
    return "remark:" + remark.name();
  }

  @Override
  public String toString() {
    return "AnswerAdvice[" + noun + "]";
  }
}
