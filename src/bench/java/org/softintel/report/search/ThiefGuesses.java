package org.softintel.report.search;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.bench.BenchStack;
import org.softintel.bench.TableCopy;
import org.softintel.bench.thief.Guesses;
import org.softintel.bench.thief.ServiceGuesses;
import org.softintel.platform.database.Ids;
import org.softintel.platform.sealing.InMemorySealer;
import org.softintel.platform.sealing.IndexKeys;
import org.softintel.report.store.InventedReports;

/**
 * A thief of the database guesses which reports share a value and which were judged the same:
 * docs/performance.md says how to run it. First what the service itself wrote is looked at, then
 * very many rows of the search index. It ends with 1 if a guess is surely better than chance by
 * more than one in a hundred.
 */
public final class ThiefGuesses {
  private static final int PAIRS = Integer.getInteger("bench.pairs", 20_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 10);

  /** As reports were filed until November 2026: the index in the clear, and 13 bits of the hash. */
  private static final int BUCKET_BITS = 13;

  private static final int WINDOW = 5;

  private static final String COPY =
      "select report_id, part, quarter, written::text, terms, xmin::text, ctid::text"
          + " from report_terms";

  private final Connection database;
  private final IndexKeys keys;
  private final InventedFiling filing;
  private final Random random = new Random(1);
  private final InventedReports invented = new InventedReports(random);
  private final Guesses sealed = new Guesses("sealed rows of the search index, as it is now");
  private final Guesses buckets = new Guesses("its buckets, until November 2026");

  private ThiefGuesses(Connection database, IndexKeys keys, InventedFiling filing) {
    this.database = database;
    this.keys = keys;
    this.filing = filing;
  }

  public static void main(String[] arguments) throws Exception {
    var stack = BenchStack.started("thief", 1_400);
    boolean isUntold = new ServiceGuesses(stack).tell();
    // It would read all that is written here.
    stack.app().stop();
    var sealer = InMemorySealer.of(stack.settings().home());
    var filing = new InventedFiling(sealer.index(), sealer.shared(BenchStack.database(stack)));
    try (var database = stack.superuser()) {
      run(database, "alter table report_terms drop constraint report_terms_report_id_fkey");
      run(database, "truncate report_terms");
      var thief = new ThiefGuesses(database, sealer.index(), filing);
      for (int i = 0; i < ROUNDS; i++) {
        thief.round();
      }
      thief.buckets.tell();
      isUntold &= thief.sealed.tell();
    }
    System.out.println(isUntold ? "PASS" : "FAIL");
    System.exit(isUntold ? 0 : 1);
  }

  private static void run(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Two reports, of which the later one shares a value with the earlier one or with a third. */
  private record Pair(
      UUID earlier,
      UUID later,
      List<HeldValue> earlierHolds,
      List<HeldValue> laterHolds,
      boolean linked) {}

  /** As the table holds it, with what a dump of its files shows besides. */
  @SuppressWarnings("ArrayRecordComponent") // compared by hand
  private record Copied(
      int part, String quarter, long written, byte[] terms, String hidden, int block) {}

  private void round() throws SQLException {
    var pairs = Stream.generate(this::pair).limit(PAIRS).toList();
    write(pairs, true);
    var before = copy();
    var later = new ArrayList<>(pairs);
    Collections.shuffle(later, random);
    write(later, false);
    var after = copy();
    pairs.forEach(it -> guess(it, before, after));
    guessByBuckets(pairs);
    run(database, "truncate report_terms");
  }

  private Pair pair() {
    var earlier = invented.next().held();
    var third = invented.next().held();
    var later = invented.next().held();
    var shared = earlier.get(random.nextInt(earlier.size())).field();
    var linked = random.nextBoolean();
    var of = linked ? earlier : third;
    var from = of.stream().filter(it -> it.field() == shared).findFirst();
    if (from.isEmpty() || later.stream().noneMatch(it -> it.field() == shared)) {
      return pair();
    }
    var holds =
        Stream.concat(later.stream().filter(it -> it.field() != shared), from.stream()).toList();
    return new Pair(Ids.next(), Ids.next(), earlier, holds, linked);
  }

  private void write(List<Pair> pairs, boolean earlier) throws SQLException {
    var rows = new TableCopy();
    for (var pair : pairs) {
      filing.file(
          earlier ? pair.earlier() : pair.later(),
          Instant.now(),
          earlier ? pair.earlierHolds() : pair.laterHolds(),
          rows);
    }
    rows.flush(database);
  }

  private Map<UUID, Copied> copy() throws SQLException {
    var copied = new HashMap<UUID, Copied>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(COPY)) {
      while (rows.next()) {
        var place = rows.getString(7);
        copied.put(
            rows.getObject(1, UUID.class),
            new Copied(
                rows.getInt(2),
                rows.getString(3),
                rows.getLong(4),
                rows.getBytes(5),
                rows.getString(6) + place,
                Integer.parseInt(place.substring(1, place.indexOf(',')))));
      }
    }
    return copied;
  }

  private void guess(Pair pair, Map<UUID, Copied> before, Map<UUID, Copied> after) {
    var was = requireNonNull(before.get(pair.earlier()));
    var one = requireNonNull(after.get(pair.earlier()));
    var other = requireNonNull(after.get(pair.later()));
    sealed
        .scores()
        .note("shared rows: bytes alike", alike(one.terms(), other.terms()))
        .note("shared rows: runs alike", runsAlike(one.terms(), other.terms()))
        .note(
            "sizes and times: length",
            Math.abs(one.terms().length - other.terms().length)
                + Math.abs(one.part() - other.part()))
        .note(
            "sizes and times: distance in time",
            (double) Math.abs(one.written() - other.written())
                + (one.quarter().equals(other.quarter()) ? 0 : 1))
        .note(
            "two copies: what changed",
            was.hidden().equals(one.hidden()) && Arrays.equals(was.terms(), one.terms()) ? 0 : 1)
        .note("two copies: distance in the file", other.block() - one.block())
        .of(pair.linked());
  }

  private static double alike(byte[] one, byte[] other) {
    return IntStream.range(0, Math.min(one.length, other.length))
        .filter(it -> one[it] == other[it])
        .count();
  }

  /** Runs as long as a term, wherever they stand. */
  private static double runsAlike(byte[] one, byte[] other) {
    var known = runs(one);
    known.retainAll(runs(other));
    return known.size();
  }

  private static Set<ByteBuffer> runs(byte[] bytes) {
    return IntStream.rangeClosed(0, bytes.length - WINDOW)
        .mapToObj(it -> ByteBuffer.wrap(bytes, it, WINDOW))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void guessByBuckets(List<Pair> pairs) {
    var before =
        pairs.stream().flatMap(it -> rows(it.earlierHolds()).stream()).collect(Collectors.toSet());
    for (var pair : pairs) {
      var one = rows(pair.earlierHolds());
      var other = rows(pair.laterHolds());
      var both = new HashSet<>(one);
      both.retainAll(other);
      buckets
          .scores()
          .note("shared rows", both.size())
          .note("sizes and times: rows", Math.abs(one.size() - other.size()))
          .note(
              "two copies: rows in buckets that were empty",
              (double) other.stream().filter(it -> !before.contains(it)).count())
          .of(pair.linked());
    }
  }

  private Set<String> rows(List<HeldValue> values) {
    return values.stream()
        .flatMap(it -> it.field().matcher().terms(it.value()).stream())
        .map(
            it ->
                it.index()
                    + (keys.term(it.index(), it.value()) >>> (IndexKeys.TERM_BITS - BUCKET_BITS)))
        .collect(Collectors.toSet());
  }
}
