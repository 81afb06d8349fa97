package org.softintel.bench.thief;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.softintel.bench.thief.SharingReports.Pair;
import org.softintel.local.LocalStack;

/**
 * A thief with copies of every table and of the database's own log, and without a key, guesses
 * which reports share a value and which were judged the same. The service itself took them in,
 * opened and judged them.
 */
public final class ServiceGuesses {
  private static final int PAIRS = Integer.getInteger("bench.judged", 1_000);

  /** Fewer: what officers do one after the other is told with any number. */
  private static final int WATCHED = Math.max(20, PAIRS / 5);

  private final LocalStack stack;
  private final SharingReports reports;
  private final Random random = new Random(1);

  public ServiceGuesses(LocalStack stack) {
    this.stack = stack;
    reports = new SharingReports(stack, random);
  }

  /**
   * Returns whether no guess is better than chance where officers tell nothing by what they open.
   */
  public boolean tell() throws Exception {
    try (var superuser = stack.superuser()) {
      WriteAheadLog.keep(superuser);
      var isUntold = sharing(superuser);
      var pairs = reports.pairs(PAIRS, true);
      reports.send(pairs);
      reports.open(pairs);
      isUntold &=
          judged(
              "shown and judged on the page, both read long before",
              pairs,
              superuser,
              reports::show);
      tellWatched("read one after the other, then judged", superuser, reports::openBoth);
      tellWatched("first seen on the page where they are judged", superuser, reports::show);
      return isUntold;
    }
  }

  /** Before anybody opened one. */
  private boolean sharing(Connection superuser) throws Exception {
    var from = WriteAheadLog.end(superuser);
    var linked = reports.pairs(PAIRS, true);
    var others = reports.pairs(PAIRS, false);
    reports.send(both(linked, others));
    var guesses = new Guesses(PAIRS + " pairs that share a value, and as many that share none");
    var dump = Dump.of(superuser);
    var log = WriteAheadLog.between(from, WriteAheadLog.end(superuser), dump, superuser);
    score(guesses, linked, others, (one, other, scores) -> told(dump, log, one, other, scores));
    return guesses.tell();
  }

  private static List<Pair> both(List<Pair> some, List<Pair> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private interface Scoring {
    void score(String one, String other, Guesses.Scores scores);
  }

  private void score(Guesses guesses, List<Pair> linked, List<Pair> others, Scoring scoring) {
    var order = new ArrayList<Integer>();
    IntStream.range(0, linked.size() + others.size()).forEach(order::add);
    Collections.shuffle(order, random);
    for (int it : order) {
      boolean isLinked = it < linked.size();
      var pair = isLinked ? linked.get(it) : others.get(it - linked.size());
      var scores = guesses.scores();
      scoring.score(pair.one(), pair.other(), scores);
      scores.of(isLinked);
    }
  }

  private static void told(
      Dump dump, WriteAheadLog log, String one, String other, Guesses.Scores scores) {
    dump.score(one, other, scores);
    log.score(one, other, scores);
  }

  /** In these an officer tells by what they open, which the trail is for. */
  private void tellWatched(String how, Connection superuser, SharingReports.Act before)
      throws Exception {
    var pairs = reports.pairs(WATCHED, true);
    reports.send(pairs);
    judged(how + " (known, and not in the verdict)", pairs, superuser, before);
  }

  /** Others were judged too, but not with each other. */
  private boolean judged(
      String how, List<Pair> pairs, Connection superuser, SharingReports.Act before)
      throws Exception {
    var from = WriteAheadLog.end(superuser);
    long since = nextTransaction(superuser);
    var order = new ArrayList<>(pairs);
    Collections.shuffle(order, random);
    for (var pair : order) {
      before.on(pair);
      reports.judge(pair);
    }
    var others = new ArrayList<Pair>();
    Collections.shuffle(order, random);
    for (int i = 0; i < order.size(); i++) {
      others.add(new Pair(order.get(i).one(), order.get((i + 1) % order.size()).other(), false));
    }
    var dump = Dump.of(superuser);
    var log = WriteAheadLog.between(from, WriteAheadLog.end(superuser), dump, superuser);
    var trail = new TrailOrder(dump.trail());
    var guesses = new Guesses(pairs.size() + " pairs that were " + how);
    score(
        guesses,
        pairs,
        others,
        (one, other, scores) -> {
          told(dump, log, one, other, scores);
          dump.scoreChanges(one, other, since, scores);
          trail.score(one, other, scores);
        });
    return guesses.tell();
  }

  private static long nextTransaction(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement();
        var row =
            statement.executeQuery(
                "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Who opened what, and what was judged then: the clear columns of the trail, in their order. */
  private static final class TrailOrder {
    private final Map<String, NavigableSet<Long>> opened = new HashMap<>();
    private final Map<String, NavigableSet<Long>> judged = new HashMap<>();

    TrailOrder(List<Dump.Row> entries) {
      long openings = 0;
      for (var entry : entries) {
        var reference = entry.text("reference");
        if (entry.text("act").equals("REPORT_OPENED")) {
          opened.computeIfAbsent(reference, it -> new TreeSet<>()).add(++openings);
        } else if (entry.text("act").equals("MENTIONS_JUDGED")) {
          judged.computeIfAbsent(reference, it -> new TreeSet<>()).add(openings);
        }
      }
    }

    void score(String one, String other, Guesses.Scores scores) {
      scores.note(
          "trail: opened one after the other",
          Math.min(before(opened, one, other), before(opened, other, one)));
      scores.note(
          "trail: opened before the other is judged",
          Math.min(before(judged, one, other), before(judged, other, one)));
    }

    /** How many openings lie between the one, and the last opening of the other before it. */
    private double before(Map<String, NavigableSet<Long>> of, String one, String other) {
      long nearest = Integer.MAX_VALUE;
      for (long at : of.getOrDefault(one, new TreeSet<>())) {
        var last = opened.getOrDefault(other, new TreeSet<>()).floor(at);
        nearest = last == null ? nearest : Math.min(nearest, at - last);
      }
      return nearest;
    }
  }
}
