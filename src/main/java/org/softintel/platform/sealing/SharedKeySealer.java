package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.softintel.platform.database.Sql;

/**
 * Seals and opens rows that share a key: their owner stands for all of them. A process unwraps each
 * such key once and keeps it, so that a million rows can be opened one after the other.
 */
@ApplicationScoped
public class SharedKeySealer {

  private final KeyRing ring;
  private final InstantSource clock;
  private final Sql sql;
  private final Map<UUID, Opened> keys = new ConcurrentHashMap<>();

  SharedKeySealer(KeyRing ring, InstantSource clock, Sql sql) {
    this.ring = ring;
    this.clock = clock;
    this.sql = sql;
  }

  /**
   * The day on which the quarter of {@code time} begins: its rows share a key, which can go with
   * the last of them.
   */
  public static LocalDate quarter(Instant time) {
    var day = LocalDate.ofInstant(time, ZoneOffset.UTC);
    return day.with(IsoFields.DAY_OF_QUARTER, 1);
  }

  /** Where something is sealed under the key that the rows of a table share in a quarter. */
  public static SealedPlace place(String table, String column, LocalDate quarter, UUID row) {
    var owner = UUID.nameUUIDFromBytes((table + " " + quarter).getBytes(US_ASCII));
    return new SealedPlace(table, column, owner, row);
  }

  private record Opened(UUID id, DataKey key) {
    static Opened of(SealedKey stored, KeyRing ring) {
      return new Opened(stored.dataKeyId, DataKey.unwrap(stored, ring));
    }
  }

  /** Makes the key if there is none, in a transaction of its own. */
  public void prepare(SealedPlace place) {
    keys.computeIfAbsent(place.owner(), it -> Opened.of(made(place), ring));
  }

  public byte[] seal(byte[] plaintext, SealedPlace place) {
    prepare(place);
    return opened(place.owner()).key.seal(plaintext, place).bytes();
  }

  /** Throws {@link CannotUnseal} when the content was altered, moved, or its key destroyed. */
  public byte[] open(byte[] sealed, SealedPlace place) {
    return opened(place.owner()).key.open(new Sealed(sealed), place);
  }

  private Opened opened(UUID owner) {
    return keys.computeIfAbsent(owner, it -> Opened.of(found(it), ring));
  }

  /** Forgets keys that are not stored any more: they were lost, put back or made anew. */
  public void forgetLost() {
    var known = Map.copyOf(keys);
    var stored =
        sql.list(SealedKey.SELECT, SealedKey::new, List.copyOf(known.keySet())).stream()
            .map(it -> it.dataKeyId)
            .collect(Collectors.toSet());
    known.forEach(
        (owner, it) -> {
          if (!stored.contains(it.id)) {
            keys.remove(owner, it);
          }
        });
  }

  /** Of two processes that make it at once, one does. */
  @Transactional(TxType.REQUIRES_NEW)
  SealedKey made(SealedPlace place) {
    try (var fresh = DataKey.fresh()) {
      sql.update(
          SealedKey.INSERT + " on conflict do nothing",
          fresh.wrapFor(place, ring, clock.instant()).values());
    }
    return found(place.owner());
  }

  private SealedKey found(UUID owner) {
    return sql.first(SealedKey.SELECT, SealedKey::new, List.of(owner))
        .orElseThrow(CannotUnseal::new);
  }
}
