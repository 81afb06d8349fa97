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
import org.softintel.audit.trail.Filter;
import org.softintel.audit.trail.Finding;
import org.softintel.audit.trail.Findings;
import org.softintel.audit.trail.TrailLines.Line;

/** Entries that a filter finds, the newest first, page after page until there are no more. */
@Singleton
class ChosenEntries {
  private static final int PAGE = 500;

  private final Findings findings;

  ChosenEntries(Findings findings) {
    this.findings = findings;
  }

  /** Each as the line that is hashed. */
  void lines(Filter filter, OutputStream to) throws IOException {
    each(
        filter,
        findings::lines,
        Line::entry,
        it -> {
          to.write(it.text().getBytes(UTF_8));
          to.write('\n');
        });
  }

  /** For a spreadsheet. */
  void csv(Filter filter, OutputStream to) throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(to, UTF_8));
    var csv = new EntriesCsv(text);
    each(filter, findings::batch, Finding::number, csv::add);
    text.flush();
  }

  private interface Taker<T> {
    void take(T entry) throws IOException;
  }

  private static <T> void each(
      Filter filter,
      BiFunction<Filter, Integer, List<T>> pages,
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
