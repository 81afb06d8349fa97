package org.softintel.report.judgement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.platform.identity.Actor;
import org.softintel.report.judgement.NewJudgement.Place;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.RowPlace;

/** The rows of a report, and what was judged about them, as far as its reader may know. */
public record JudgedReport(List<JudgedRow> rows, List<ShownJudgement> judgements) {

  /**
   * A row with the entity that it belongs to.
   *
   * @param mentions where all rows of it are, this one included
   * @param same the same rows
   * @param child whether it is judged to be a child of some report
   * @param contradicted whether it is alone because judgements contradict one another
   */
  public record JudgedRow(
      String id,
      RowGroup group,
      int number,
      List<Place> mentions,
      Set<RowMention> same,
      boolean child,
      boolean contradicted) {}

  /**
   * What stands, or waits for a second person.
   *
   * @param bridge whether it alone holds two groups of an entity together
   * @param one where the first of the two rows is, and {@code other} where the second is
   * @param name of who judged; empty for somebody who may also report
   */
  public record ShownJudgement(
      Judgement judged,
      boolean waits,
      boolean bridge,
      Place one,
      Place other,
      Optional<String> name) {

    public UUID id() {
      return judged.id();
    }

    public Verdict verdict() {
      return judged.verdict();
    }

    public String reason() {
      return judged.reason();
    }

    public Instant at() {
      return judged.at();
    }

    public boolean isBy(Actor actor) {
      return judged.by().equals(actor.subject());
    }

    @Override
    public String toString() {
      return "ShownJudgement[" + id() + "]";
    }
  }

  static JudgedReport of(UUID report, List<RowPlace> places, KnownTo reader) {
    return new JudgedReport(
        places.stream().map(it -> row(report, it, reader)).toList(),
        reader.entities().open().filter(it -> it.names(report)).map(reader::shown).toList());
  }

  private static JudgedRow row(UUID report, RowPlace row, KnownTo reader) {
    var entity = reader.entities().of(new RowMention(report, row.id(), row.group()));
    return new JudgedRow(
        row.id(),
        row.group(),
        row.number(),
        entity.mentions().stream().map(reader::place).toList(),
        entity.mentions(),
        entity.mentions().stream().anyMatch(it -> it.group() == RowGroup.CHILDREN),
        entity.contradicted());
  }

  /** Of all reports that it names. */
  Stream<String> references() {
    return Stream.concat(
            rows.stream().flatMap(it -> it.mentions().stream()),
            judgements.stream().flatMap(it -> Stream.of(it.one(), it.other())))
        .map(Place::reference);
  }
}
