package org.softintel.intake.advice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.intake.answers.AdviceHistory;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.Replacement;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.language.check.LanguageChecker;
import org.softintel.language.check.Term;
import org.softintel.platform.page.Form;
import org.softintel.report.quality.TextQuality;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.totals.ReportTotals;

/** Gives advice on what was written. Advice that was declined is not given again. */
@ApplicationScoped
public class Advisor {
  /** Fields with the terms that the panel beside a box has shown, and that were kept there. */
  private static final String PANEL_GAVE = "advice-given";

  private static final String PANEL_KEPT = "advice-kept";

  private final LanguageChecker language;
  private final ReportIntake intake;
  private final ReportTotals totals;

  Advisor(LanguageChecker language, ReportIntake intake, ReportTotals totals) {
    this.language = language;
    this.intake = intake;
    this.totals = totals;
  }

  /** Returns the advice on one page. */
  public AdviceView about(UUID draft, PageOfDraft at, DraftContent content) {
    var finder = finder(content);
    var replaced = replaced(draft, content).filter(it -> it.page().page().equals(at));
    return AdviceView.of(
        draft, language, finder.passages(at).toList(), replaced.toList(), finder.isCut());
  }

  /** Returns the advice on the whole report. */
  public AdviceView about(UUID draft, DraftContent content) {
    var finder = finder(content);
    var replaced = replaced(draft, content);
    return AdviceView.of(
        draft, language, finder.passages().toList(), replaced.toList(), finder.isCut());
  }

  /** What still stands where it was put. */
  private static Stream<AdviceView.Replaced> replaced(UUID draft, DraftContent content) {
    return content.advice().replaced().stream()
        .flatMap(
            it ->
                PageOfDraft.at(it.page()).stream()
                    .filter(at -> at.own(content.answers()).of(it.question()).contains(it.after()))
                    .map(at -> new AdviceView.Replaced(new AdvisedPage(draft, at), it)));
  }

  /** Puts a phrase in the first place of a term on a page that it fits, as its writer asks. */
  DraftContent replace(DraftContent draft, PageOfDraft at, String term, String phrase) {
    return finder(draft)
        .passages(at)
        .flatMap(it -> it.replacement(language, term, phrase).stream())
        .findFirst()
        .map(it -> replaced(draft, at, it))
        .orElse(draft);
  }

  private DraftContent replaced(DraftContent draft, PageOfDraft at, Replacement it) {
    var text = at.own(draft.answers()).of(it.question());
    var better =
        text.substring(0, it.at()) + it.after() + text.substring(it.at() + it.before().length());
    var told = told(draft, at);
    return told.rewritten(at, it.question(), better).with(told.advice().with(it));
  }

  /** Gives the words back that were replaced last at this place of an answer. */
  DraftContent undo(DraftContent draft, PageOfDraft at, String question, String place) {
    return draft.advice().replaced().stream()
        .filter(it -> it.page().equals(at.path()) && it.question().equals(question))
        .filter(it -> place.equals("" + it.at()))
        .reduce((earlier, later) -> later)
        .map(
            it -> {
              var text = at.own(draft.answers()).of(it.question());
              return draft
                  .rewritten(at, it.question(), it.undoneIn(text))
                  .with(draft.advice().without(it::equals));
            })
        .orElse(draft);
  }

  /**
   * Adds what was ticked of the details in {@code in} as rows; what is a row already, not again.
   */
  DraftContent add(DraftContent draft, Optional<PageOfDraft> in, Collection<String> ticked) {
    var finder = finder(draft);
    var offers =
        in.map(finder::passages).orElseGet(finder::passages).flatMap(it -> it.offers().stream());
    var seen = new HashSet<String>();
    var answers = draft.answers();
    for (var offer : offers.filter(it -> seen.add(it.same())).toList()) {
      for (var group : offer.groups()) {
        if (ticked.contains(AdviceView.Offer.code(group, offer)) && !answers.isFull(group)) {
          answers = answers.withRow(group, ReportAnswers.newKey(), new Answers(offer.fields()));
        }
      }
    }
    return draft.with(answers);
  }

  /** Whether the reporter says that anybody is in danger, or anything sounds like it. */
  public boolean isUrgent(ReportAnswers answers) {
    return answers
        .parts()
        .flatMap(it -> it.typed().entrySet().stream())
        .anyMatch(it -> saysSo(it) || TextQuality.isUrgent(it.getValue()));
  }

