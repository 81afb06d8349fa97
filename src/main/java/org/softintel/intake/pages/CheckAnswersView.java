package org.softintel.intake.pages;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.report.store.ReportWords;

/**
 * Check your answers: what was answered, and where to change it.
 *
 * @param version of the draft that is shown, so that no other one is sent
 */
@TemplateData
record CheckAnswersView(UUID draft, ReportWords words, List<Card> cards, int version) {
  /** One row of a group, and the addresses of its pages. */
  @TemplateData
  record Card(ReportWords.Section section, String address) {
    public String change(ReportWords.Line line) {
      return address + "/" + line.sheet() + "?from=check";
    }

    @Override
    public String toString() {
      return "Card[" + section + "]";
    }
  }

  static CheckAnswersView of(UUID draft, ReportWords words, Answers answers, int version) {
    var cards =
        words.rows().stream()
            .map(
                it -> {
                  var row = answers.rows(it.group()).get(it.number() - 1);
                  return new Card(it, DraftAddresses.row(draft, it.group(), row));
                })
            .toList();
    return new CheckAnswersView(draft, words, cards, version);
  }

  public String change(ReportWords.Line line) {
    return DraftAddresses.page(draft, line.sheet()) + "?from=check";
  }

  public String back() {
    return DraftAddresses.tasks(draft);
  }

  @Override
  public String toString() {
    return "CheckAnswersView[" + draft + "]";
  }
}
