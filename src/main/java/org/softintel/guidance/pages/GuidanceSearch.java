package org.softintel.guidance.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
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

/** Everything that anybody may find: guidance, words, training and help, as they are now. */
@ApplicationScoped
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
    return new SearchableItem(
        "Guidance",
        guide.href(),
        guide.title(),
        guide.summary(),
        words(guide.title(), guide.summary(), guide.text()));
  }

  private static SearchableItem of(Helpline entry) {
    return new SearchableItem(
        "Who can help",
        "/guidance/help",
        entry.details().name(),
        entry.details().about(),
        words(
            entry.details().name(),
            entry.details().audience(),
            entry.details().about(),
            "help helpline phone"));
  }

  private static SearchableItem of(Training training) {
    return new SearchableItem(
        "Training",
        training.href(),
        training.details().title(),
        training.details().time().dayInWords() + ", " + training.where(),
        words(
            training.details().title(),
            training.details().about(),
            training.details().audience(),
            training.where(),
            "training course"));
  }

  private static SearchableItem of(Term term) {
    return new SearchableItem(
        "Words",
        "/guidance/language?q=" + URLEncoder.encode(term.name(), UTF_8),
        term.name(),
        "Say: " + term.alternatives().stream().limit(2).collect(Collectors.joining("; ")),
        words(term.name(), String.join(" ", term.also()), term.why()));
  }

  private static String words(String... parts) {
    return String.join(". ", parts);
  }
}
