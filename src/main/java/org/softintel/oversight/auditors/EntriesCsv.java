package org.softintel.oversight.auditors;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.ActResult;
import org.softintel.platform.page.CsvCell;

/** Entries as RFC 4180 has it. Times are UTC; a cell without an answer is empty. */
final class EntriesCsv {
  private static final CSVFormat ALL_IN_QUOTES =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
  private static final List<String> HEADINGS =
      List.of(
          ("Number Log Row When Account Name Agency Operation Act What Report Purpose Why"
                  + " Outcome Address Session Request Detail")
              .split(" "));

  private final CSVPrinter csv;

  EntriesCsv(Appendable text) throws IOException {
    csv = new CSVPrinter(text, ALL_IN_QUOTES);
    csv.printRecord(HEADINGS);
  }

  void add(PlacedEntry placed) throws IOException {
    var entry = placed.entry();
    var cells =
        Stream.of(
            placed.place().map(it -> Long.toString(it)).orElse(""),
            placed.inLog().words(),
            Long.toString(entry.row()),
            entry.at().toString(),
            entry.who(),
            entry.name().orElse(""),
            entry.agency(),
            entry.operationInWords(),
            entry.act().map(Act::name).orElse(""),
            entry.actInWords(),
            entry.reference().orElse(""),
            entry.purpose(),
            EntryPurpose.why(entry),
            entry.outcome().map(ActResult::words).orElse(""),
            entry.where().address().orElse(""),
            entry.where().session().orElse(""),
            entry.where().request().orElse(""),
            entry.detail().orElse(""));
    csv.printRecord(cells.map(CsvCell::harmless));
  }
}
