package org.softintel.platform.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Map<UUID, DataKey> keys = new ConcurrentHashMap<>();

  SharedKeySealer(KeyRing ring, InstantSource clock, Sql sql) {
    this.ring = ring;
    this.clock = clock;
    this.sql = sql;
  }

  /** Makes the key if there is none, in a transaction of its own. */
  public byte[] seal(byte[] plaintext, SealedPlace place) {
    var key = keys.computeIfAbsent(place.owner(), it -> DataKey.unwrap(made(place), ring));
    return key.seal(plaintext, place).bytes();
  }

  /** Throws {@link CannotUnseal} when the content was altered, moved, or its key destroyed. */
  public byte[] open(byte[] sealed, SealedPlace place) {
    var key = keys.computeIfAbsent(place.owner(), it -> DataKey.unwrap(found(it), ring));
    return key.open(new Sealed(sealed), place);
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
