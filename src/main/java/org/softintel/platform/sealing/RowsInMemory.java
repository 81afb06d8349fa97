package org.softintel.platform.sealing;

import io.quarkus.logging.Log;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.softintel.platform.database.WrittenRows;
import org.softintel.platform.sealing.SealedRows.SealedRow;
import org.softintel.platform.time.Rounds;

/**
 * All rows of a table, opened. A process opens them when it begins, and before each use those that
 * were written since, by whichever process.
 */
public final class RowsInMemory<T, K extends RowsInMemory.Known<T>> {
  private static final int AT_ONCE = 1_000;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final SealedRows<T> rows;
  private final Supplier<K> none;
  private final String what;
  private final IntConsumer alarm;
  private final Rounds rounds;
  private final AtomicInteger told = new AtomicInteger();

  /** Empty until all rows have been read. */
  private volatile Optional<Reading<K>> reading = Optional.empty();

  /** What was read; several threads may read and add at once. */
  public interface Known<T> {
    /** What is known under this id is replaced. */
    void add(UUID id, T row);

    void remove(UUID id);

    Set<UUID> ids();
  }

  /**
   * What was read since this process began, or since the database was another one.
   *
   * @param unreadable rows that did not open
   */
  private record Reading<K>(WrittenRows lately, K known, Set<UUID> unreadable) {}

  /**
   * Knows nothing before its first round.
   *
   * @param what the rows are, as in "this process does not know all ..."
   * @param alarm is told how many rows do not open, when they become more
   */
  public RowsInMemory(SealedRows<T> rows, Supplier<K> none, String what, IntConsumer alarm) {
    this.rows = rows;
    this.none = none;
    this.what = what;
    this.alarm = alarm;
    this.rounds = new Rounds(it -> Log.warnf("this process does not know all %s: %s", what, it));
  }

  /** Every few seconds. */
  public void round() {
    rounds.run(
        () -> {
          rows.refreshKeys();
          var now = reading.isPresent() ? reading : Optional.of(readAll());
          reading = now.flatMap(this::caughtUp);
          reading.ifPresent(this::tryAgain);
          reading.ifPresent(this::forgetDeleted);
        });
  }

  /**
   * As they are in the database now, but that some may be deleted there; empty until all have been
   * read. No lock is held while it is asked, so that a transaction may wait for it.
   */
  public Optional<K> current() {
    var now = reading.flatMap(this::caughtUp);
    if (now.isEmpty()) {
      reading = now;
    }
    return now.map(Reading::known);
  }

  /** As above, as they were seconds ago: the database is not asked. */
  public Optional<K> lately() {
    return reading.map(Reading::known);
  }

  /** As they are, without what was deleted: for tables of few rows. */
  public Optional<K> exactly() {
    var known = current();
    reading.ifPresent(this::forgetDeleted);
    return known;
  }

  private Reading<K> readAll() {
    var all = new Reading<>(rows.lately(), none.get(), ConcurrentHashMap.newKeySet());
    all.lately().begin();
    var page = rows.after(BEFORE_ALL, AT_ONCE);
    while (!page.isEmpty()) {
      take(page, all);
      page = rows.after(page.get(page.size() - 1).id(), AT_ONCE);
    }
    return all;
  }

  /** Empty if all must be read again. */
  private Optional<Reading<K>> caughtUp(Reading<K> now) {
    var news = now.lately().news();
    if (news.isEmpty()) {
      Log.warnf("the database is another one, or an older copy: %s are read anew", what);
    }
    news.ifPresent(
        it -> {
          take(rows.of(it.ids()), now);
          now.lately().took(it);
        });
    return news.map(it -> now);
  }

  private void take(Collection<SealedRow> some, Reading<K> now) {
    for (var row : some) {
      try {
        now.known().add(row.id(), rows.open(row));
      } catch (CannotUnseal e) {
        now.unreadable().add(row.id());
      }
    }
    int unreadable = now.unreadable().size();
    if (told.getAndSet(unreadable) < unreadable) {
      alarm.accept(unreadable);
    }
  }

  /** A key may have been put back. */
  private void tryAgain(Reading<K> now) {
    var some = now.unreadable().stream().limit(AT_ONCE).toList();
    now.unreadable().removeAll(some);
    take(rows.of(some), now);
  }

  private void forgetDeleted(Reading<K> now) {
    var known = now.known().ids();
    if (rows.count() < known.size() + now.unreadable().size()) {
      var gone = new HashSet<>(known);
      gone.removeAll(rows.ids());
      gone.forEach(now.known()::remove);
    }
  }
}
