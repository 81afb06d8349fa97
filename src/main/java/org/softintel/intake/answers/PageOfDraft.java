package org.softintel.intake.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.TextRules;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.RowGroup;

/** One page of questions, of the report or of one of its rows, and the answers that are its own. */
public record PageOfDraft(Optional<RowGroup> group, String row, QuestionPage sheet) {
  private static final Pattern ROW = Pattern.compile("[0-9a-z]{1,40}");
  private static final int PARTS_OF_A_ROW = 4;

  public static PageOfDraft of(QuestionPage sheet) {
    return new PageOfDraft(Optional.empty(), "", sheet);
  }

  /** Empty when no page has such an address. */
  public static Optional<PageOfDraft> of(RowGroup group, String row, String sheet) {
    return group
        .sheet(sheet)
        .filter(it -> ROW.matcher(row).matches())
        .map(it -> new PageOfDraft(Optional.of(group), row, it));
  }

  /** By its {@link #path()}. */
  public static Optional<PageOfDraft> at(String path) {
    var parts = List.of(path.split("/", -1));
    if (parts.size() == PARTS_OF_A_ROW && parts.get(0).equals("rows")) {
      return Coded.of(RowGroup.class, parts.get(1))
          .flatMap(it -> of(it, parts.get(2), parts.get(3)));
    }
    return QuestionOrder.at(path).map(PageOfDraft::of);
  }

  /** Below the address of its draft. */
  public String path() {
    return group.map(it -> "rows/" + it.code() + "/" + row + "/").orElse("") + sheet.path();
  }

  /** The page of the same row that comes before. */
  public Optional<PageOfDraft> before() {
    return beside(-1);
  }

  /** The page of the same row that follows. */
  Optional<PageOfDraft> after() {
    return beside(1);
  }

  /** Path of what follows: after the last page, and for a row that was not added, the list. */
  public String next(Answers all) {
    return group
        .map(
            it ->
                after()
                    .filter(page -> !isOneTooMany(all))
                    .map(PageOfDraft::path)
                    .orElse("rows/" + it.code()))
        .orElseGet(() -> QuestionOrder.next(sheet, all));
  }

  private Optional<PageOfDraft> beside(int step) {
    return group.flatMap(
        it -> {
          var index = it.sheets().indexOf(sheet) + step;
          return index < 0 || index >= it.sheets().size()
              ? Optional.empty()
              : Optional.of(new PageOfDraft(group, row, it.sheets().get(index)));
        });
  }

  /** Of the report or of the row, by the names of the controls. */
  public Answers own(Answers all) {
    return group.map(it -> all.row(it, row)).orElse(all);
  }

  Answers put(Answers all, Answers page) {
    var own = own(all).with(page, sheet::owns);
    return group.map(it -> all.withRow(it, row, own)).orElse(own);
  }

  /** What this page says: neither what was left out nor what a browser adds to it. */
  Answers said(Answers own) {
    var said = new HashMap<String, String>();
    own.typed()
        .forEach(
            (name, text) -> {
              var words = TextRules.normal(text);
              if (sheet.owns(name) && !words.isEmpty()) {
                said.put(name, words);
              }
            });
    return new Answers(said);
  }

  /** Whether it would be a row more than a report can hold. */
  public boolean isOneTooMany(Answers all) {
    return group
        .map(all::rows)
        .filter(it -> !it.contains(row) && it.size() >= RowGroup.MOST_ROWS)
        .isPresent();
  }
}
