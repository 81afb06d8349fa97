package org.softintel.oversight.auditors;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.AuditRow;
import org.softintel.audit.trail.EntryFilter;
import org.softintel.audit.trail.EntryLines.Line;

/** Entries that a filter finds, the newest first, page after page until there are no more. */
@Singleton
class FilteredEntries {
  private static final int PAGE = 500;

  private final AuditReader auditReader;

  FilteredEntries(AuditReader auditReader) {
    this.auditReader = auditReader;
  }

  /** Each as the line that is hashed. */
  void lines(EntryFilter filter, OutputStream to) throws IOException {
    each(
        filter,
        auditReader::lines,
        Line::entry,
        it -> {
          to.write(it.text().getBytes(UTF_8));
          to.write('\n');
        });
  }

  /** For a spreadsheet. */
  void csv(EntryFilter filter, OutputStream to) throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(to, UTF_8));
    var csv = new EntriesCsv(text);
    each(filter, auditReader::batch, AuditRow::number, csv::add);
    text.flush();
  }

  private interface Taker<T> {
    void take(T entry) throws IOException;
  }

  private static <T> void each(
      EntryFilter filter,
      BiFunction<EntryFilter, Integer, List<T>> pages,
      ToLongFunction<T> number,
      Taker<T> taker)
      throws IOException {
    var rest = filter;
    for (var page = pages.apply(rest, PAGE); !page.isEmpty(); page = pages.apply(rest, PAGE)) {
      for (var entry : page) {
        taker.take(entry);
      }
      rest = rest.olderThan(number.applyAsLong(page.get(page.size() - 1)));
    }
  }
}
