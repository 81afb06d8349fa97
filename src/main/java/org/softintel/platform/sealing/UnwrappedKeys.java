package org.softintel.platform.sealing;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PreDestroy;
import jakarta.transaction.TransactionScoped;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The data keys that one transaction has unwrapped: each once, and all wiped at its end. */
@TransactionScoped
class UnwrappedKeys {
  private final Map<Row, DataKey> keys = new HashMap<>();

  /** All of a row: of one that is like it in part, another key is asked for. */
  private record Row(
      UUID owner, UUID dataKey, String under, ByteBuffer wrapped, ByteBuffer commitment) {
    Row(SealedKey stored) {
      this(
          stored.owner,
          stored.dataKeyId,
          stored.wrappedUnder,
          ByteBuffer.wrap(stored.wrapped),
          ByteBuffer.wrap(stored.commitment));
    }
  }

  /** Throws {@link CannotUnseal} as the ring does. */
  DataKey of(SealedKey stored, KeyRing ring) {
    return keys.computeIfAbsent(new Row(stored), it -> DataKey.unwrap(stored, ring));
  }

  /** By their owners, without those that do not unwrap. */
  Map<UUID, DataKey> all(List<SealedKey> stored, KeyRing ring) {
    var missing = stored.stream().filter(it -> !keys.containsKey(new Row(it))).toList();
    var found = DataKey.unwrapAll(missing, ring);
    for (int i = 0; i < missing.size(); i++) {
      var row = missing.get(i);
      found.get(i).ifPresent(it -> keep(row, it));
    }
    var byOwner = new HashMap<UUID, DataKey>();
    stored.stream()
        .filter(it -> keys.containsKey(new Row(it)))
        .forEach(it -> byOwner.put(it.owner, requireNonNull(keys.get(new Row(it)))));
    return byOwner;
  }

  void keep(SealedKey stored, DataKey key) {
    keys.put(new Row(stored), key);
  }

  @PreDestroy
  void wipe() {
    keys.values().forEach(DataKey::close);
    keys.clear();
  }
}