  /** Returns what on a page sounds like danger and was not shown yet. */
  public DangerWarning danger(PageOfDraft at, DraftContent draft) {
    return DangerWarning.of(at.saved(draft.answers()).typed(), draft.advice().kept());
  }

  /** Returns what in one text of {@code form} sounds like danger and was not shown yet. */
  public DangerWarning danger(String text, Form form) {
    return DangerWarning.of(
        Map.of("", text), DangerWarning.codes(form.all(DangerWarning.SHOWN).stream()));
  }

  /** Returns codes of danger that need not be shown on a page with {@code warning} again. */
  public Set<String> shown(DraftContent draft, DangerWarning warning) {
    var shown = DangerWarning.codes(draft.advice().kept().stream());
    shown.addAll(warning.codes());
    return shown;
  }

  private static boolean saysSo(Map.Entry<String, String> answer) {
    return answer.equals(Map.entry(Questionnaire.HURT_SOON.name(), "yes"));
  }

  /**
   * Returns the draft of a reporter who was asked whether anybody is in danger; who said yes has
   * been told whom to call.
   */
  public DraftContent answered(DraftContent draft, String hurtSoon) {
    var name = Questionnaire.HURT_SOON.name();
    var answer = new Answers(Map.of(name, hurtSoon));
    var main = draft.answers().main().with(answer, name::equals);
    var shown = DangerWarning.of(answer.typed(), Set.of()).codes();
    return draft
        .with(new ReportAnswers(main, draft.answers().rows()))
        .with(draft.advice().keep(shown));
  }

  /** Returns the draft with what the panel beside the box of {@code form} has advised. */
  public DraftContent heard(DraftContent draft, Form form) {
    var given = known(form.all(PANEL_GAVE).stream());
    var kept = known(form.all(PANEL_KEPT).stream());
    var warned = DangerWarning.codes(form.all(DangerWarning.SHOWN).stream());
    return draft.with(draft.advice().give(given).keepTerms(kept).keep(warned));
  }

  /** Returns the draft with a note that the advice on a page was shown. */
  public DraftContent told(DraftContent draft, PageOfDraft at) {
    var terms = finder(draft).passages(at).flatMap(AnswerAdvice::terms).toList();
    return draft.with(draft.advice().give(terms));
  }

  /** Returns the draft with a note that all advice on a page was read and declined. */
  DraftContent keep(DraftContent draft, PageOfDraft at) {
    var codes = finder(draft).passages(at).flatMap(AnswerAdvice::codes).toList();
    var advice = told(draft, at).advice().keep(codes);
    return draft.with(advice.without(it -> it.page().equals(at.path())));
  }

  /** Returns the draft with a note that the advice on some terms was read and declined. */
  DraftContent keep(DraftContent draft, Collection<String> terms) {
    return draft.with(draft.advice().keepTerms(known(terms.stream())));
  }

  /**
   * Finds which of the terms that were advised on were kept, and returns what counts them in the
   * transaction that sends the draft. Neither users nor reports are recorded.
   */
  public Runnable counting(DraftContent draft) {
    var month = intake.today().withDayOfMonth(1);
    var choices = choices(draft).toList();
    var terms = choices.stream().map(Choice::term).toList();
    var kept = choices.stream().filter(Choice::kept).map(Choice::term).toList();
    return () -> totals.advised(month, terms, kept);
  }

  /** What became of one term. */
  record Choice(String term, boolean kept) {}

  /** Lists each advised term once: terms that still stand, as far as was read, were kept. */
  Stream<Choice> choices(DraftContent draft) {
    var finder = finder(draft.with(AdviceHistory.NONE));
    var standing = finder.passages().flatMap(AnswerAdvice::terms).collect(Collectors.toSet());
    var all = new TreeSet<>(standing);
    if (!finder.isCut()) {
      all.addAll(draft.advice().given());
      all.addAll(draft.advice().keptTerms());
    }
    return known(all.stream()).stream().map(it -> new Choice(it, standing.contains(it)));
  }

  private AdviceFinder finder(DraftContent draft) {
    return new AdviceFinder(language, intake, draft);
  }

  /** Drops what is not the name of a term: it would be counted in the clear. */
  private Set<String> known(Stream<String> terms) {
    var names = language.list().terms().stream().map(Term::name).collect(Collectors.toSet());
    return terms.filter(names::contains).collect(Collectors.toCollection(TreeSet::new));
  }
}
