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
import java.util.LinkedHashMap;
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
import org.softintel.platform.database.Ids;
import org.softintel.platform.sealing.InMemorySealer;
import org.softintel.platform.sealing.IndexKeys;
import org.softintel.report.store.InventedReports;

/**
 * A thief with two copies of the database, from before and after a report came, guesses whether it
 * shares a value with an earlier one: docs/performance.md says how to run it. It ends with 1 if a
 * guess from how reports are filed is better than chance by more than one in a hundred.
 */
public final class ThiefGuesses {
  private static final int PAIRS = Integer.getInteger("bench.pairs", 20_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 10);
  private static final double MOST = 0.01;
  private static final double INTERVAL = 1.96;

  /** As reports were filed until November 2026: the index in the clear, and 13 bits of the hash. */
  private static final int BUCKET_BITS = 13;

  private static final int WINDOW = 5;

  /** So many places for the line are tried. */
  private static final int LINES = 200;

  private static final String COPY =
      "select report_id, part, quarter, written::text, terms, xmin::text, ctid::text"
          + " from report_terms";

  private final Connection database;
  private final IndexKeys keys;
  private final InventedFiling filing;
  private final Random random = new Random(1);
  private final InventedReports invented = new InventedReports(random);
  private final Map<String, List<Guess>> sealed = new LinkedHashMap<>();
  private final Map<String, List<Guess>> buckets = new LinkedHashMap<>();

  private ThiefGuesses(Connection database, IndexKeys keys, InventedFiling filing) {
    this.database = database;
    this.keys = keys;
    this.filing = filing;
  }

  public static void main(String[] arguments) throws Exception {
    var stack = BenchStack.started("thief", 1_400);
    // It would read all that is written here.
    stack.app().stop();
    var sealer = InMemorySealer.of(stack.settings().home());
    var filing = new InventedFiling(sealer.index(), sealer.shared(BenchStack.database(stack)));
    try (var database = stack.superuser()) {
      run(database, "alter table report_terms drop constraint report_terms_report_id_fkey");
      var thief = new ThiefGuesses(database, sealer.index(), filing);
      for (int i = 0; i < ROUNDS; i++) {
        thief.round();
      }
      tell("buckets, until November 2026", thief.buckets);
      var best = tell("sealed rows, as it is now", thief.sealed);
      System.out.println(best <= MOST ? "PASS" : "FAIL");
      System.exit(best <= MOST ? 0 : 1);
    }
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

  /** What a thief goes by, and the truth. */
  private record Guess(double score, boolean linked) {}

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
    note(sealed, "shared rows: bytes alike", alike(one.terms(), other.terms()), pair);
    note(sealed, "shared rows: runs alike", runsAlike(one.terms(), other.terms()), pair);
    note(
        sealed,
        "sizes and times: length",
        Math.abs(one.terms().length - other.terms().length) + Math.abs(one.part() - other.part()),
        pair);
    note(
        sealed,
        "sizes and times: distance in time",
        (double) Math.abs(one.written() - other.written())
            + (one.quarter().equals(other.quarter()) ? 0 : 1),
        pair);
    note(
        sealed,
        "two copies: what changed",
        was.hidden().equals(one.hidden()) && Arrays.equals(was.terms(), one.terms()) ? 0 : 1,
        pair);
    note(sealed, "two copies: distance in the file", other.block() - one.block(), pair);
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
      note(buckets, "shared rows", both.size(), pair);
      note(buckets, "sizes and times: rows", Math.abs(one.size() - other.size()), pair);
      note(
          buckets,
          "two copies: rows in buckets that were empty",
          (double) other.stream().filter(it -> !before.contains(it)).count(),
          pair);
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

  private static void note(
      Map<String, List<Guess>> guesses, String attacker, double score, Pair pair) {
    guesses.computeIfAbsent(attacker, it -> new ArrayList<>()).add(new Guess(score, pair.linked()));
  }

  /** Returns the advantage of the best. */
  private static double tell(String index, Map<String, List<Guess>> guesses) {
    System.out.printf("%n%s: better than chance by, in a hundred%n", index);
    return guesses.entrySet().stream()
        .mapToDouble(it -> tell(it.getKey(), it.getValue()))
        .max()
        .orElseThrow();
  }

  /** Learns from half of the pairs where to draw the line, and guesses the other half. */
  private static double tell(String attacker, List<Guess> all) {
    var known = all.subList(0, all.size() / 2);
    var asked = all.subList(all.size() / 2, all.size());
    double line = 0;
    double best = 0;
    var scores = known.stream().map(Guess::score).distinct().sorted().toList();
    for (int i = 0; i < scores.size(); i += 1 + scores.size() / LINES) {
      var at = scores.get(i);
      double advantage = advantage(known, at);
      if (Math.abs(advantage) > Math.abs(best)) {
        best = advantage;
        line = at;
      }
    }
    double advantage = Math.signum(best) * advantage(asked, line);
    double noise = INTERVAL * Math.sqrt(spread(asked, line, true) + spread(asked, line, false));
    System.out.printf(
        "| %-44s | %6.2f ± %.2f | %,d pairs%n",
        attacker, 100 * advantage, 100 * noise, asked.size());
    return advantage;
  }

  /** How much more often linked pairs are above the line than others. */
  private static double advantage(List<Guess> guesses, double line) {
    return above(guesses, line, true) - above(guesses, line, false);
  }

  private static double above(List<Guess> guesses, double line, boolean linked) {
    return guesses.stream()
        .filter(it -> it.linked() == linked)
        .mapToInt(it -> it.score() > line ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static double spread(List<Guess> guesses, double line, boolean linked) {
    double share = above(guesses, line, linked);
    return share * (1 - share) / guesses.stream().filter(it -> it.linked() == linked).count();
  }
}
