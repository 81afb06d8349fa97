package org.softintel.desk.linking;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.identity.Actor;
import org.softintel.report.judgement.JudgedPair;
import org.softintel.report.judgement.Judgements;
import org.softintel.report.judgement.NewJudgement.Place;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.status.Action;
import org.softintel.report.store.Areas;
import org.softintel.report.store.NamedPlaces;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.ReportMatches;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.Reports;
import org.softintel.report.store.RowPlace;

/** Opens the reports of two rows for an officer, and lays them side by side. */
@Singleton
class RowPairs {
  private final Reports reports;
  private final ReportMatches matches;
  private final Judgements judgements;
  private final Areas areas;

  RowPairs(Reports reports, ReportMatches matches, Judgements judgements, Areas areas) {
    this.reports = reports;
    this.matches = matches;
    this.judgements = judgements;
    this.areas = areas;
  }

  /** Before they are judged. */
  TwoRows before(Place one, Place other, Actor reader) {
    return of(judgements.before(one, other, reader), reader);
  }

  /** Of what {@code pair} tells. */
  TwoRows of(JudgedPair pair, Actor reader) {
    var opened = reports.openFor(Action.JUDGE, pair.one().reference(), reader);
    return laidOut(opened, second(opened, pair.other().reference(), reader), pair);
  }

  /** Two rows of one report open it once. */
  private OpenReport second(OpenReport first, String reference, Actor reader) {
    return first.summary().reference().equals(reference)
        ? first
        : reports.openBeside(Action.JUDGE, reference, reader);
  }

  private TwoRows laidOut(OpenReport one, OpenReport other, JudgedPair pair) {
    return new TwoRows(
        side(one, pair.one()), side(other, pair.other()), pair, shared(one, other, pair));
  }

  private TwoRows.Side side(OpenReport opened, JudgedPair.Side judged) {
    var row = judged.row();
    var section =
        ReportWords.of(NamedPlaces.with(opened.report()), areas).rows().stream()
            .filter(it -> it.group() == row.group() && it.number() == row.number())
            .findFirst()
            .orElseThrow(NotFoundException::new);
    return new TwoRows.Side(opened, section, judged);
  }

  private List<MentionMatch> shared(OpenReport one, OpenReport other, JudgedPair pair) {
    return matches.between(one, other).stream()
        .filter(it -> isOf(it.mine().row(), pair.one().row()))
        .filter(it -> isOf(it.other().row(), pair.other().row()))
        .toList();
  }

  private static boolean isOf(Optional<ValueMention.Row> row, RowPlace place) {
    return row.filter(it -> it.id().equals(place.id())).isPresent();
  }
}
