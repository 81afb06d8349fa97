package org.softintel.oversight.auditors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.softintel.audit.log.LogPlaces.InLog;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.ActResult;
import org.softintel.audit.trail.AuditRow;

/** The trail for a spreadsheet: whatever somebody is called, it stays text on one line. */
class EntriesCsvTest {
  @Test
  void anEntryIsOneLineThatReadsBackAndDoesNothing() throws IOException {
    var text = new StringBuilder();
    new EntriesCsv(text).add(entry("=HYPERLINK(\"x\")\r\n\u001b[2Jgone", "a;=1"));

    assertThat(text.toString().split("\r\n", -1)).hasSize(3);
    assertThat(text.toString()).doesNotContain("\u001b", "\"=", ";=");
    var rows = CSVFormat.RFC4180.parse(new StringReader(text.toString())).getRecords();
    assertThat(rows.get(0))
        .hasSize(18)
        .startsWith("Number", "Log", "Row", "When", "Account", "Name");
    assertThat(rows.get(1))
        .startsWith(
            "5",
            "In the log",
            "7",
            "2026-11-24T14:03:07Z",
            "someone",
            "'=HYPERLINK(\"x\")\uFFFD\uFFFD\uFFFD[2Jgone")
        .contains("Read", "REPORT_OPENED", "opened the report", "SI-0000-0000", "Done")
        .contains("To assess reports and act on them. They were not asked for a reason this time")
        .endsWith("a;'=1");
  }

  @Test
  void whatAnEntryDoesNotSayIsEmpty() throws IOException {
    var text = new StringBuilder();
    var none = Optional.<String>empty();
    new EntriesCsv(text)
        .add(
            new PlacedEntry(
                new AuditRow(
                    8,
                    "",
                    Instant.EPOCH,
                    "service",
                    none,
                    "none",
                    Optional.of(Act.DRAFT_DELETED),
                    Optional.of(Act.DRAFT_DELETED.operation()),
                    none,
                    "own-report",
                    none,
                    new AuditRow.Where(none, none, none),
                    Optional.empty(),
                    false),
                Optional.empty(),
                InLog.ABSENT));

    assertThat(text.toString())
        .contains("\"\",\"Not in the log\",\"8\",")
        .contains("\"own-report\",\"To follow or change their own report\",")
        .endsWith("\"\",\"\",\"\",\"\",\"\"\r\n");
  }

  private static PlacedEntry entry(String name, String detail) {
    var row =
        new AuditRow(
            7,
            "",
            Instant.parse("2026-11-24T14:03:07Z"),
            "someone",
            Optional.of(name),
            "none",
            Optional.of(Act.REPORT_OPENED),
            Optional.of(Act.REPORT_OPENED.operation()),
            Optional.of("SI-0000-0000"),
            "triage",
            Optional.of(detail),
            new AuditRow.Where(Optional.of("192.0.2.1"), Optional.empty(), Optional.empty()),
            Optional.of(ActResult.DONE),
            false);
    return new PlacedEntry(row, Optional.of(5L), InLog.HELD);
  }
}
