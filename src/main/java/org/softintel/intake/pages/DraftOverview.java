package org.softintel.intake.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.LinkableRows;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.QuestionOrder;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/** The list of tasks: all parts of a report, and the state of each. */
record DraftOverview(UUID draft, List<Section> sections, boolean canBeSent) {
  private static final Set<String> ABOUT_IT =
      Set.of("kind", "area", "when-you-learnt", "own-words", "signs", "travel-and-money");
  private static final Map<String, String> TITLES =
      Map.of("phone", "Phones", "online", "Online accounts");

  record Section(String title, List<Task> tasks) {}

  /** One entry of the list; {@code path} is below the address of the draft. */
  record Task(String words, String path, String state) {}

  static DraftOverview of(UUID draft, ReportAnswers answers, boolean canBeSent) {
    var main =
        new Task(
            "What happened, how you know and when",
            QuestionOrder.first().path(),
            canBeSent ? "Completed" : "In progress");
    var groups =
        Stream.of(RowGroup.values())
            .filter(it -> it != RowGroup.SHARED)
            .flatMap(it -> rows(it, answers))
            .toList();
    var end = Stream.concat(rows(RowGroup.SHARED, answers), pages(false, answers.main())).toList();
    var sections =
        List.of(
            new Section("The main questions", List.of(main)),
            new Section("Who and what it is about", groups),
            new Section("More details", pages(true, answers.main()).toList()),
            new Section("Action taken, risk, sharing and contact", end));
    return new DraftOverview(draft, sections, canBeSent);
  }

  /** Where the main questions begin. */
  public String mainPath() {
    return QuestionOrder.first().path();
  }

  private static Stream<Task> pages(boolean aboutIt, Answers main) {
    return Questionnaire.OFFERED.stream()
        .filter(it -> ABOUT_IT.contains(it.path()) == aboutIt)
        .map(it -> page(it, main));
  }

  private static Stream<Task> rows(RowGroup group, ReportAnswers answers) {
    return group.sheets().stream().map(it -> rows(group, it, answers));
  }

  /** Leads to the rows of this kind, or straight into an empty one. */
  private static Task rows(RowGroup group, QuestionPage sheet, ReportAnswers answers) {
    var title = TITLES.getOrDefault(sheet.path(), group.title());
    var rows =
        answers.keys(group).stream()
            .filter(it -> group.sheetsOf(answers.row(group, it)::told).contains(sheet))
            .count();
    var isReady = !answers.isFull(group) && (group != RowGroup.LINKS || canConnect(answers));
    var path =
        rows == 0 && isReady
            ? PageOfDraft.of(group, ReportAnswers.newKey(), sheet).path()
            : PageOfDraft.rowsPath(group);
    return new Task(title, path, rows == 0 ? "Optional" : rows + " added");
  }

  private static boolean canConnect(ReportAnswers answers) {
    return LinkableRows.of(answers).options().size() > 1;
  }

  private static Task page(QuestionPage page, Answers main) {
    var isAnswered = main.typed().keySet().stream().anyMatch(it -> page.owns(it) && main.has(it));
    return new Task(page.listed(), page.path(), isAnswered ? "Completed" : "Optional");
  }
}
