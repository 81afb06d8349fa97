package org.softintel.intake.advice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.language.check.LanguageChecker;
import org.softintel.language.check.Term;
import org.softintel.platform.page.Form;
import org.softintel.report.quality.TextQuality;

/** Advice on what was written, once: what a person has kept is not brought up again. */
@ApplicationScoped
public class Advisor {
  /** Names of terms that the panel beside a box has shown, and that were kept there. */
  private static final String PANEL_GAVE = "advice-given";

  private static final String PANEL_KEPT = "advice-kept";

  private final LanguageChecker language;
  private final KeptTermCounter tally;
  private final ReportIntake intake;

  Advisor(LanguageChecker language, KeptTermCounter tally, ReportIntake intake) {
    this.language = language;
    this.tally = tally;
    this.intake = intake;
  }

  /** What there is to say about the answers of one page. */
  public AdviceView about(UUID draft, PageOfDraft pageOfDraft, Answers answers) {
    return AdviceView.of(draft, review(answers).passages(pageOfDraft).toList());
  }

  /** What there is to say about the whole report. */
  public AdviceView about(UUID draft, Answers answers) {
    return AdviceView.of(draft, review(answers).passages().toList());
  }

  /** Whether anything written sounds as if a child were in danger now. */
  public boolean isUrgent(Answers answers) {
    return answers.typed().entrySet().stream()
        .filter(it -> !AdviceHistory.isNote(it.getKey()))
        .anyMatch(it -> TextQuality.isUrgent(it.getValue()));
  }

  /** These answers, which remember what the panel beside the box of {@code form} gave. */
  public Answers heard(Answers answers, Form form) {
    var given = known(form.all(PANEL_GAVE).stream());
    var kept = known(form.all(PANEL_KEPT).stream());
    if (given.isEmpty() && kept.isEmpty()) {
      return answers;
    }
    var codes = kept.stream().map(AdviceHistory::code).toList();
    return AdviceHistory.of(answers).give(given).give(kept).keep(codes).in(answers);
  }

  /** These answers, which remember that a page with advice about them was shown. */
  public Answers told(Answers answers, PageOfDraft pageOfDraft) {
    var terms = review(answers).passages(pageOfDraft).flatMap(AnswerAdvice::terms).toList();
    return terms.isEmpty() ? answers : AdviceHistory.of(answers).give(terms).in(answers);
  }

  /** These answers, which remember that all that was said about this page was read and kept. */
  Answers keep(Answers answers, PageOfDraft pageOfDraft) {
    var read = review(answers).passages(pageOfDraft).flatMap(AnswerAdvice::codes).toList();
    return AdviceHistory.of(told(answers, pageOfDraft)).keep(read).in(answers);
  }

  /** These answers, which remember that this term was read and kept. */
  Answers keep(Answers answers, String term) {
    var one = known(Stream.of(term));
    var codes = one.stream().map(AdviceHistory::code).toList();
    return AdviceHistory.of(answers).give(one).keep(codes).in(answers);
  }

  /** Counts, when answers are sent, which of the terms that were brought up still stand there. */
  public void count(Answers answers) {
    tally.count(choices(answers));
  }

  /** What became of one term. */
  record Choice(String term, boolean kept) {}

  /** Each term once: what stands there when it is sent was shown where answers are checked. */
  Stream<Choice> choices(Answers answers) {
    var notes = AdviceHistory.of(answers);
    var unread = new AdviceHistory(Set.of(), Set.of()).in(answers);
    var standing =
        review(unread).passages().flatMap(AnswerAdvice::terms).collect(Collectors.toSet());
    var all = new TreeSet<>(standing);
    all.addAll(notes.given());
    all.addAll(notes.keptTerms());
    return known(all.stream()).stream().map(it -> new Choice(it, standing.contains(it)));
  }

  private AdviceFinder review(Answers answers) {
    return new AdviceFinder(language, intake, answers);
  }

  /** What is not the name of a term must never be counted: it would stand in the clear. */
  private Set<String> known(Stream<String> terms) {
    var names = language.list().terms().stream().map(Term::name).collect(Collectors.toSet());
    return terms.filter(names::contains).collect(Collectors.toCollection(TreeSet::new));
  }
}
