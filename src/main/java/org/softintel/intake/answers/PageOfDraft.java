package org.softintel.intake.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.TextRules;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/** One page of questions, of the report or of one of its rows. */
public record PageOfDraft(Optional<RowGroup> group, String row, QuestionPage sheet) {
  private static final Pattern ROW = Pattern.compile("[0-9a-z]{1,40}");
  private static final int PARTS_OF_A_ROW = 4;

  /** An earlier release asked about a row on several pages; open windows still name them. */
  private static final Set<String> EARLIER =
      Set.of(
          "age",
          "home",
          "about",
          "family",
          "awareness",
          "concern",
          "age-and-home",
          "description",
          "work-and-contacts",
          "behaviour",
          "safety",
          "seen",
          "use",
          "hotel");

  public static PageOfDraft of(QuestionPage sheet) {
    return new PageOfDraft(Optional.empty(), "", sheet);
  }

  public static PageOfDraft of(RowGroup group, String row, QuestionPage sheet) {
    return new PageOfDraft(Optional.of(group), row, sheet);
  }

  /** The page of a row that asks for what is said of it. */
  public static PageOfDraft of(RowGroup group, String row, ReportAnswers all) {
    return of(group, row, group.sheetsOf(all.row(group, row)::told).get(0));
  }

  /** Finds a page by its {@link #path()}, or by that of an earlier release. */
  public static Optional<PageOfDraft> at(String path) {
    var parts = List.of(path.split("/", -1));
    if (parts.size() != PARTS_OF_A_ROW || !parts.get(0).equals("rows")) {
      return QuestionOrder.at(path).map(PageOfDraft::of);
    }
    var row = parts.get(2);
    return Coded.of(RowGroup.class, parts.get(1))
        .filter(it -> ROW.matcher(row).matches())
        .flatMap(group -> sheet(group, parts.get(3)).map(it -> of(group, row, it)));
  }

  /** The path of a page or of a list of rows, if there is one. */
  public static Optional<String> known(String path) {
    return Stream.of(RowGroup.values())
        .map(PageOfDraft::rowsPath)
        .filter(path::equals)
        .findFirst()
        .or(() -> at(path).map(PageOfDraft::path));
  }

  private static Optional<QuestionPage> sheet(RowGroup group, String path) {
    return EARLIER.contains(path) ? Optional.of(group.sheets().get(0)) : group.sheet(path);
  }

  /** Its path below the address of the draft. */
  public String path() {
    return group.map(it -> rowPath(it, row)).orElse("") + sheet.path();
  }

  public static String rowsPath(RowGroup group) {
    return "rows/" + group.code();
  }

  /** Returns what the paths of a row's pages begin with. */
  public static String rowPath(RowGroup group, String row) {
    return rowsPath(group) + "/" + row + "/";
  }

  /** Returns the path of the page before; empty for the first page of the report. */
  public Optional<String> before(ReportAnswers all) {
    if (sheet.equals(QuestionOrder.first())) {
      return Optional.empty();
    }
    return QuestionOrder.before(sheet).map(QuestionPage::path).or(() -> Optional.of(list(all)));
  }

  /** Returns the path of what follows: a main question, their check, or a list. */
  public String next(ReportAnswers all) {
    if (!Questionnaire.FIRST.contains(sheet)) {
      return isOneTooMany(all) ? list(all) : "tasks";
    }
    return QuestionOrder.after(sheet).map(QuestionPage::path).orElse("check");
  }

  /** The list that this page belongs to: of tasks, unless there are rows like this one. */
  private String list(ReportAnswers all) {
    return group.filter(it -> !all.keys(it).isEmpty()).map(PageOfDraft::rowsPath).orElse("tasks");
  }

  /** Whether the draft holds the row of this page. */
  public boolean isSaved(ReportAnswers all) {
    return group.filter(it -> all.keys(it).contains(row)).isPresent();
  }

  public Answers own(ReportAnswers all) {
    return group.map(it -> all.row(it, row)).orElse(all.main());
  }

  /** A row that says nothing is not kept. */
  ReportAnswers put(ReportAnswers all, Answers page) {
    var own = own(all).with(page, sheet::owns);
    var saysNothing = own.typed().values().stream().allMatch(TextRules::isBlank);
    return group
        .map(it -> all.withRow(it, row, saysNothing ? Answers.NONE : own))
        .orElseGet(() -> all.withMain(own));
  }

  public Answers saved(ReportAnswers all) {
    return said(own(all));
  }

  /** Returns the answers of this page alone, without empty ones. */
  Answers said(Answers own) {
    var said = new HashMap<String, String>();
    own.only(sheet::owns).typed().forEach((name, text) -> said.put(name, TextRules.normal(text)));
    said.values().removeIf(String::isEmpty);
    return new Answers(said);
  }

  /** Whether the page is of a new row for which the list has no room. */
  public boolean isOneTooMany(ReportAnswers all) {
    return group.filter(it -> !isSaved(all) && all.isFull(it)).isPresent();
  }
}
