package org.softintel.report.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.report.question.RowGroup;

/** Finds details in text that could be rows; each piece of text is used once. */
final class DetailFinder {
  /** A British postcode (BS 7666), any case. */
  private static final Pattern POSTCODE =
      Pattern.compile("(?i)\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b");

  /** A kind of detail, and what a text must have to hold one. */
  private record Kind(Predicate<TextClues> clue, Function<String, Stream<TextMatch>> in) {}

  private DetailFinder() {}

  static List<RowSuggestion> find(String text, LocalDate today) {
    var kinds =
        List.of(
            new Kind(it -> it.has("@", "/", "www."), WebLinks::in),
            new Kind(BirthDates::mayBeIn, new BirthDates(today)::in),
            new Kind(TextClues::isLettered, DetailFinder::postcodes),
            new Kind(TextClues::isLettered, NumberPlates::whole),
            new Kind(it -> it.has("plate", "reg", "vrm", "vrn"), NumberPlates::said),
            new Kind(TextClues::isLettered, NumberPlates::small),
            new Kind(it -> it.longest() >= PhoneNumbers.SHORTEST, PhoneNumbers::whole),
            new Kind(it -> it.longest() > 1, PhoneNumbers::parts),
            new Kind(AccountHandles::mayBeIn, AccountHandles::in));
    var clues = TextClues.of(text);
    var offers = new ArrayList<RowSuggestion>();
    var rest = text;
    for (var kind : kinds) {
      if (kind.clue().test(clues)) {
        for (var find : kind.in().apply(rest).toList()) {
          offers.add(find.offer());
          rest = find.blot(rest);
        }
      }
    }
    return List.copyOf(offers);
  }

  private static Stream<TextMatch> postcodes(String text) {
    return POSTCODE
        .matcher(text)
        .results()
        .map(it -> TextMatch.of(it, RowGroup.PLACES, "postcode", it.group()));
  }
}
