package org.softintel.intake.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.ExistingRowValues;
import org.softintel.intake.answers.LinkableRows;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.language.check.Advice;
import org.softintel.language.check.LanguageChecker;
import org.softintel.report.quality.Remark;
import org.softintel.report.quality.RowSuggestion;
import org.softintel.report.quality.TextQuality;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/** Looks for what could be said about some answers, as they are at one moment. */
final class AdviceFinder {
  private final LanguageChecker language;
  private final ReportIntake intake;
  private final Answers all;
  private final AdviceHistory notes;
  private final Set<String> known;

  AdviceFinder(LanguageChecker language, ReportIntake intake, Answers all) {
    this.language = language;
    this.intake = intake;
    this.all = all;
    this.notes = AdviceHistory.of(all);
    this.known = ExistingRowValues.of(all);
  }

  Stream<AnswerAdvice> passages() {
    var once = Questionnaire.sheets().flatMap(it -> passages(PageOfDraft.of(it)));
    var rows =
        Stream.of(RowGroup.values())
            .flatMap(group -> all.rows(group).stream().map(it -> new Row(group, it)))
            .flatMap(it -> passages(it));
    return Stream.concat(once, rows);
  }

  private Stream<AnswerAdvice> passages(Row row) {
    var written =
        row.group().sheets().stream()
            .flatMap(it -> passages(new PageOfDraft(Optional.of(row.group()), row.key(), it)));
    return row.group() == RowGroup.CHILDREN ? Stream.concat(written, age(row).stream()) : written;
  }

  Stream<AnswerAdvice> passages(PageOfDraft pageOfDraft) {
    var own = pageOfDraft.own(all);
    return pageOfDraft.sheet().questions().stream()
        .filter(it -> it.isSearched() && own.has(it.name()))
        .map(it -> passage(pageOfDraft, it, own.of(it.name())))
        .filter(it -> !it.isEmpty());
  }

  private AnswerAdvice passage(PageOfDraft pageOfDraft, Question question, String text) {
    return question.isAdvised()
        ? new AnswerAdvice(
            pageOfDraft, question.noun(), text, words(text), offers(text), remarks(text))
        : new AnswerAdvice(pageOfDraft, question.noun(), text, List.of(), offers(text), List.of());
  }

  private List<Advice> words(String text) {
    return language.check(text).stream()
        .filter(it -> !notes.isKept(AdviceHistory.code(it.term())))
        .toList();
  }

  /** Only what would be taken as it is, and no more than there is room for. */
  private List<RowSuggestion> offers(String text) {
    var room = new HashMap<RowGroup, Integer>();
    Stream.of(RowGroup.values())
        .forEach(it -> room.put(it, RowGroup.MOST_ROWS - all.rows(it).size()));
    var offers = new ArrayList<RowSuggestion>();
    for (var suggestion : TextQuality.offers(text, known, intake.today())) {
      var open = suggestion.groups().stream().filter(it -> room.getOrDefault(it, 0) > 0).toList();
      if (!open.isEmpty()
          && !notes.isKept(AnswerAdvice.code(suggestion))
          && isTaken(suggestion, open.get(0))) {
        open.forEach(it -> room.merge(it, -1, Integer::sum));
        offers.add(suggestion.among(open));
      }
    }
    return offers;
  }

  private boolean isTaken(RowSuggestion suggestion, RowGroup group) {
    var row = Answers.NONE.withRow(group, "0", new Answers(suggestion.fields()));
    return intake.problems(row, group, "0").isEmpty();
  }

  private List<Remark> remarks(String text) {
    return TextQuality.remarks(text, names()).stream()
        .filter(it -> !notes.isKept(AnswerAdvice.code(it)))
        .toList();
  }

  private List<String> names() {
    return Stream.of(RowGroup.CHILDREN, RowGroup.PEOPLE)
        .flatMap(group -> all.rows(group).stream().map(it -> all.row(group, it)))
        .map(it -> Optional.of(it.of("name")).filter(name -> !name.isEmpty()).orElse("-"))
        .toList();
  }

  private Optional<AnswerAdvice> age(Row row) {
    var own = all.row(row.group(), row.key());
    if (Stream.of("ageBand", "dateOfBirth-year", "dateOfBirth-unknown").anyMatch(own::has)) {
      return Optional.empty();
    }
    var page = row.group().sheet("age").orElseThrow();
    return Optional.of(
        new AnswerAdvice(
            new PageOfDraft(Optional.of(row.group()), row.key(), page),
            LinkableRows.caption(row.group(), row.key(), all),
            "",
            List.of(),
            List.of(),
            List.of(Remark.AGE)));
  }

  private record Row(RowGroup group, String key) {}
}
