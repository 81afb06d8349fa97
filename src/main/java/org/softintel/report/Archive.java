package org.softintel.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.softintel.sealing.Sealer;
import org.softintel.search.SearchIndex;

/** Where reports are kept: sealed when they go in, opened when they come out, filed to be found. */
@ApplicationScoped
class Archive {
  private final Sealer sealer;
  private final SearchIndex index;

  Archive(Sealer sealer, SearchIndex index) {
    this.sealer = sealer;
    this.index = index;
  }

  void keep(SealedReport stored, Report report, Reporter reporter) {
    stored.content = sealer.seal(ReportJson.toBytes(report, reporter), stored.place()).bytes();
    stored.persistAndFlush();
    index.file(stored.id, Findable.of(report));
  }

  void keep(Addendum stored, String text) {
    stored.content = sealer.seal(text.getBytes(UTF_8), stored.place()).bytes();
    stored.persist();
  }

  ReportJson.Content clear(SealedReport stored) {
    return ReportJson.fromBytes(sealer.open(stored.sealed(), stored.place()));
  }

  Addition clear(Addendum stored) {
    return new Addition(
        stored.addedAt, new String(sealer.open(stored.sealed(), stored.place()), UTF_8));
  }

  /** Many are about to be opened. */
  void fetchKeys(Collection<UUID> reports) {
    sealer.fetchKeys(reports);
  }
}
