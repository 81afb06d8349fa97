package org.softintel.intake.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.intake.answers.AdviceHistory;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.LinkableRows;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.language.check.Advice;
import org.softintel.language.check.CheckedText;
import org.softintel.language.check.LanguageChecker;
import org.softintel.platform.page.DayField;
import org.softintel.report.quality.Remark;
import org.softintel.report.quality.RowSuggestion;
import org.softintel.report.quality.TextQuality;
import org.softintel.report.question.AgeBand;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/**
 * Finds what could be said about answers of a draft; each finder reads once, and no answer that
 * begins behind as many characters as a call of the API may hold.
 */
final class AdviceFinder {
  private static final String BORN = "dateOfBirth";
  private static final Set<String> IN_CARE = Set.of("s20", "s31", "s38");

  private final LanguageChecker language;
  private final ReportIntake intake;
  private final ReportAnswers all;
  private final AdviceHistory history;
  private final Set<String> known;
  private int read;
  private boolean isCut;

  AdviceFinder(LanguageChecker language, ReportIntake intake, DraftContent draft) {
    this.language = language;
    this.intake = intake;
    this.all = draft.answers();
    this.history = draft.advice();
    this.known = known();
  }

  Stream<AnswerAdvice> passages() {
    var main = Questionnaire.sheets().flatMap(it -> passages(PageOfDraft.of(it)));
    var rows =
        Stream.of(RowGroup.values())
            .flatMap(group -> all.keys(group).stream().flatMap(it -> passages(group, it)));
    return Stream.concat(main, rows);
  }

  private Stream<AnswerAdvice> passages(RowGroup group, String row) {
    var written = group.sheets().stream().flatMap(it -> passages(PageOfDraft.of(group, row, it)));
    return Stream.concat(written, contradictions(group, row));
  }

  Stream<AnswerAdvice> passages(PageOfDraft at) {
    var own = at.own(all);
    return at.sheet().questions().stream()
        .filter(it -> it.isSearched() && own.has(it.name()))
        .filter(it -> isRead(own.of(it.name())))
        .map(it -> passage(at, it, own.of(it.name())))
        .filter(it -> !it.isEmpty());
  }

  private boolean isRead(String text) {
    var isLate = read >= CheckedText.MAX_CHARS;
    isCut |= isLate;
    read += text.length();
    return !isLate;
  }

  /** Whether something that it was asked about was not read. */
  boolean isCut() {
    return isCut;
  }

  private AnswerAdvice passage(PageOfDraft at, Question question, String text) {
    return question.isAdvised()
        ? new AnswerAdvice(
            at, question.name(), question.noun(), text, words(text), offers(text), remarks(text))
        : new AnswerAdvice(
            at, question.name(), question.noun(), text, List.of(), offers(text), List.of());
  }

  private List<Advice> words(String text) {
    return language.check(text).stream()
        .filter(it -> !isKept(AdviceHistory.code(it.term())))
        .toList();
  }

  /** Offers only rows that would be accepted, and no more than there is room for. */
  private List<RowSuggestion> offers(String text) {
    var room = new HashMap<RowGroup, Integer>();
    Stream.of(RowGroup.values())
        .forEach(it -> room.put(it, RowGroup.MOST_ROWS - all.keys(it).size()));
    var offers = new ArrayList<RowSuggestion>();
    for (var suggestion : TextQuality.offers(text, known, intake.today())) {
      var open = suggestion.groups().stream().filter(it -> room.getOrDefault(it, 0) > 0).toList();
      if (!open.isEmpty()
          && !isKept(AnswerAdvice.code(suggestion))
          && isTaken(suggestion, open.get(0))) {
        open.forEach(it -> room.merge(it, -1, Integer::sum));
        offers.add(suggestion.among(open));
      }
    }
    return offers;
  }

  private boolean isTaken(RowSuggestion suggestion, RowGroup group) {
    var row = ReportAnswers.NONE.withRow(group, "0", new Answers(suggestion.fields()));
    return intake.problems(row, group, "0").isEmpty();
  }

  private List<Remark> remarks(String text) {
    return TextQuality.remarks(text, names()).stream()
        .filter(it -> !isKept(AnswerAdvice.code(it)))
        .toList();
  }

  private boolean isKept(String code) {
    return history.kept().contains(code);
  }

  private List<String> names() {
    return Stream.of(RowGroup.CHILDREN, RowGroup.PEOPLE)
        .flatMap(group -> all.keys(group).stream().map(it -> all.row(group, it)))
        .map(it -> it.of("name").isEmpty() ? "-" : it.of("name"))
        .toList();
  }

  /** What is missing in a row, and what cannot both be right. */
  private Stream<AnswerAdvice> contradictions(RowGroup group, String row) {
    var own = all.row(group, row);
    var remarks =
        switch (group) {
          case CHILDREN -> Stream.concat(age(own), care(own));
          case ACCOUNTS -> link(own);
          default -> Stream.<Remark>of();
        };
    var open = remarks.filter(it -> !isKept(AnswerAdvice.code(it))).toList();
    var page = PageOfDraft.of(group, row, all);
    var noun = LinkableRows.caption(group, row, all);
    return Stream.of(new AnswerAdvice(page, "", noun, "", List.of(), List.of(), open))
        .filter(it -> !it.isEmpty());
  }

  private Stream<Remark> age(Answers own) {
    var band = own.of("ageBand");
    if (band.isEmpty() && own.date(BORN).isEmpty() && !own.has(BORN + "-unknown")) {
      return Stream.of(Remark.AGE);
    }
    return born(own)
        .map(it -> AgeBand.of(it, intake.today()))
        .filter(it -> AgeBand.of(band).filter(other -> other != it).isPresent())
        .map(it -> Remark.AGES_DIFFER)
        .stream();
  }

  private static Stream<Remark> care(Answers own) {
    return own.of("careStatus").equals("family") && IN_CARE.contains(own.of("careOrder"))
        ? Stream.of(Remark.CARE_DIFFERS)
        : Stream.of();
  }

  private static Stream<Remark> link(Answers own) {
    return own.has("link") && !own.of("link").matches("\\S+\\.\\S+")
        ? Stream.of(Remark.NO_LINK)
        : Stream.of();
  }

  /** What the rows contain already, and is not offered again; dates as in ISO 8601. */
  private Set<String> known() {
    return all.rows().values().stream()
        .flatMap(it -> it.values().stream())
        .flatMap(
            it ->
                Stream.concat(
                    it.typed().values().stream(), born(it).map(LocalDate::toString).stream()))
        .collect(Collectors.toSet());
  }

  private Optional<LocalDate> born(Answers own) {
    var year = intake.today().getYear();
    return new DayField(own::of, year, ignored -> {}, BORN, "Date of birth").read();
  }
}
