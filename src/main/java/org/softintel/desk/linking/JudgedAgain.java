package org.softintel.desk.linking;

import java.util.List;
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

    /** Rows of others that it shares something telling with. */
    Set<RowMention> rows() {
      return matches()
          .flatMap(it -> RowMention.of(it.other()).stream())
          .collect(Collectors.toSet());
    }

    List<JudgedAgain> of(List<ShownJudgement> notJoined, Actor reader) {
      return notJoined.stream()
          .filter(it -> it.at().isBefore(seen.report().arrival().received()))
          .flatMap(it -> of(it, reader).stream())
          .limit(MOST)
          .toList();
    }

    private Optional<JudgedAgain> of(ShownJudgement it, Actor reader) {
      var one = shared(it.judged().a(), it.one());
      var other = shared(it.judged().b(), it.other());
      var line = JudgedLine.of(it, it.one().reference(), reader);
      return new SharedWithBoth(one, other)
          .words()
          .map(words -> new JudgedAgain(line, rows(it), List.of(new Later(seen.report(), words))));
    }

    private Shared shared(RowMention row, Place place) {
      return new Shared(
          matches(row).map(it -> new Common(it.mine(), it.band())).toList(),
          judged.rows().stream()
              .filter(it -> it.mentions().contains(place))
              .map(JudgedRow::id)
              .collect(Collectors.toSet()));
    }

    private Stream<MentionMatch> matches() {
      return seen.values().stream()
          .filter(it -> !it.isBusy())
          .flatMap(it -> it.holders().stream())
          .map(SeenElsewhere.Holder::match);
    }

    private Stream<MentionMatch> matches(RowMention row) {
      return matches().filter(it -> RowMention.of(it.other()).filter(row::equals).isPresent());
    }

    private String rows(ShownJudgement it) {
      return words(it.judged().a(), it.one())
          + " and "
          + TextRules.inSentence(words(it.judged().b(), it.other()));
    }

    private String words(RowMention row, Place place) {
      return matches(row)
              .flatMap(it -> it.other().row().stream())
              .map(it -> row.group().nth(it.number(), Optional.empty()))
              .findFirst()
              .orElseThrow()
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
