package org.softintel.bench.submit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.trail.InventedEntries;
import org.softintel.platform.database.Ids;
import org.softintel.platform.sealing.InMemorySealer;
import org.softintel.platform.sealing.IndexKeys;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.report.access.ReportStamps;
import org.softintel.report.access.StampedReport;
import org.softintel.report.search.InventedFiling;
import org.softintel.report.status.ReportReference;

/**
 * What a report cannot cost less than: seals as many bytes as the service does, inserts the same
 * rows into the same tables and commits, on a connection of its own, without HTTP, JSON, checks or
 * sign-in. No statement asks for anything.
 */
final class FloorSubmitter implements Submitter {
  /** The service takes the chain and the part that are free first: these are the last ones. */
  private static final int WRITERS = 64;

  private static final int SEAL_BYTES = 30;
  private static final int TERMS_OF_ONE = 20;
  private static final long MOST = 1L << IndexKeys.TERM_BITS;
  private static final String KEY =
      """
      insert into sealed_key (owner, made_for, data_key_id, wrapped_under, wrapped, commitment,
          created_at)
      values (?, 'report', ?, ?, ?, ?, ?)
      """;
  private static final String TERMS =
      "insert into report_terms (report_id, part, quarter, terms) values (?, 0, ?, ?)";
  private static final String TOTALS =
      """
      with counted as (insert into tally_report (report_id) values (?)),
      own as (select ?::smallint as part from (
          select pg_advisory_xact_lock('tally'::regclass::oid::integer, ?)) locked)
      insert into tally (measure, week, code, part, total)
      select c.measure, c.week, c.code, own.part, 1 from own, unnest(?, ?, ?) c (measure, week, code)
      on conflict (measure, week, code, part) do update set total = tally.total + excluded.total
      """;
  private static final String SIGNS =
      """
      insert into sign_tally (month, sign, part, total)
      select c.month, c.sign, ?, 1 from unnest(?, ?) c (month, sign)
      on conflict (month, sign, part) do update set total = sign_tally.total + 1
      """;
  private static final String ENTRY =
      "with advanced as (update audit_writer set sequence = ?, head = ? where id = ?) insert into "
          + InventedEntries.TABLE
          + " values ("
          + marks(19)
          + ")";

  private final Connection database;
  private final InMemorySealer sealer;
  private final ReportStamps stamps;
  private final StoredReport sample;
  private final byte[] clear;
  private final InventedFiling filing;
  private final byte[] clearTerms;
  private final short writer;
  private final InventedEntries entries;
  private final PreparedStatement key;
  private final PreparedStatement report;
  private final PreparedStatement terms;
  private final PreparedStatement totals;
  private final PreparedStatement signs;
  private final PreparedStatement mails;
  private final PreparedStatement entry;

  FloorSubmitter(
      Connection database,
      InMemorySealer sealer,
      InventedFiling filing,
      StoredReport sample,
      int number)
      throws SQLException {
    this.database = database;
    this.sealer = sealer;
    this.stamps = new ReportStamps(sealer.hash());
    this.sample = sample;
    clear = new byte[sample.contentBytes() - SEAL_BYTES];
    new Random(number).nextBytes(clear);
    this.filing = filing;
    clearTerms = InventedFiling.clear(new Random(number).longs(TERMS_OF_ONE, 0, MOST).toArray());
    writer = (short) (WRITERS - number);
    // Another seed each time: the same one would make the same ids again.
    entries = new InventedEntries(System.nanoTime(), List.of(writer), Instant.now());
    continueChain();
    database.setAutoCommit(false);
    key = database.prepareStatement(KEY);
    report = database.prepareStatement(insert("report", StoredReport.REPORT, 1));
    terms = database.prepareStatement(TERMS);
    totals = database.prepareStatement(TOTALS);
    signs = database.prepareStatement(SIGNS);
    mails = database.prepareStatement(insert("outbox", StoredReport.MAIL, sample.mails().size()));
    entry = database.prepareStatement(ENTRY);
  }

