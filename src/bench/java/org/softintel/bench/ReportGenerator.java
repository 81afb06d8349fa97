package org.softintel.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.softintel.platform.sealing.InMemorySealer;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.report.access.ReportStamps;
import org.softintel.report.access.StampedEntry;
import org.softintel.report.access.StampedReport;
import org.softintel.report.search.InventedFiling;
import org.softintel.report.status.ReportReference;
import org.softintel.report.store.InventedReports;

/**
 * Makes reports of four years, sealed and filed as the service does it, with what the team added:
 * the newest are open, all others closed. The same seed makes the same reports but for ids,
 * references and keys.
 */
final class ReportGenerator {
  /** Those that are filled; their indexes are made afterwards. */
  static final String TABLES = "report sealed_key report_terms reading entry outbox tally_report";

  private static final Duration YEARS = Duration.ofDays(4 * 365);
  private static final int CHUNK = 1_000;
  private static final int MOST_OPEN = 5_000;

  /** One open report of so many waits for an answer to possible danger. */
  private static final int IN_DANGER = 500;

  private static final List<String> AGENCIES =
      List.of("school-oakfield", "health-millbrook", "hotel-redbank", "youth-northside");
  private static final List<String> OUTCOMES =
      List.of("NO_FURTHER_ACTION", "LOGGED", "INVESTIGATION", "SAFEGUARDING", "DEVELOP");
  private static final String REPORT =
      "report (id, reference, reporter, agency, received_at, provenance, exploitation, area,"
          + " listed, content, state, assignee, assignee_name, taken_at, outcome, closed_at,"
          + " version, seen_at, priority, changed_at, source_grade, information_grade, handling,"
          + " clock, clock_from, due_at, told_due, danger, danger_strength, danger_at,"
          + " danger_seen_at, danger_told_at, stamp)";

  private final InMemorySealer sealer;
  private final ReportStamps stamps;
  private final InventedFiling filing;
  private final Database database;
  private final long reports;
  private final long seed;
  private final String officer;
  private final Instant now = Instant.now();
  private final Set<String> references = ConcurrentHashMap.newKeySet();
  private final Map<List<String>, Integer> totals = new ConcurrentHashMap<>();
  private final Map<List<String>, Integer> signs = new ConcurrentHashMap<>();

  /** Opens a connection of the superuser. */
  interface Database {
    Connection connect() throws SQLException;
  }

  ReportGenerator(
      InMemorySealer sealer,
      InventedFiling filing,
      Database database,
      long reports,
      long seed,
      String officer) {
    this.sealer = sealer;
    this.stamps = new ReportStamps(sealer.hash());
    this.filing = filing;
    this.database = database;
    this.reports = reports;
    this.seed = seed;
    this.officer = officer;
  }

  void run() throws Exception {
    var began = System.nanoTime();
    filing.prepare(now.minus(YEARS), now);
    try (var connection = database.connect()) {
      var indexes = DroppedIndexes.dropped(connection, TABLES);
      fill(2);
      tell("rows", began);
      indexes.make(connection);
      tell("indexes", began);
      writeTotals(connection);
      DroppedIndexes.run(connection, "vacuum (analyze)");
      DroppedIndexes.run(connection, "checkpoint");
      tell("statistics", began);
    }
  }

  private static void tell(String what, long began) {
    System.out.printf(
        "%s after %d s%n", what, Duration.ofNanos(System.nanoTime() - began).toSeconds());
  }

  private void fill(int workers) throws Exception {
    var threads = new java.util.ArrayList<java.util.concurrent.Future<?>>();
    var pool = java.util.concurrent.Executors.newFixedThreadPool(workers);
    for (int i = 0; i < workers; i++) {
      int worker = i;
      threads.add(
          pool.submit(
              () -> {
                work(worker, workers);
                return null;
              }));
    }
    for (var thread : threads) {
      thread.get();
    }
    pool.shutdown();
  }

  /** Every worker makes every so manieth chunk, each chunk from a seed of its own. */
  private void work(int worker, int workers) throws SQLException {
    try (var connection = database.connect()) {
      DroppedIndexes.run(connection, "set session_replication_role = replica");
      DroppedIndexes.run(connection, "set synchronous_commit = off");
      var chunks = (reports + CHUNK - 1) / CHUNK;
      for (long chunk = worker; chunk < chunks; chunk += workers) {
        var random = new Random(seed * 1_000_003 + chunk);
        var invented = new InventedReports(random);
        var rows = new TableCopy();
        for (long n = chunk * CHUNK; n < Math.min(reports, (chunk + 1) * CHUNK); n++) {
          report(n, random, invented.next(), rows);
        }
        rows.flush(connection);
      }
    }
  }

