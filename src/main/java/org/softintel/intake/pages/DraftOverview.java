package org.softintel.intake.pages;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.QuestionOrder;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/** Everything that can be told, and how far each part is. */
@TemplateData
record DraftOverview(UUID draft, List<Section> sections, boolean canBeSent) {
  private static final int FIRST_OF_THE_END = 4;

  @TemplateData
  record Section(String title, List<Task> tasks) {}

  /** One row of the list: {@code state} is told in words. */
  @TemplateData
  record Task(String words, String href, String state) {}

  static DraftOverview of(UUID draft, Answers answers, boolean canBeSent) {
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

  private static Task rows(UUID draft, RowGroup group, Answers answers) {
    var rows = answers.rows(group).size();
    return new Task(
        group.title(), DraftAddresses.rows(draft, group), rows == 0 ? "Optional" : rows + " added");
  }

  private static Task sheet(UUID draft, QuestionPage questionPage, Answers answers) {
    var answered =
        answers.typed().keySet().stream().anyMatch(it -> questionPage.owns(it) && answers.has(it));
    return new Task(
        questionPage.listed(),
        DraftAddresses.page(draft, questionPage.path()),
        answered ? "Completed" : "Optional");
  }

  public String check() {
    return DraftAddresses.check(draft);
  }
}
