package org.softintel.oversight.auditors;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.softintel.audit.log.LogPlaces;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.EntryFilter;
import org.softintel.audit.trail.EntryLines.Line;
import org.softintel.platform.http.HeavyWork;

/** Entries that a filter finds, the newest first, page after page until there are no more. */
@Singleton
class FilteredEntries {
  private static final int PAGE = 500;

  private final AuditReader auditReader;
  private final LogPlaces places;
  private final HeavyWork heavyWork;

  FilteredEntries(AuditReader auditReader, LogPlaces places, HeavyWork heavyWork) {
    this.auditReader = auditReader;
    this.places = places;
    this.heavyWork = heavyWork;
  }

  /** Each as the line that is hashed. */
  void lines(EntryFilter filter, OutputStream to) throws IOException {
    for (var all = all(filter, auditReader::lines, Line::entry); all.hasNext(); ) {
      to.write(all.next().bytes());
      to.write('\n');
    }
  }

  /** For a spreadsheet. */
  void csv(EntryFilter filter, OutputStream to) throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(to, UTF_8));
    var csv = new EntriesCsv(text);
    for (var all = all(filter, this::placed, it -> it.entry().row()); all.hasNext(); ) {
      csv.add(all.next());
    }
    text.flush();
  }

  private List<PlacedEntry> placed(EntryFilter filter, int size) {
    return places.of(auditReader.batch(filter, size));
  }

  private <T> Iterator<T> all(
      EntryFilter filter,
      BiFunction<EntryFilter, Integer, List<T>> pages,
      ToLongFunction<T> number) {
    UnaryOperator<List<T>> next =
        it -> {
          var last = number.applyAsLong(it.get(it.size() - 1));
          return heavyWork.partOfFile(() -> pages.apply(filter.olderThan(last), PAGE));
        };
    var first = heavyWork.partOfFile(() -> pages.apply(filter, PAGE));
    return Stream.iterate(first, it -> !it.isEmpty(), next).flatMap(List::stream).iterator();
  }
}