  private void report(long n, Random random, InventedReports.Content content, TableCopy rows) {
    var received = now.minus(YEARS).plusMillis(YEARS.toMillis() / reports * n);
    var id = id(received, random);
    var reference = reference();
    var open = n >= reports - Math.min(MOST_OPEN, reports / 10);
    var taken = !open || random.nextInt(3) > 0;
    var graded = !open || random.nextInt(2) == 0;
    var who = random.nextInt(12) == 0 ? officer : "officer-" + random.nextInt(12);
    var closed = received.plus(Duration.ofHours(20 + random.nextInt(40)));
    var outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
    var due = open ? now.plus(Duration.ofHours(random.nextInt(120) - 20)) : received;
    var reporter = "reporter-" + random.nextInt(2_000);
    var agency = AGENCIES.get(random.nextInt(AGENCIES.size()));
    var state = open ? (taken ? "TAKEN" : "NEW") : "CLOSED";
    var priority = priority(random);
    var source = graded ? Integer.toString(1 + random.nextInt(3)) : null;
    var information = graded ? Character.toString('A' + random.nextInt(5)) : null;
    var danger = open && n % IN_DANGER == 0;
    var handling = graded ? (random.nextInt(4) == 0 ? "C" : "P") : null;
    var stamped =
        new StampedReport(
            id,
            reference,
            reporter,
            agency,
            "SERVICE",
            open ? 1 : 3,
            state,
            priority,
            source,
            information,
            handling,
            taken ? who : null,
            open ? null : outcome,
            null,
            open ? null : closed.truncatedTo(ChronoUnit.MICROS),
            false,
            Set.of());
    try (var key = sealer.owner(id)) {
      rows.row(
          REPORT,
          id,
          reference,
          reporter,
          agency,
          received,
          content.provenance(),
          String.join(" ", content.kinds()),
          content.area(),
          content.listed(),
          key.seal(content.bytes(), new SealedPlace("report", "content", id)),
          state,
          taken ? who : null,
          taken ? who : null,
          taken ? received.plusSeconds(3_600) : null,
          open ? null : outcome,
          open ? null : closed.truncatedTo(ChronoUnit.MICROS),
          open ? 1 : 3,
          taken ? received.plusSeconds(1_800) : null,
          priority,
          received,
          source,
          information,
          handling,
          taken ? (graded ? "DECISION" : "GRADING") : "FIRST_LOOK",
          received,
          due,
          // Nobody is to be written to about hundreds that are late already.
          due,
          danger ? "NOTICED" : null,
          danger ? 1 + n / IN_DANGER % 3 : 1,
          danger ? received : null,
          danger ? received : null,
          danger ? received : null,
          stamps.of(stamped));
      rows.row(
          "sealed_key (owner, made_for, data_key_id, wrapped_under, wrapped, commitment,"
              + " created_at)",
          id,
          "report",
          key.dataKeyId,
          key.wrappedUnder,
          key.wrapped,
          key.commitment,
          received);
      if (!open) {
        var entry = id(closed, random);
        var written = closed.truncatedTo(ChronoUnit.MICROS);
        var words =
            key.seal(
                "An invented reason".getBytes(StandardCharsets.UTF_8),
                new SealedPlace("entry", "content", id, entry));
        rows.row(
            "entry (id, report_id, kind, code, author, author_name, written_at, version, content,"
                + " stamp)",
            entry,
            id,
            "OUTCOME",
            "logged",
            who,
            who,
            written,
            3,
            words,
            stamps.of(
                new StampedEntry(
                    id,
                    entry,
                    "OUTCOME",
                    "logged",
                    who,
                    who,
                    written,
                    3,
                    DigestUtils.sha256Hex(words))));
      }
    }
    filing.file(id, received, content.held(), rows);
    if (taken) {
      rows.row(
          "reading (report_id, reader, read_at, opened)",
          id,
          who,
          received.plusSeconds(1_800),
          true);
    }
    rows.row(
        "outbox (report_id, reference, inbox, kind, state, attempts, due_at, message_id,"
            + " created_at, settled_at, subject)",
        id,
        reference,
        "team",
        "FULL",
        "SENT",
        1,
        received,
        "<" + reference + ".team@bench.example>",
        received,
        received,
        id);
    rows.row(
        "tally_report (report_id, first_look, decision, outcome)",
        id,
        taken ? 1 + random.nextInt(20) : null,
        open ? null : 20 + random.nextInt(80),
        open ? null : outcome);
    count(received, random, content, taken, open ? "" : outcome);
  }

  private static int priority(Random random) {
    var share = random.nextInt(100);
    return share < 5 ? 1 : share < 25 ? 2 : share < 65 ? 3 : 4;
  }

  private String reference() {
    var reference = ReportReference.next().value();
    while (!references.add(reference)) {
      reference = ReportReference.next().value();
    }
    return reference;
  }

  private void count(
      Instant received,
      Random random,
      InventedReports.Content content,
      boolean seen,
      String outcome) {
    var day = LocalDate.ofInstant(received, ZoneOffset.UTC);
    var week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
    add(totals, "RECEIVED", week, "");
    add(totals, "AGENCY", week, AGENCIES.get(random.nextInt(AGENCIES.size())));
    content.kinds().forEach(it -> add(totals, "KIND", week, it));
    content.signs().forEach(it -> add(signs, day.withDayOfMonth(1).toString(), it));
    if (seen) {
      add(totals, "FIRST_LOOK", week, Integer.toString(1 + random.nextInt(20)));
    }
    if (!outcome.isEmpty()) {
      add(totals, "DECISION", week, Integer.toString(20 + random.nextInt(80)));
      add(totals, "OUTCOME", week, outcome.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
  }

  private static void add(Map<List<String>, Integer> totals, String... key) {
    totals.merge(List.of(key), 1, Integer::sum);
  }

  private void writeTotals(Connection connection) throws SQLException {
    var rows = new TableCopy();
    totals.forEach(
        (key, total) ->
            rows.row(
                "tally (measure, week, code, part, total)",
                key.get(0),
                key.get(1),
                key.get(2),
                0,
                total));
    signs.forEach(
        (key, total) ->
            rows.row("sign_tally (month, sign, part, total)", key.get(0), key.get(1), 0, total));
    rows.flush(connection);
  }

  /** Version 7: in the order of time. */
  private static UUID id(Instant at, Random random) {
    var high = (at.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0xFFFL);
    var low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
