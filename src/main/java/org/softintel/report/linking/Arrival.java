package org.softintel.report.linking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A report that came lately, and which others hold its values. It has no value of any of them, but
 * ids of rows, which whoever sent it chose.
 *
 * @param shared of each value that others hold
 * @param watched what it holds of the watch list
 */
public record Arrival(Came report, List<Shared> shared, List<Watched> watched) {

  /**
   * A report, as far as alerts ask.
   *
   * @param hasChild whether it describes a child
   */
  public record Came(UUID id, Instant received, boolean hasChild, ReportSource source) {}

  /** Another report that holds a value, and which row of it is recognised by that. */
  public record Partner(Came report, MatchBand band, Optional<ValueMention.Row> row) {
    @Override
    public String toString() {
      return "Partner[" + report.id + "]";
    }
  }

  /** Rows of two reports, the one that came first. */
  public record Rows(UUID report, ValueMention.Row row, UUID other, ValueMention.Row otherRow) {
    @Override
    public String toString() {
      return "Rows[" + report + " " + other + "]";
    }
  }

  /** A kind of value, which row is recognised by it, and who else holds it. */
  public record Shared(
      ValueKind kind, boolean isOfChild, Optional<ValueMention.Row> row, List<Partner> partners) {
    Shared among(Predicate<Partner> some) {
      return new Shared(kind, isOfChild, row, partners.stream().filter(some).toList());
    }

    Optional<Rows> rows(Came came, Partner partner) {
      return row.flatMap(
          it -> partner.row().map(other -> new Rows(came.id(), it, partner.report().id(), other)));
    }

    @Override
    public String toString() {
      return "Shared[" + kind + "]";
    }
  }

  /** A value on the watch list. */
  public record Watched(UUID id, ValueKind kind) {}

  /** As if it shared nothing with others. */
  public Arrival onlyWatched() {
    return new Arrival(report, List.of(), watched);
  }

  /** With what is on the watch list still. */
  public Arrival watching(Set<UUID> still) {
    return new Arrival(
        report, shared, watched.stream().filter(it -> still.contains(it.id())).toList());
  }

  /** As it is for somebody who may read only these. */
  public Arrival among(Set<UUID> readable) {
    return sharing(shared -> partner -> readable.contains(partner.report().id()));
  }

  /** Without what is shared by rows that somebody looked at and did not join. */
  public Arrival without(Set<Rows> notJoined) {
    return notJoined.isEmpty()
        ? this
        : sharing(
            shared ->
                partner -> shared.rows(report, partner).filter(notJoined::contains).isEmpty());
  }

  private Arrival sharing(Function<Shared, Predicate<Partner>> with) {
    return new Arrival(
        report,
        shared.stream()
            .map(it -> it.among(with.apply(it)))
            .filter(it -> !it.partners().isEmpty())
            .toList(),
        watched);
  }

  /** Those that two reports share something by. */
  public Stream<Rows> rows() {
    return shared.stream()
        .flatMap(it -> it.partners().stream().flatMap(its -> it.rows(report, its).stream()));
  }
}
