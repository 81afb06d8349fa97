package org.softintel.audit.trail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.softintel.platform.page.Refusal;

/**
 * The entries that this process committed and has not found in the log yet, by their leaves; in
 * memory only. While the log keeps one out, no content is shown.
 */
@Singleton
public class OwnEntries {
  /** Hours of work. What comes beyond is not awaited: by then nothing is shown anyway. */
  static final int AT_MOST = 100_000;

  private final ProofConfig config;
  private final Consumer<Synchronization> transaction;
  private final LongSupplier nanos;
  private final long began;

  /** Of transactions that go on: another thread may see a leaf before its commit returns here. */
  private final Set<ByteBuffer> uncommitted = new HashSet<>();

  /** The oldest first, with the time of its commit. */
  private final Map<ByteBuffer, Long> awaited = new LinkedHashMap<>();

  private long allInBefore = -1;
  private boolean provable = true;

  @Inject
  OwnEntries(ProofConfig config, TransactionSynchronizationRegistry transaction) {
    this(config, transaction::registerInterposedSynchronization, System::nanoTime);
  }

  OwnEntries(ProofConfig config, Consumer<Synchronization> transaction, LongSupplier nanos) {
    this.config = config;
    this.transaction = transaction;
    this.nanos = nanos;
    began = nanos.getAsLong();
  }

  /** Of the entries that have waited for too long. */
  public enum Lag {
    NONE,
    /** No entry that came later is known to be in the log either. */
    LATE,
    /** Later ones are in the log. */
    MISSING
  }

  /** How many entries have waited for too long, and how long the first of them has. */
  public record Standing(Lag lag, int entries, Duration longest) {}

  /** How long an entry may take into the log. */
  public Duration within() {
    return config.within();
  }

  /** In nanoseconds; changes of the clock do not touch it. */
  public long now() {
    return nanos.getAsLong() - began;
  }

  /** In the transaction that writes the entry. */
  void written(byte[] leaf) {
    var entry = ByteBuffer.wrap(leaf.clone());
    transaction.accept(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            ended(entry, status == Status.STATUS_COMMITTED);
          }
        });
    synchronized (this) {
      uncommitted.add(entry);
    }
  }

  private synchronized void ended(ByteBuffer entry, boolean isCommitted) {
    boolean isUnseen = uncommitted.remove(entry);
    if (isCommitted && isUnseen && awaited.size() < AT_MOST) {
      awaited.put(entry, now());
    }
  }

  public synchronized boolean isOurs(byte[] leaf) {
    var entry = ByteBuffer.wrap(leaf);
    return awaited.containsKey(entry) || uncommitted.contains(entry);
  }

  /**
   * These leaves are in a log that the caller has verified.
   *
   * @param allBefore when an entry was committed before, it must be in it by now
   */
  public synchronized void found(Collection<byte[]> leaves, long allBefore) {
    for (var leaf : leaves) {
      var entry = ByteBuffer.wrap(leaf);
      awaited.remove(entry);
      uncommitted.remove(entry);
    }
    allInBefore = Math.max(allInBefore, allBefore);
    provable = true;
  }

  /** The log does not hold: nothing shows that any entry is in it. */
  public synchronized void notProvable() {
    provable = false;
  }

  public synchronized Standing standing() {
    var late = awaited.values().stream().filter(it -> age(it).compareTo(config.within()) > 0);
    int entries = (int) late.count();
    if (entries == 0) {
      return new Standing(Lag.NONE, 0, Duration.ZERO);
    }
    long first = awaited.values().iterator().next();
    return new Standing(first < allInBefore ? Lag.MISSING : Lag.LATE, entries, age(first));
  }

  /** Throws a {@link Refusal} if the act shows content while the log keeps out what was done. */
  void demandProofFor(Act act) {
    if (act.showsContent() && config.demanded() && isKeptOut()) {
      throw new Refusal(
          503,
          "You cannot open this at the moment",
          "We cannot show what people wrote until the audit log has caught up. Try again in a"
              + " minute. If this goes on, tell the people who run this service. You can still send"
              + " reports.");
    }
  }

  private synchronized boolean isKeptOut() {
    if (awaited.isEmpty()) {
      return false;
    }
    long first = awaited.values().iterator().next();
    boolean isCertain = first < allInBefore || !provable;
    return age(first).compareTo(isCertain ? config.within() : config.patience()) > 0;
  }

  private Duration age(long committed) {
    return Duration.ofNanos(now() - committed);
  }
}
