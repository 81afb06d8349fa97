package org.softintel.audit.trail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.verify.MerkleHashes;

/**
 * Entries as the service writes them, in chains of several writers. The same seed makes the same
 * ones.
 */
public final class InventedEntries {
  /** The table with its columns, in the order of {@link Invented#columns}. */
  public static final String TABLE =
      "audit_entry (event_id, occurred_at, act, operation, actor, actor_name, agency, roles,"
          + " reference, purpose, detail, session, address, request, acr, outcome, writer,"
          + " sequence, previous, salt)";

  private static final List<Act> ACTS =
      List.of(
          Act.REPORT_OPENED,
          Act.REPORTS_LISTED,
          Act.NOTE_ADDED,
          Act.REPORT_TAKEN,
          Act.STATUS_READ,
          Act.REPORT_SUBMITTED);
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int PEOPLE = 500;

  private final SplittableRandom random;
  private final List<Short> writers;
  private final Map<Short, Long> sequences = new HashMap<>();
  private final Map<Short, byte[]> heads = new HashMap<>();
  private final BiConsumer<AuditEntry, SplittableRandom> change;
  private Instant at;

  /** The first entry is of this time. */
  public InventedEntries(long seed, List<Short> writers, Instant from) {
    this(seed, writers, from, (entry, random) -> {});
  }

  /** {@code change} is made to each entry before it gets its place in a chain. */
  InventedEntries(
      long seed,
      List<Short> writers,
      Instant from,
      BiConsumer<AuditEntry, SplittableRandom> change) {
    this.change = change;
    random = new SplittableRandom(seed);
    this.writers = List.copyOf(writers);
    at = from.truncatedTo(ChronoUnit.MICROS);
  }

  /** An entry, its line and the hash of that. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Invented(AuditEntry entry, byte[] line, byte[] leaf) {
    public @Nullable Object[] columns() {
      return new @Nullable Object[] {
        entry.eventId,
        entry.occurredAt,
        entry.act,
        entry.operation,
        entry.actor,
        entry.actorName,
        entry.agency,
        entry.roles,
        entry.reference,
        entry.purpose,
        entry.detail,
        entry.session,
        entry.address,
        entry.request,
        entry.acr,
        entry.outcome,
        entry.writer,
        entry.sequence,
        entry.previous,
        entry.salt
      };
    }
  }

  /** Goes on after the last entry that this writer has in the database. */
  public void continueAfter(short writer, long sequence, Optional<byte[]> head) {
    sequences.put(writer, sequence);
    head.ifPresent(it -> heads.put(writer, it));
  }

  /** The number of the writer's last entry. */
  public long sequence(short writer) {
    return sequences.getOrDefault(writer, -1L);
  }

  /** The hash of the writer's last entry. */
  public byte[] head(short writer) {
    return Arrays.copyOf(heads.getOrDefault(writer, new byte[0]), MerkleHashes.LENGTH);
  }

  /** From now on, entries are of this time. */
  public void at(Instant now) {
    at = now.truncatedTo(ChronoUnit.MICROS);
  }

  public Invented next() {
    var writer = writers.get(random.nextInt(writers.size()));
    var entry = entry();
    change.accept(entry, random);
    entry.writer = writer;
    entry.sequence = sequence(writer) + 1;
    entry.previous = heads.get(writer);
    entry.salt = new byte[MerkleHashes.LENGTH];
    random.nextBytes(entry.salt);
    var line = entry.line();
    var leaf = MerkleHashes.leaf(line);
    sequences.put(writer, entry.sequence);
    heads.put(writer, leaf);
    return new Invented(entry, line, leaf);
  }

  private AuditEntry entry() {
    at = at.plus(random.nextInt(5_000), ChronoUnit.MICROS);
    var person = random.nextInt(PEOPLE);
    var act = ACTS.get(random.nextInt(ACTS.size()));
    var entry = new AuditEntry();
    entry.eventId = new UUID(random.nextLong(), random.nextLong());
    entry.occurredAt = at;
    entry.act = act;
    entry.operation = act.operation();
    entry.actor = new UUID(person, person).toString();
    entry.actorName = "Invented Officer " + person;
    entry.agency = "cse-team";
    entry.roles = "triage";
    entry.reference = "SI-" + letters() + "-" + letters();
    entry.purpose = act.purpose();
    entry.session = Long.toHexString(random.nextLong());
    entry.address = "192.0.2." + random.nextInt(256);
    entry.request = Long.toHexString(random.nextLong());
    entry.acr = "1";
    entry.outcome = act.result();
    return entry;
  }

  private String letters() {
    int bits = random.nextInt();
    var four = new char[4];
    for (int i = 0; i < four.length; i++) {
      four[i] = LETTERS.charAt((bits >>> (5 * i)) & 31);
    }
    return new String(four);
  }
}
