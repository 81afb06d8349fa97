package org.softintel.audit.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.audit.log.FindingsSigner;
import org.softintel.audit.selfcheck.SelfCheckReport.Whole;
import org.softintel.audit.selfcheck.SelfCheckTables.State;
import org.softintel.audit.verify.MerkleHashes;

/** What all checks found, signed with the log's key: ids, places and acts, no words of anybody. */
@ApplicationScoped
public class SignedFindings {
  private static final int HASH_BYTES_OF_A_NAME = 6;
  private static final int STRAYS_NAMED = 20;

  private final SelfCheckTables tables;
  private final RowCheck rowCheck;
  private final LogGuards guards;
  private final StrayRows strayRows;
  private final FindingsSigner signer;
  private final InstantSource clock;

  SignedFindings(
      SelfCheckTables tables,
      RowCheck rowCheck,
      LogGuards guards,
      StrayRows strayRows,
      FindingsSigner signer,
      InstantSource clock) {
    this.tables = tables;
    this.rowCheck = rowCheck;
    this.guards = guards;
    this.strayRows = strayRows;
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * A signed note.
   *
   * @param name the same while a day lasts, no round ends and nothing new is found; two processes
   *     may have found different things
   * @param whole whether the whole log was looked at, ever
   */
  public record Findings(String name, long faults, boolean whole, String note) {}

  /** As they are now; empty before anything was looked at. */
  @Transactional
  public Optional<Findings> newest() {
    var log = tables.look();
    var round = rowCheck.wholeRound();
    var inLog = tables.faultsSinceWhole();
    var inRows = rowCheck.faults();
    var now = clock.instant();
    var strays = strayRows.faults();
    var unguarded = guards.faults();
    long faults =
        Math.max(inLog.count(), log.faults()) + inRows.count() + unguarded.size() + strays.size();
    if (faults == 0 && log.beganAt().isEmpty() && log.whole().isEmpty() && round.isEmpty()) {
      return Optional.empty();
    }
    var named =
        Stream.of(
                inLog.named().stream(),
                inRows.named().stream(),
                unguarded.stream().map(it -> "what guards the log: " + it),
                strays.stream()
                    .limit(STRAYS_NAMED)
                    .map(it -> "row " + it + " of the trail is not in the log"))
            .flatMap(it -> it)
            .toList();
    var lines = new ArrayList<>(List.of(walk(log), whole(log.whole()), rows(round)));
    named.forEach(it -> lines.add("fault: " + it));
    if (faults > named.size()) {
      lines.add("faults that are not named here: " + (faults - named.size()));
    }
    // Not each more of those: that could be a file each second.
    int unnamed = Long.SIZE - Long.numberOfLeadingZeros(faults - named.size());
    var known = log.whole().map(Whole::beganAt) + " " + round + " " + named + " " + unnamed;
    return Optional.of(
        new Findings(
            name(now, known), faults, log.whole().isPresent(), signer.signed(now, faults, lines)));
  }

  private static String walk(State log) {
    return log.beganAt()
        .map(it -> "log: %d entries looked at since %s".formatted(log.place().checked(), it))
        .orElse("log: the next check begins now");
  }

  private static String whole(Optional<Whole> whole) {
    return whole
        .map(
            it ->
                "log: no fault in the first %d entries when looked at from %s to %s"
                    .formatted(it.size(), it.beganAt(), it.at()))
        .orElse("log: not yet looked at to its end without a fault");
  }

  private static String rows(Optional<Instant> round) {
    return round
        .map(it -> "database: held against the log in a whole round that began at " + it)
        .orElse("database: not yet held against the log in a whole round");
  }

  private static String name(Instant now, String known) {
    var hash = MerkleHashes.of(known.getBytes(UTF_8));
    return "self-check-%s-%s"
        .formatted(
            LocalDate.ofInstant(now, ZoneOffset.UTC),
            HexFormat.of().formatHex(hash, 0, HASH_BYTES_OF_A_NAME));
  }
}
