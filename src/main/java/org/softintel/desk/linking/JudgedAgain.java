package org.softintel.desk.linking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.TextRules;
import org.softintel.report.judgement.JudgedReport;
import org.softintel.report.judgement.JudgedReport.JudgedRow;
import org.softintel.report.judgement.JudgedReport.ShownJudgement;
import org.softintel.report.judgement.NewJudgement.Place;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.SharedWithBoth;
import org.softintel.report.linking.SharedWithBoth.Common;
import org.softintel.report.linking.SharedWithBoth.Shared;
import org.softintel.report.store.SeenElsewhere;
import org.softintel.report.store.SeenElsewhere.Later;

/**
 * Two rows that somebody judged and did not join, and reports that came later and share something
 * with both.
 *
 * @param rows which two, in words
 */
record JudgedAgain(JudgedLine line, String rows, List<Later> later) {
  private static final int MOST = 10;

  /**
   * A report that was compared, as the later one: of two of the others it may say something new.
   */
  record OfOthers(SeenElsewhere seen, JudgedReport judged) {

    /** Rows of others that it shares something telling with, or that its own are judged to be. */
    Set<RowMention> rows() {
      return Stream.concat(
              matches().flatMap(it -> RowMention.of(it.other()).stream()),
              judged.rows().stream().flatMap(it -> it.same().stream()))
          .filter(it -> !it.report().equals(seen.report().id()))
          .collect(Collectors.toSet());
    }

    /** {@code notJoined}: what was judged of those rows before it came. */
    List<JudgedAgain> of(List<ShownJudgement> notJoined, Actor reader) {
      var shared = matches().collect(Collectors.groupingBy(it -> RowMention.of(it.other())));
      return notJoined.stream()
          .filter(it -> !areJoined(it))
          .flatMap(it -> of(it, shared, reader).stream())
          .limit(MOST)
          .toList();
    }

    /** By other judgements, through a row of this report. */
    private boolean areJoined(ShownJudgement it) {
      var both = Set.of(it.judged().a(), it.judged().b());
      return judged.rows().stream().anyMatch(row -> row.same().containsAll(both));
    }

    private Optional<JudgedAgain> of(
        ShownJudgement it, Map<Optional<RowMention>, List<MentionMatch>> shared, Actor reader) {
      var one = shared.getOrDefault(Optional.of(it.judged().a()), List.of());
      var other = shared.getOrDefault(Optional.of(it.judged().b()), List.of());
      var line = JudgedLine.of(it, it.one().reference(), reader);
      var rows =
          words(it.judged().a(), it.one(), one)
              + " and "
              + words(it.judged().b(), it.other(), other);
      return new SharedWithBoth(shared(it.judged().a(), one), shared(it.judged().b(), other))
          .words()
          .map(
              words ->
                  new JudgedAgain(
                      line,
                      Character.toUpperCase(rows.charAt(0)) + rows.substring(1),
                      List.of(new Later(seen.report(), words))));
    }

    private Shared shared(RowMention row, List<MentionMatch> matches) {
      return new Shared(
          matches.stream().map(it -> new Common(it.mine(), it.band())).toList(),
          judged.rows().stream()
              .filter(it -> it.same().contains(row))
              .map(JudgedRow::id)
              .collect(Collectors.toSet()));
    }

    private Stream<MentionMatch> matches() {
      return seen.values().stream()
          .filter(it -> !it.isBusy())
          .flatMap(it -> it.holders().stream())
          .map(SeenElsewhere.Holder::match);
    }

    /** A report that shares nothing is not opened for the number that the row has there. */
    private static String words(RowMention row, Place place, List<MentionMatch> matches) {
      return matches.stream()
              .flatMap(it -> it.other().row().stream())
              .map(it -> TextRules.inSentence(row.group().nth(it.number(), Optional.empty())))
              .findFirst()
              .orElseGet(row.group()::one)
          + " of "
          + place.reference();
    }

    @Override
    public String toString() {
      return "OfOthers[" + seen + "]";
    }
  }

  @Override
  public String toString() {
    return "JudgedAgain[" + line + "]";
  }
}
