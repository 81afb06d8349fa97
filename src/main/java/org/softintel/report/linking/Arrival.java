package org.softintel.report.linking;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A report that came lately, and which others hold its values. It has no value of any of them.
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

  /** Another report that holds a value. */
  public record Partner(Came report, MatchBand band) {}

  /** A kind of value, and who else holds it. */
  public record Shared(ValueKind kind, boolean isOfChild, List<Partner> partners) {
    Shared among(Set<UUID> readable) {
      return new Shared(
          kind,
          isOfChild,
          partners.stream().filter(it -> readable.contains(it.report().id())).toList());
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
    return new Arrival(
        report,
        shared.stream()
            .map(it -> it.among(readable))
            .filter(it -> !it.partners().isEmpty())
            .toList(),
        watched);
  }
}
