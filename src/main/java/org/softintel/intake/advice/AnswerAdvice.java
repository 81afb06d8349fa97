package org.softintel.intake.advice;

import java.util.List;
import java.util.stream.Stream;
import org.softintel.intake.answers.AdviceHistory;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.language.check.Advice;
import org.softintel.report.quality.Remark;
import org.softintel.report.quality.RowSuggestion;

/** One written answer, and what could be said better or added. */
record AnswerAdvice(
    PageOfDraft at,
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
