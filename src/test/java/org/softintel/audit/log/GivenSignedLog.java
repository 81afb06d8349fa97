package org.softintel.audit.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.trail.GivenTrail;
import org.softintel.audit.trail.OwnEntries;
import org.softintel.audit.verify.VerifierKeys;
import org.softintel.platform.database.Sql;

/** The log over the trail of a database, with a key of its own, as one process has it. */
public final class GivenSignedLog {
  public static final String ORIGIN = "log.example/audit";

  private final Sql sql;
  private final LogTables tables;
  private final LogKey key;
  private final LastSigned lastSigned;

  public GivenSignedLog(Sql sql, Path folder) throws IOException {
    this(sql, key(folder, "log"), new LastSigned(Optional.empty()));
  }

  private GivenSignedLog(Sql sql, LogKey key, LastSigned lastSigned) {
    this.sql = sql;
    this.tables = new LogTables(sql);
    this.key = key;
    this.lastSigned = lastSigned;
  }

  /** The same log, as processes have it that were started with a new key. */
  public GivenSignedLog withNewKey(Path folder) throws IOException {
    var kept = new LastSigned(Optional.empty());
    kept.keep(tables.newestCheckpoint().orElseThrow());
    return new GivenSignedLog(sql, key(folder, "next", List.of(folder.resolve("log.vkey"))), kept);
  }

  static LogKey key(Path folder, String name) throws IOException {
    return key(folder, name, List.of());
  }

  private static LogKey key(Path folder, String name, List<Path> older) throws IOException {
    var signing = folder.resolve(name + ".pem");
    var verifier = folder.resolve(name + ".vkey");
    Files.writeString(verifier, NewLogKey.create(signing, ORIGIN).line());
    return new LogKey(signing, verifier, older, false);
  }

  /** All that waits gets its place, and a checkpoint of this time is signed. */
  public void sequence(Instant now) {
    new LogSequencer(tables, GivenTrail.lines(sql), key, lastSigned, InstantSource.fixed(now))
        .sequence();
  }

  public LogReader reader() {
    return new LogReader(tables, GivenTrail.lines(sql), key, new GivenTrail(sql).trail());
  }

  LogFollower follower(OwnEntries own, Instant started) {
    return new LogFollower(tables, key, own, InstantSource.fixed(started));
  }

  LogPlaces places(OwnEntries own, InstantSource clock) {
    return new LogPlaces(tables, reader(), own, clock);
  }

  public Checkpoints checkpoints() {
    return new Checkpoints(sql);
  }

  public Checkpoints.Signed newest() {
    return checkpoints().newest().orElseThrow();
  }

  public EntryProofs proofs() {
    return new EntryProofs(GivenTrail.lines(sql), tables, key);
  }

  public FindingsSigner signer() {
    return new FindingsSigner(key);
  }

  public VerifierKeys keys() {
    return key.known();
  }

  /** A checkpoint past the sequencer. */
  void keep(long size, String note, Instant signedAt) {
    tables.keep(size, note, signedAt);
  }
}
