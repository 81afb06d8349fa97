package org.softintel.guidance.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
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
  private final Guides guides;
  private final LanguageChecker language;
  private final Trainings trainings;
  private final Helplines helplines;

  GuidanceSearch(
      Guides guides, LanguageChecker language, Trainings trainings, Helplines helplines) {
    this.guides = guides;
    this.language = language;
    this.trainings = trainings;
    this.helplines = helplines;
  }

  List<SearchableItem> find(String query) {
    return SearchRanking.best(
        Stream.of(
                guides.all().stream().map(GuidanceSearch::of),
                helplines.all().stream().map(GuidanceSearch::of),
                trainings.open().stream().map(GuidanceSearch::of),
                language.list().terms().stream().map(GuidanceSearch::of))
            .flatMap(it -> it)
            .toList(),
        query);
  }

  private static SearchableItem of(Guide guide) {
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
        "Training",
        training.href(),
        details.title(),
        details.time().dayInWords() + ", " + training.where(),
        details.about(),
        details.audience(),
        training.where(),
        "training course");
  }

  private static SearchableItem of(Term term) {
    return item(
        "Words",
        "/guidance/language?q=" + URLEncoder.encode(term.name(), UTF_8),
        term.name(),
        "Say: " + term.alternatives().stream().limit(2).collect(Collectors.joining("; ")),
        String.join(" ", term.also()),
        term.why());
  }

  /** The title is searched too. */
  private static SearchableItem item(
      String kind, String href, String title, String summary, String... words) {
    return new SearchableItem(kind, href, title, summary, title + ". " + String.join(". ", words));
  }
}
