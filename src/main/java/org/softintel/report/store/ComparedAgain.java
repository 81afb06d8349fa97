package org.softintel.report.store;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.softintel.platform.database.Ids;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.NotJoined;
import org.softintel.report.linking.PersonMatcher;
import org.softintel.report.linking.ReportComparison;
import org.softintel.report.linking.SharedWithBoth;
import org.softintel.report.linking.SharedWithBoth.Common;
import org.softintel.report.linking.SharedWithBoth.Shared;
import org.softintel.report.store.SeenElsewhere.Later;
import org.softintel.report.store.SeenElsewhere.NewSince;
import org.softintel.report.store.SeenElsewhere.OtherReport;

/**
 * Looks among the reports that were compared with one whether any that came later says something
 * new of two rows that nobody joined.
 *
 * @param sent that one and those, in the clear
 * @param wanted which matches tell something
 */
record ComparedAgain(
    PersonMatcher people,
    int population,
    Map<UUID, ReportStore.SentBy> sent,
    Predicate<MentionMatch> wanted) {
  private static final int MOST_PAIRS = 10;

  /** Of each pair, the latest. */
  private static final int MOST_LATER = 5;

  List<NewSince> since(List<NotJoined> pairs, Collection<OtherReport> others) {
    return pairs.stream()
        .filter(it -> sent.containsKey(it.other().report()))
        .map(it -> new NewSince(it.judgement(), later(it, others)))
        .filter(it -> !it.later().isEmpty())
        .limit(MOST_PAIRS)
        .toList();
  }

  private List<Later> later(NotJoined pair, Collection<OtherReport> others) {
    return others.stream()
        .filter(it -> it.report().arrival().received().isAfter(pair.at()))
        .sorted(Comparator.comparing(it -> it.report().id(), Ids.ORDER.reversed()))
        .flatMap(
            it ->
                shares(pair, it.report().id(), it.matches()).stream()
                    .map(words -> new Later(it.report(), words)))
        .limit(MOST_LATER)
        .toList();
  }

  /** What a report that shares {@code matches} with the first of the two has of both. */
  Optional<String> shares(NotJoined pair, UUID report, List<MentionMatch> matches) {
    var one = shared(pair.one(), report, matches);
    if (one.isNothing()) {
      return Optional.empty();
    }
    var second = requireNonNull(sent.get(pair.other().report())).clear();
    var clear = requireNonNull(sent.get(report)).clear();
    var mine = Mentions.inRows(pair.other().report(), second);
    var found =
        new ReportComparison(people, population, mine, ReportMatches.area(second.report()))
            .with(Mentions.of(report, clear), ReportMatches.area(clear.report()));
    return new SharedWithBoth(one, shared(pair.other(), report, found)).words();
  }

  private Shared shared(NotJoined.Side side, UUID report, List<MentionMatch> matches) {
    return new Shared(
        matches.stream()
            .filter(it -> side.has(it.mine()) && wanted.test(it))
            .map(it -> new Common(it.other(), it.band()))
            .toList(),
        side.sameIn(report));
  }

  @Override
  public String toString() {
    return "ComparedAgain[" + sent.size() + "]";
  }
}