  private static String insert(String table, List<String> columns, int rows) {
    var row = "(" + marks(columns.size()) + ")";
    return "insert into %s (%s) values %s"
        .formatted(
            table, String.join(", ", columns), String.join(", ", Collections.nCopies(rows, row)));
  }

  private static String marks(int number) {
    return String.join(", ", Collections.nCopies(number, "?"));
  }

  private void continueChain() throws SQLException {
    try (var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "select sequence, head from audit_writer where id = " + writer)) {
      row.next();
      entries.continueAfter(writer, row.getLong(1), Optional.ofNullable(row.getBytes(2)));
    }
  }

  @Override
  public void submit() throws SQLException {
    var id = Ids.next();
    var reference = ReportReference.next().value();
    var now = Instant.now();
    try (var owner = sealer.owner(id)) {
      var content = owner.seal(clear, new SealedPlace("report", "content", id));
      run(key, id, owner.dataKeyId, owner.wrappedUnder, owner.wrapped, owner.commitment, now);
      keep(id, reference, now, content);
    }
    file(id);
    count(id);
    if (!sample.signs().isEmpty()) {
      run(
          signs,
          writer,
          array("date", column(sample.signs(), 0)),
          array("text", column(sample.signs(), 1)));
    }
    queue(id, reference, now);
    record(now);
    database.commit();
  }

  private void keep(UUID id, String reference, Instant now, byte[] content) throws SQLException {
    var as = sample.report();
    var values = as.toArray();
    values[0] = id;
    values[1] = reference;
    values[2] = now;
    values[3] = content;
    values[4] = now;
    values[5] = now.plusSeconds(86_400);
    values[6] = stamps.of(stamped(id, reference));
    run(report, values);
  }

  private static StampedReport stamped(UUID id, String reference) {
    return new StampedReport(
        id,
        reference,
        "somebody",
        "somewhere",
        "API",
        0,
        "NEW",
        2,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        Set.of());
  }

  private void file(UUID id) throws SQLException {
    run(terms, id, sample.quarter(), filing.sealed(id, sample.quarter(), clearTerms));
  }

  private void count(UUID id) throws SQLException {
    run(
        totals,
        id,
        writer,
        (int) writer,
        array("text", column(sample.totals(), 0)),
        array("date", column(sample.totals(), 1)),
        array("text", column(sample.totals(), 2)));
  }

  private static @Nullable Object[] column(List<List<@Nullable Object>> rows, int number) {
    return rows.stream().map(it -> it.get(number)).toArray();
  }

  private Object array(String type, @Nullable Object[] values) throws SQLException {
    return database.createArrayOf(type, values);
  }

  private void queue(UUID id, String reference, Instant now) throws SQLException {
    var values = new Object[sample.mails().size() * StoredReport.MAIL.size()];
    int at = 0;
    for (int i = 0; i < sample.mails().size(); i++) {
      var mail = sample.mails().get(i).toArray();
      mail[0] = id.toString();
      mail[1] = id;
      mail[2] = reference;
      mail[3] = "<%s.%d@softintel.example>".formatted(reference, i + 1);
      mail[4] = now;
      mail[5] = now;
      System.arraycopy(mail, 0, values, at, mail.length);
      at += mail.length;
    }
    run(mails, values);
  }

  private void record(Instant now) throws SQLException {
    entries.at(now);
    var next = entries.next().columns();
    var values = new Object[next.length + 3];
    values[0] = entries.sequence(writer);
    values[1] = entries.head(writer);
    values[2] = writer;
    System.arraycopy(next, 0, values, 3, next.length);
    run(entry, values);
  }

  private static void run(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, bound(values[i]));
    }
    statement.executeUpdate();
  }

  private static @Nullable Object bound(@Nullable Object value) {
    if (value instanceof Instant time) {
      return time.atOffset(ZoneOffset.UTC);
    }
    return value instanceof Enum<?> code ? code.name() : value;
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
