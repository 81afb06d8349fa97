package org.softintel.desk.linking;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.softintel.platform.page.TextRules;
import org.softintel.report.casework.SameSource;
import org.softintel.report.linking.MatchBand;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.ValueKind;
import org.softintel.report.store.SeenElsewhere.OtherReport;

/**
 * A reason for an outcome, from what reports share: in kinds, without a value or a reference, since
 * whoever reads the reason may not be able to open the other reports. Empty where it would say
 * nothing, or too much: then the officer writes it.
 */
final class ProposedReason {
  private ProposedReason() {}

  /** Of a report that others may not open, nothing is said. */
  static String corroborates(OtherReport other, Predicate<MentionMatch> judged) {
    if (other.report().restricted()) {
      return "";
    }
    var who = other.source() == SameSource.NO ? "Another source " : "Another report ";
    if (other.matches().stream().noneMatch(it -> it.band() == MatchBand.SAME)
        && other.matches().stream().anyMatch(judged)) {
      return who + "has an entry that is judged the same.";
    }
    return isClear(other) ? who + shared("gives", other.matches()) + "." : "";
  }

  /**
   * What was found alone: why nobody has to act is for the officer to say.
   *
   * @param judged pairs of rows that are judged the same, however little they share
   */
  static String logged(List<OtherReport> others, Predicate<MentionMatch> judged) {
    var found = shared(others);
    var joined =
        others.stream()
            .filter(it -> !it.report().restricted())
            .filter(it -> it.matches().stream().anyMatch(judged))
            .count();
    if (joined == 0) {
      return found.orElse("No other report clearly gives the same details.");
    }
    var same =
        joined == 1
            ? "Entries of 1 other report are judged the same."
            : "Entries of " + joined + " other reports are judged the same.";
    return found.map(it -> it + " " + same).orElse(same);
  }

  private static Optional<String> shared(List<OtherReport> others) {
    var sharing =
        others.stream()
            .filter(it -> !it.report().restricted())
            .filter(ProposedReason::isClear)
            .toList();
    if (sharing.isEmpty()) {
      return Optional.empty();
    }
    if (sharing.size() == 1) {
      return Optional.of("1 other report " + shared("gives", sharing.get(0).matches()) + ".");
    }
    var kinds = sharing.stream().map(it -> shared("give", it.matches())).distinct().toList();
    return Optional.of(
        kinds.size() == 1
            ? sharing.size() + " other reports " + kinds.get(0) + "."
            : "Other reports " + counted(sharing) + ".");
  }

  /** Of reports that do not all share the same kinds: how many share each. */
  private static String counted(List<OtherReport> sharing) {
    var all = sharing.stream().flatMap(it -> it.matches().stream()).toList();
    return shared(
        "give",
        all,
        (kind, band) ->
            "%s (%d)"
                .formatted(
                    kind.inside(),
                    sharing.stream()
                        .filter(it -> kinds(it.matches(), band).contains(kind))
                        .count()));
  }

  /** Whether more is shared than what is only possible. */
  private static boolean isClear(OtherReport other) {
    return other.matches().stream().anyMatch(it -> it.band().compareTo(MatchBand.LIKELY) <= 0);
  }

  private static String shared(String gives, List<MentionMatch> matches) {
    return shared(gives, matches, (kind, band) -> kind.inside());
  }

  /** The kinds of what is the same, then of what likely is. */
  private static String shared(
      String gives, List<MentionMatch> matches, BiFunction<ValueKind, MatchBand, String> inWords) {
    var same = kinds(matches, MatchBand.SAME);
    var likely =
        kinds(matches, MatchBand.LIKELY).stream().filter(it -> !same.contains(it)).toList();
    if (same.isEmpty()) {
      return "likely " + gives + " the same " + words(likely, MatchBand.LIKELY, inWords);
    }
    var sure = gives + " the same " + words(same, MatchBand.SAME, inWords);
    return likely.isEmpty()
        ? sure
        : sure + ", and likely the same " + words(likely, MatchBand.LIKELY, inWords);
  }

  private static List<ValueKind> kinds(List<MentionMatch> matches, MatchBand band) {
    return matches.stream()
        .filter(it -> it.band() == band)
        .map(it -> it.mine().kind())
        .distinct()
        .sorted()
        .toList();
  }

  private static String words(
      List<ValueKind> kinds, MatchBand band, BiFunction<ValueKind, MatchBand, String> inWords) {
    return TextRules.listed(kinds.stream().map(it -> inWords.apply(it, band)).toList());
  }
}
