package org.softintel.intake.pages;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.QuestionOrder;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.report.store.ReportWords;

/** All answers, where to change them, and their version, so that no other is sent. */
@TemplateData
record CheckAnswersView(
    UUID draft, int version, boolean isOnBehalf, ReportWords words, List<Card> cards) {
  /** One row; the paths of its pages begin with {@code path}. */
  @TemplateData
  record Card(ReportWords.Section section, String path) {}

  static CheckAnswersView of(UUID draft, int version, ReportWords words, DraftContent content) {
    var cards = words.rows().stream().map(it -> card(it, content.answers())).toList();
    return new CheckAnswersView(draft, version, content.origin().isPresent(), words, cards);
  }

  private static Card card(ReportWords.Section section, ReportAnswers answers) {
    var key = answers.keys(section.group()).get(section.number() - 1);
    return new Card(section, PageOfDraft.rowPath(section.group(), key));
  }

  public String step() {
    return QuestionOrder.lastStep();
  }

  public String back() {
    return DraftAddresses.page(draft, "tasks");
  }

  @Override
  public String toString() {
    return "CheckAnswersView[" + draft + "]";
  }
}
