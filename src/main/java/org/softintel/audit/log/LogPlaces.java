package org.softintel.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.AuditRow;
import org.softintel.audit.trail.OwnEntries;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Fault;

/** Holds rows of the trail against the log: where each stands in it, and whether it is that. */
@ApplicationScoped
public class LogPlaces {
  private static final Checkpoint NOTHING = Checkpoint.of("", 0, new byte[0]);

  private final LogTables tables;
  private final LogReader log;
  private final OwnEntries own;
  private final InstantSource clock;

  LogPlaces(LogTables tables, LogReader log, OwnEntries own, InstantSource clock) {
    this.tables = tables;
    this.log = log;
    this.own = own;
    this.clock = clock;
  }

  /** What the log says of a row of the trail. */
  public enum InLog {
    HELD("In the log"),
    WAITING("Being added to the log"),
    ABSENT("Not in the log"),
    DIFFERENT("Different from the log"),
    /** The service cannot have written it so. */
    UNREADABLE("Cannot be read");

    private final String words;

    InLog(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** For programs. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** As it should not be. */
    public boolean isWrong() {
      return this == ABSENT || this == DIFFERENT || this == UNREADABLE;
    }
  }

  /** Another entry, by its row and its place in the log. */
  public record Named(long row, long place) {}

  /**
   * A row, and its place in the log if it has one there.
   *
   * @param other what it is about, if that is an entry that has a place
   */
  public record PlacedEntry(
      AuditRow entry, Optional<Long> place, InLog inLog, Optional<Named> other) {
    public PlacedEntry(AuditRow entry, Optional<Long> place, InLog inLog) {
      this(entry, place, inLog, Optional.empty());
    }

    private PlacedEntry about(Map<UUID, Long> rows, Map<Long, Long> places) {
      return new PlacedEntry(
          entry,
          place,
          inLog,
          other(entry, rows)
              .flatMap(
                  row -> Optional.ofNullable(places.get(row)).map(place -> new Named(row, place))));
    }

    private static Optional<Long> other(AuditRow entry, Map<UUID, Long> rows) {
      return entry.otherEntry().or(() -> entry.otherEvent().map(rows::get));
    }

    /** By which people call it. */
    public String number() {
      return place
          .map(it -> Long.toString(it))
          .orElse(inLog == InLog.WAITING ? "No number yet" : "No number");
    }
  }

  /** In their order, by a read for each level of the tree, however many they are. */
  @Transactional
  public List<PlacedEntry> of(Collection<AuditRow> rows) {
    var leaves = tables.leaves(rows.stream().map(AuditRow::row).toList());
    var events = tables.rows(rows.stream().flatMap(it -> it.otherEvent().stream()).toList());
    var others =
        tables.leaves(rows.stream().flatMap(it -> PlacedEntry.other(it, events).stream()).toList());
    var signed = newest();
    var tiles = SignedTiles.of(signed, leaves.values(), tables::tiles);
    var now = clock.instant();
    return rows.stream()
        .map(it -> placed(it, Optional.ofNullable(leaves.get(it.row())), tiles, now))
        .map(it -> it.about(events, others))
        .toList();
  }

  /** The row of the entry at this place, or else of the first behind it. */
  @Transactional
  public Optional<Long> rowFrom(long place) {
    return tables.entryFrom(place);
  }

  private PlacedEntry placed(AuditRow row, Optional<Long> place, SignedTiles tiles, Instant now) {
    var leaf = place.flatMap(tiles::leaf);
    if (!row.isReadable()) {
      return new PlacedEntry(row, place.filter(it -> leaf.isPresent()), InLog.UNREADABLE);
    }
    if (leaf.isEmpty()) {
      return new PlacedEntry(row, Optional.empty(), isNew(row, now) ? InLog.WAITING : InLog.ABSENT);
    }
    boolean isThat = Arrays.equals(leaf.get(), Base64.getDecoder().decode(row.leaf()));
    return new PlacedEntry(row, place, isThat ? InLog.HELD : InLog.DIFFERENT);
  }

  /** Nor is what says that it is still to come. */
  private boolean isNew(AuditRow row, Instant now) {
    return Duration.between(row.at(), now).abs().compareTo(own.within()) <= 0;
  }

  /** Nothing is in a log whose checkpoint is not signed. */
  private Checkpoint newest() {
    try {
      return tables.newestCheckpoint().map(log::opened).orElse(NOTHING);
    } catch (Fault e) {
      return NOTHING;
    }
  }
}
