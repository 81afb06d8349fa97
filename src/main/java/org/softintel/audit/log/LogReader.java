package org.softintel.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.audit.trail.EntryLines;
import org.softintel.audit.trail.EntryLines.Line;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.Tiles;
import org.softintel.platform.identity.Actor;

/** The log, part by part. */
@ApplicationScoped
public class LogReader {
  /** More than this need not be told apart. */
  private static final int WAITING_AT_MOST = 10_000;

  private final LogTables tables;
  private final EntryLines lines;
  private final LogKey key;
  private final AuditTrail trail;

  LogReader(LogTables tables, EntryLines lines, LogKey key, AuditTrail trail) {
    this.tables = tables;
    this.lines = lines;
    this.key = key;
    this.trail = trail;
  }

  /**
   * How the log stands.
   *
   * @param waiting how many entries are in no tree yet, counted up to 10,000
   * @param waitingSince when the first of these was written
   */
  public record Progress(
      long size, Optional<Instant> signedAt, int waiting, Optional<Instant> waitingSince) {}

  @Transactional
  public Progress state() {
    long size = tables.newestCheckpoint().map(LogSequencer::size).orElse(0L);
    var waiting = tables.pending(WAITING_AT_MOST);
    var since = waiting.stream().findFirst().flatMap(tables::writtenAt);
    return new Progress(size, tables.signedLast(), waiting.size(), since);
  }

  /** Each note that was signed of a size above {@code from}, up to {@code to}. */
  @Transactional
  public List<String> checkpoints(long from, long to) {
    return tables.checkpoints(from, to);
  }

  /** What the signed note says; throws a {@link org.softintel.audit.verify.Fault} of a bad one. */
  public Checkpoint opened(String note) {
    return key.known().open(note.getBytes(UTF_8));
  }

  /** As above, but refuses what was signed with an older key too. */
  public Checkpoint openedWithKeyOfNow(String note) {
    return Checkpoint.open(note.getBytes(UTF_8), key.verifier());
  }

  /**
   * The lines at these places, with nothing in the place of one that is gone or cannot be read. For
   * those who read the whole log and record that once.
   */
  @Transactional
  public List<Optional<byte[]>> lines(long first, int count) {
    return lines.known(tables.entries(first, count)).stream()
        .map(it -> it.map(Line::bytes))
        .toList();
  }

  /** A bundle of entries, if it is there and that long; reading it is itself an entry. */
  @Transactional
  Optional<byte[]> bundle(TileName name, Actor auditor) {
    var entries = tables.entries(name.first(), name.width());
    var found = lines.known(entries).stream().flatMap(Optional::stream).map(Line::bytes).toList();
    if (found.size() < name.width()) {
      return Optional.empty();
    }
    trail.append(AuditEvent.bundleRead(name.first(), found.size()), auditor);
    return Optional.of(Tiles.bundle(found));
  }

  /** The beginning of a tile of hashes, if it is there and that long. */
  @Transactional
  public Optional<byte[]> hashes(int level, long tile, int width) {
    int length = width * MerkleHashes.LENGTH;
    return tables
        .tile(level, tile)
        .filter(it -> it.length >= length)
        .map(it -> Arrays.copyOf(it, length));
  }
}
