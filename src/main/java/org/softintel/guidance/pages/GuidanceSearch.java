package org.softintel.guidance.pages;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.guidance.helplines.Helpline;
import org.softintel.guidance.helplines.Helplines;
import org.softintel.guidance.training.Training;
import org.softintel.guidance.training.Trainings;
import org.softintel.language.check.LanguageChecker;
import org.softintel.language.check.Term;

/** Searches everything public: guidance, words, training and help, as they are now. */
@Singleton
class GuidanceSearch {
  private static final int MOST_FOUND = 30;
  private static final String WORDS = "Words";
  private static final String TRAINING = "Training";

  /** What stays the same while the service runs. */
  private final List<SearchableItem> fixed;

  private final Trainings trainings;
  private final Helplines helplines;

  GuidanceSearch(
      Guides guides, LanguageChecker language, Trainings trainings, Helplines helplines) {
    this.fixed =
        Stream.concat(
                guides.all().stream().map(GuidanceSearch::of),
                language.list().terms().stream().map(GuidanceSearch::of))
            .toList();
    this.trainings = trainings;
    this.helplines = helplines;
  }

  /** What was found; {@code afraid} if somebody who needs help at once may have typed the query. */
  public record Found(boolean afraid, List<SearchableItem> items) {
    static final Found NOTHING = new Found(false, List.of());
  }

  Found find(String query) {
    var all =
        Stream.of(
                fixed.stream(),
                helplines.published().stream().map(GuidanceSearch::of),
                trainings.published().stream().map(GuidanceSearch::of))
            .flatMap(it -> it)
            .toList();
    var meanings = SearchRanking.meanings(all, query);
    var afraid = SearchWords.areAfraid(meanings);
    var fitting = afraid ? all.stream().filter(GuidanceSearch::isHelp).toList() : all;
    var best = SearchRanking.best(fitting, meanings).stream().limit(MOST_FOUND).toList();
    return new Found(afraid, best);
  }

  /** Courses and words to avoid are for people at work. */
  private static boolean isHelp(SearchableItem it) {
    return !it.kind().equals(WORDS) && !it.kind().equals(TRAINING);
  }

  static SearchableItem of(Guide guide) {
    return item(
        "Guidance", guide.href(), guide.title(), guide.summary(), guide.summary(), guide.text());
  }

  private static SearchableItem of(Helpline entry) {
    var details = entry.details();
    return item(
        "Who can help",
        "/guidance/help",
        details.name(),
        details.about(),
        details.audience(),
        details.about(),
        "help helpline phone");
  }

  private static SearchableItem of(Training training) {
    var details = training.details();
    return item(
        TRAINING,
        training.href(),
        details.title(),
        details.time().dayInWords() + ", " + training.whereOrOnline(),
        details.about(),
        details.audience(),
        training.where(),
        "training course");
  }

  private static SearchableItem of(Term term) {
    return item(
        WORDS,
        "/guidance/language#" + term.anchor(),
        term.name(),
        "Say: " + term.alternatives().stream().limit(2).collect(Collectors.joining("; ")),
        String.join(" ", term.also()),
        term.why());
  }

  private static SearchableItem item(
      String kind, String href, String title, String summary, String... words) {
    return SearchableItem.of(kind, href, title, summary, String.join(". ", words));
  }
}
