package org.softintel.report.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.report.question.Group;

/** Finds what running text holds and a row could hold: what is found as one thing is no other. */
final class Lifter {
  /** A British postcode (BS 7666), any case. */
  private static final Pattern POSTCODE =
      Pattern.compile("(?i)\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b");

  private Lifter() {}

  static List<Offer> lift(String text, LocalDate today) {
    List<Function<String, Stream<Find>>> kinds =
        List.of(
            Links::in,
            it -> new Births(today).in(it),
            Lifter::postcodes,
            Plates::in,
            Phones::in,
            Handles::in);
    var offers = new ArrayList<Offer>();
    var rest = text;
    for (var kind : kinds) {
      for (var find : kind.apply(rest).toList()) {
        offers.add(find.offer());
        rest = find.blot(rest);
      }
    }
    return List.copyOf(offers);
  }

  private static Stream<Find> postcodes(String text) {
    return POSTCODE
        .matcher(text)
        .results()
        .map(it -> Find.of(it, Offer.of(Group.PLACES, "postcode", it.group())));
  }
}
