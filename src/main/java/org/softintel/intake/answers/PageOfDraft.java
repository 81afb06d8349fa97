package org.softintel.intake.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.TextRules;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.RowGroup;

/** One page of questions, of the report or of one of its rows. */
public record PageOfDraft(Optional<RowGroup> group, String row, QuestionPage sheet) {
  private static final Pattern ROW = Pattern.compile("[0-9a-z]{1,40}");
  private static final int PARTS_OF_A_ROW = 4;

  public static PageOfDraft of(QuestionPage sheet) {
    return new PageOfDraft(Optional.empty(), "", sheet);
  }

  public static PageOfDraft of(RowGroup group, String row, QuestionPage sheet) {
    return new PageOfDraft(Optional.of(group), row, sheet);
  }

  /** Finds a page by its {@link #path()}. */
  public static Optional<PageOfDraft> at(String path) {
    var parts = List.of(path.split("/", -1));
    if (parts.size() != PARTS_OF_A_ROW || !parts.get(0).equals("rows")) {
      return QuestionOrder.at(path).map(PageOfDraft::of);
    }
    var row = parts.get(2);
    return Coded.of(RowGroup.class, parts.get(1))
        .filter(it -> ROW.matcher(row).matches())
        .flatMap(group -> group.sheet(parts.get(3)).map(it -> of(group, row, it)));
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
    if (group.isPresent()) {
      return Optional.of(beside(-1).orElse(rowsPath(group.get())));
    }
    return sheet.equals(QuestionOrder.first())
        ? Optional.empty()
        : QuestionOrder.before(sheet, all.main())
            .map(QuestionPage::path)
            .or(() -> Optional.of("tasks"));
  }

  /** Returns the path of what follows: the next page, or the list that this page belongs to. */
  public String next(ReportAnswers all) {
    return group
        .map(it -> beside(1).filter(page -> !isOneTooMany(all)).orElse(rowsPath(it)))
        .or(() -> QuestionOrder.after(sheet, all.main()).map(QuestionPage::path))
        .orElse("tasks");
  }

  private Optional<String> beside(int step) {
    return group.flatMap(
        it -> {
          var index = it.sheets().indexOf(sheet) + step;
          return index < 0 || index >= it.sheets().size()
              ? Optional.empty()
              : Optional.of(of(it, row, it.sheets().get(index)).path());
        });
  }

  public Answers own(ReportAnswers all) {
    return group.map(it -> all.row(it, row)).orElse(all.main());
  }

  ReportAnswers put(ReportAnswers all, Answers page) {
    var own = own(all).with(page, sheet::owns);
    return group.map(it -> all.withRow(it, row, own)).orElseGet(() -> all.withMain(own));
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
    return group.filter(it -> !all.keys(it).contains(row) && all.isFull(it)).isPresent();
  }
}
