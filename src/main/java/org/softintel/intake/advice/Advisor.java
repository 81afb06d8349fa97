package org.softintel.intake.advice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.intake.answers.AdviceHistory;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.language.check.LanguageChecker;
import org.softintel.language.check.Term;
import org.softintel.platform.database.Sql;
import org.softintel.platform.page.Form;
import org.softintel.report.quality.TextQuality;
import org.softintel.report.question.Questionnaire;

/** Gives advice on what was written. Advice that was declined is not given again. */
@ApplicationScoped
public class Advisor {
  /** Fields with the terms that the panel beside a box has shown, and that were kept there. */
  private static final String PANEL_GAVE = "advice-given";

  private static final String PANEL_KEPT = "advice-kept";

  private static final String COUNT =
      "insert into language_choice (month, term, kept, choices) values (?, ?, ?, 1)"
          + " on conflict (month, term, kept) do update set choices = language_choice.choices + 1";

  private final LanguageChecker language;
  private final ReportIntake intake;
  private final Sql sql;

  Advisor(LanguageChecker language, ReportIntake intake, Sql sql) {
    this.language = language;
    this.intake = intake;
    this.sql = sql;
  }

  /** Returns the advice on one page. */
  public AdviceView about(UUID draft, PageOfDraft at, DraftContent content) {
    return AdviceView.of(draft, finder(content).passages(at).toList());
  }

  /** Returns the advice on the whole report. */
  public AdviceView about(UUID draft, DraftContent content) {
    return AdviceView.of(draft, finder(content).passages().toList());
  }

  /** Whether the reporter says that somebody may be hurt soon, or anything sounds like it. */
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

  /** Returns the draft of a reporter who said that a child is in danger now, and has called. */
  public DraftContent warned() {
    var answers = Map.of(Questionnaire.HURT_SOON.name(), "yes");
    var draft = DraftContent.EMPTY.with(new ReportAnswers(new Answers(answers), Map.of()));
    var shown = DangerWarning.of(answers, Set.of()).codes();
    return draft.with(draft.advice().keep(shown));
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
    return draft.with(told(draft, at).advice().keep(codes));
  }

  /** Returns the draft with a note that the advice on one term was read and declined. */
  DraftContent keep(DraftContent draft, String term) {
    return draft.with(draft.advice().keepTerms(known(Stream.of(term))));
  }

  /**
   * Finds which of the terms that were advised on were kept, and returns what counts them in the
   * transaction that sends the draft. Neither users nor reports are recorded.
   */
  public Runnable counting(DraftContent draft) {
    var month = intake.today().withDayOfMonth(1);
    var rows = choices(draft).map(it -> List.<Object>of(month, it.term(), it.kept())).toList();
    return () -> sql.updateEach(COUNT, rows);
  }

  /** What became of one term. */
  record Choice(String term, boolean kept) {}

  /** Lists each advised term once: terms that still stand were kept. */
  Stream<Choice> choices(DraftContent draft) {
    var standing =
        finder(draft.with(AdviceHistory.NONE))
            .passages()
            .flatMap(AnswerAdvice::terms)
            .collect(Collectors.toSet());
    var all = new TreeSet<>(standing);
    all.addAll(draft.advice().given());
    all.addAll(draft.advice().keptTerms());
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
