package org.softintel.intake.pages;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.report.store.ReportWords;

/**
 * All answers, and where to change them.
 *
 * @param version of the shown draft, so that no other version is sent
 */
@TemplateData
record CheckAnswersView(UUID draft, ReportWords words, List<Card> cards, int version) {
  /** One row, and what the addresses of its pages begin with. */
  @TemplateData
  record Card(ReportWords.Section section, String address) {
    public String change(ReportWords.Line line) {
      return address + line.sheet() + "?from=check";
    }
  }

  static CheckAnswersView of(UUID draft, ReportWords words, ReportAnswers answers, int version) {
    var cards = words.rows().stream().map(it -> card(draft, it, answers)).toList();
    return new CheckAnswersView(draft, words, cards, version);
  }

  private static Card card(UUID draft, ReportWords.Section section, ReportAnswers answers) {
    var key = answers.keys(section.group()).get(section.number() - 1);
    return new Card(section, DraftAddresses.page(draft, PageOfDraft.rowPath(section.group(), key)));
  }

  public String change(ReportWords.Line line) {
    return DraftAddresses.page(draft, line.sheet()) + "?from=check";
  }

  public String back() {
    return DraftAddresses.page(draft, "tasks");
  }

  @Override
  public String toString() {
    return "CheckAnswersView[" + draft + "]";
  }
}
