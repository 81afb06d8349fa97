package org.softintel.report.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.report.question.RowGroup;

/** Finds details in text that could be rows; each piece of text is used once. */
final class DetailFinder {
  /** A British postcode (BS 7666), any case. */
  private static final Pattern POSTCODE =
      Pattern.compile("(?i)\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b");

  private DetailFinder() {}

  static List<RowSuggestion> find(String text, LocalDate today) {
    List<Function<String, Stream<TextMatch>>> kinds =
        List.of(
            WebLinks::in,
            it -> new BirthDates(today).in(it),
            DetailFinder::postcodes,
            NumberPlates::whole,
            NumberPlates::said,
            NumberPlates::small,
            PhoneNumbers::in,
            AccountHandles::in);
    var offers = new ArrayList<RowSuggestion>();
    var rest = text;
    for (var kind : kinds) {
      for (var find : kind.apply(rest).toList()) {
        offers.add(find.offer());
        rest = find.blot(rest);
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
