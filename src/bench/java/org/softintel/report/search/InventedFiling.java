package org.softintel.report.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.softintel.bench.TableCopy;
import org.softintel.platform.sealing.IndexKeys;
import org.softintel.platform.sealing.SharedKeySealer;

/** Files reports as {@link SearchIndex} does. */
public final class InventedFiling {
  private final IndexKeys keys;
  private final SharedKeySealer sealer;

  public InventedFiling(IndexKeys keys, SharedKeySealer sealer) {
    this.keys = keys;
    this.sealer = sealer;
  }

  /** Makes the keys of all quarters, while an index still keeps two from being made. */
  public void prepare(Instant from, Instant until) {
    for (var it = SharedKeySealer.quarter(from);
        !it.isAfter(SharedKeySealer.quarter(until));
        it = it.plusMonths(3)) {
      sealer.prepare(FiledRows.place(UUID.randomUUID(), it));
    }
  }

  /** Under what it holds. */
  public void file(UUID report, Instant received, List<HeldValue> values, TableCopy to) {
    file(report, received, terms(values, keys), to);
  }

  static long[] terms(List<HeldValue> values, IndexKeys keys) {
    return values.stream()
        .flatMap(it -> it.field().matcher().terms(it.value()).stream())
        .mapToLong(it -> keys.term(it.index(), it.value()))
        .toArray();
  }

  /** Under any numbers. */
  public void file(UUID report, Instant received, long[] terms, TableCopy to) {
    var quarter = SharedKeySealer.quarter(received);
    var rows = new FiledTerms(SearchIndex.RULES, terms).rows();
    for (int part = 0; part < rows.size(); part++) {
      to.row(
          "report_terms (report_id, quarter, part, terms)",
          report,
          quarter,
          part,
          sealed(report, quarter, rows.get(part)));
    }
  }

  /** What is sealed of a report with few terms. */
  public static byte[] clear(long... terms) {
    return new FiledTerms(SearchIndex.RULES, terms).rows().get(0);
  }

  /** That, sealed for its row. */
  public byte[] sealed(UUID report, LocalDate quarter, byte[] clear) {
    return sealer.seal(clear, FiledRows.place(report, quarter));
  }
}
