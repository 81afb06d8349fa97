package org.softintel.intake.pages;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.QuestionOrder;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/** The list of all parts of a report, and how far each is. */
@TemplateData
record DraftOverview(UUID draft, List<Section> sections, boolean canBeSent) {
  private static final int FIRST_OF_THE_END = 4;

  @TemplateData
  record Section(String title, List<Task> tasks) {}

  /** One entry of the list. */
  @TemplateData
  record Task(String words, String href, String state) {}

  static DraftOverview of(UUID draft, ReportAnswers answers, boolean canBeSent) {
    var offered = Questionnaire.OFFERED;
    return new DraftOverview(
        draft,
        List.of(
            new Section("The main questions", List.of(main(draft, canBeSent))),
            new Section(
                "Who and what it is about",
                Stream.of(RowGroup.values())
                    .filter(it -> it != RowGroup.SHARED)
                    .map(it -> rows(draft, it, answers))
                    .toList()),
            new Section(
                "More about it",
                offered.stream()
                    .limit(FIRST_OF_THE_END)
                    .map(it -> sheet(draft, it, answers))
                    .toList()),
            new Section(
                "What was done, and how to treat this",
                Stream.concat(
                        Stream.of(rows(draft, RowGroup.SHARED, answers)),
                        offered.stream()
                            .skip(FIRST_OF_THE_END)
                            .map(it -> sheet(draft, it, answers)))
                    .toList())),
        canBeSent);
  }

  private static Task main(UUID draft, boolean complete) {
    return new Task(
        "What happened, how you know and when",
        DraftAddresses.page(draft, QuestionOrder.first().path()),
        complete ? "Completed" : "In progress");
  }

  private static Task rows(UUID draft, RowGroup group, ReportAnswers answers) {
    var rows = answers.keys(group).size();
    return new Task(
        group.title(),
        DraftAddresses.page(draft, PageOfDraft.rowsPath(group)),
        rows == 0 ? "Optional" : rows + " added");
  }

  private static Task sheet(UUID draft, QuestionPage questionPage, ReportAnswers answers) {
    var main = answers.main();
    var answered =
        main.typed().keySet().stream().anyMatch(it -> questionPage.owns(it) && main.has(it));
    return new Task(
        questionPage.listed(),
        DraftAddresses.page(draft, questionPage.path()),
        answered ? "Completed" : "Optional");
  }

  public String check() {
    return DraftAddresses.page(draft, "check");
  }
}
