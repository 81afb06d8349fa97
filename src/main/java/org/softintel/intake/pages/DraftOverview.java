package org.softintel.intake.pages;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.QuestionOrder;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/** The list of tasks: all parts of a report, and the state of each. */
@TemplateData
record DraftOverview(UUID draft, List<Section> sections, boolean canBeSent) {
  private static final int FIRST_OF_THE_END = 4;

  @TemplateData
  record Section(String title, List<Task> tasks) {}

  /** One entry of the list; {@code path} is below the address of the draft. */
  @TemplateData
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
            .map(it -> rows(it, answers))
            .toList();
    var pages = Questionnaire.OFFERED.stream().map(it -> page(it, answers.main())).toList();
    var shared = rows(RowGroup.SHARED, answers);
    var end = Stream.concat(Stream.of(shared), pages.stream().skip(FIRST_OF_THE_END)).toList();
    var sections =
        List.of(
            new Section("The main questions", List.of(main)),
            new Section("Who and what it is about", groups),
            new Section("More about it", pages.subList(0, FIRST_OF_THE_END)),
            new Section("What was done, and how to treat this", end));
    return new DraftOverview(draft, sections, canBeSent);
  }

  private static Task rows(RowGroup group, ReportAnswers answers) {
    var rows = answers.keys(group).size();
    var state = rows == 0 ? "Optional" : rows + " added";
    return new Task(group.title(), PageOfDraft.rowsPath(group), state);
  }

  private static Task page(QuestionPage page, Answers main) {
    var isAnswered = main.typed().keySet().stream().anyMatch(it -> page.owns(it) && main.has(it));
    return new Task(page.listed(), page.path(), isAnswered ? "Completed" : "Optional");
  }
}
