package org.softintel.report.store;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
import org.softintel.report.linking.ValueMention;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.SeenElsewhere.Later;
import org.softintel.report.store.SeenElsewhere.NewSince;
import org.softintel.report.store.SeenElsewhere.OtherReport;

/**
 * Looks among the reports that were compared with one whether any that came later says something
 * new of two rows that nobody joined; for one request.
 */
final class ComparedAgain {
  /** So many are compared again: the latest of which a later report may say something. */
  private static final int MOST_PAIRS = 10;

  /** With so many reports each: the latest that share something with the first of the two. */
  private static final int MOST_COMPARED = 10;

  private static final int MOST_SHOWN = 5;

  private final PersonMatcher people;
  private final int population;
  private final Map<UUID, ReportStore.SentBy> sent;
  private final Predicate<MentionMatch> wanted;

  /** Reports of second rows, each read once. */
  private final Map<UUID, ReportComparison> seconds = new HashMap<>();

  private final Map<UUID, List<ValueMention>> later = new HashMap<>();

  /**
   * {@code sent}: that one and those, in the clear; {@code wanted}: which matches tell something.
   */
  ComparedAgain(
      PersonMatcher people,
      int population,
      Map<UUID, ReportStore.SentBy> sent,
      Predicate<MentionMatch> wanted) {
    this.people = people;
    this.population = population;
    this.sent = sent;
    this.wanted = wanted;
  }

  /** A later report, and what it has in common with the first of two rows. */
  private record Candidate(ReportSummary report, Shared one) {}

  private record Candidates(NotJoined pair, List<Candidate> some) {}

  /** {@code pairs}: the latest first. */
  List<NewSince> since(List<NotJoined> pairs, Collection<OtherReport> others) {
    var latestFirst =
        others.stream()
            .sorted(Comparator.comparing(it -> it.report().id(), Ids.ORDER.reversed()))
            .toList();
    return pairs.stream()
        .filter(it -> sent.containsKey(it.other().report()))
        .map(it -> new Candidates(it, candidates(it, latestFirst)))
        .filter(it -> !it.some().isEmpty())
        .limit(MOST_PAIRS)
        .map(it -> new NewSince(it.pair().judgement(), later(it)))
        .filter(it -> !it.later().isEmpty())
        .toList();
  }

  private List<Candidate> candidates(NotJoined pair, List<OtherReport> latestFirst) {
    return latestFirst.stream()
        .filter(it -> it.report().arrival().received().isAfter(pair.at()))
        .map(it -> new Candidate(it.report(), shared(pair.one(), it.report().id(), it.matches())))
        .filter(it -> !it.one().isNothing())
        .limit(MOST_COMPARED)
        .toList();
  }

  private List<Later> later(Candidates found) {
    return found.some().stream()
        .flatMap(
            it -> shares(found.pair(), it).stream().map(words -> new Later(it.report(), words)))
        .limit(MOST_SHOWN)
        .toList();
  }

  /** What it has of both, in words. */
  private Optional<String> shares(NotJoined pair, Candidate it) {
    var id = it.report().id();
    var mentions = later.computeIfAbsent(id, report -> Mentions.of(report, clear(report)));
    var found =
        seconds
            .computeIfAbsent(pair.other().report(), this::second)
            .with(mentions, ReportMatches.area(clear(id).report()));
    return new SharedWithBoth(it.one(), shared(pair.other(), id, found)).words();
  }

  private ReportComparison second(UUID report) {
    var clear = clear(report);
    var rows = Mentions.inRows(report, clear);
    return new ReportComparison(people, population, rows, ReportMatches.area(clear.report()));
  }

  private ClearReport clear(UUID report) {
    return requireNonNull(sent.get(report)).clear();
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
