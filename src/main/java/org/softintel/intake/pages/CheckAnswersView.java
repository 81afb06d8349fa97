package org.softintel.intake.pages;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.QuestionOrder;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.report.store.ReportWords;

/** All answers, where to change them, and their version, so that no other is sent. */
record CheckAnswersView(
    UUID draft,
    int version,
    boolean isOnBehalf,
    ReportWords words,
    List<Card> cards,
    List<Offer> offers) {
  private static final String SAFETY = "risk-to-source";

  /** Asked of nobody on the way, and offered once all else is answered. */
  private static final List<String> NEXT =
      List.of("when-you-learnt", "who-else-knows", "area", "kind", "naming", SAFETY);

  /** One row, and where it is changed and removed. */
  record Card(ReportWords.Section section, List<PageOfDraft> pages, String remove) {}

  /** A question that was not answered. */
  record Offer(String words, String path) {}

  static CheckAnswersView of(UUID draft, int version, ReportWords words, DraftContent content) {
    var cards = words.rows().stream().map(it -> card(it, content.answers())).toList();
    var isOnBehalf = content.origin().isPresent();
    var offers = NEXT.stream().flatMap(it -> offer(it, isOnBehalf, content.answers())).toList();
    return new CheckAnswersView(draft, version, isOnBehalf, words, cards, offers);
  }

  private static Stream<Offer> offer(String path, boolean isOnBehalf, ReportAnswers answers) {
    return PageOfDraft.at(path)
        .filter(it -> it.saved(answers).typed().isEmpty())
        .map(it -> isOnBehalf ? it.sheet().forTeam() : it.sheet())
        .map(it -> new Offer(it.listed(), path))
        .stream();
  }

  private static Card card(ReportWords.Section section, ReportAnswers answers) {
    var key = answers.keys(section.group()).get(section.number() - 1);
    var group = section.group();
    var pages =
        group.sheetsOf(answers.row(group, key)::told).stream()
            .map(it -> PageOfDraft.of(group, key, it))
            .toList();
    return new Card(section, pages, PageOfDraft.rowPath(group, key) + "remove");
  }

  /** Shown at once: whoever skips it may put somebody in danger. */
  public List<Offer> aboutSafety() {
    return offers.stream().filter(it -> it.path.equals(SAFETY)).toList();
  }

  /** Folded away. */
  public List<Offer> others() {
    return offers.stream().filter(it -> !it.path.equals(SAFETY)).toList();
  }

  public String step() {
    return QuestionOrder.lastStep();
  }

  public String back() {
    return DraftAddresses.page(draft, isOnBehalf ? "tasks" : "when");
  }

  @Override
  public String toString() {
    return "CheckAnswersView[" + draft + "]";
  }
}
