package org.softintel.platform.sealing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** Seals as the service does, without its database. */
public final class InMemorySealer {
  private final KeyRing ring;
  private final BlindIndex index;

  private InMemorySealer(KeyRing ring, BlindIndex index) {
    this.ring = ring;
    this.index = index;
  }

  /** With the keys of a local installation. */
  public static InMemorySealer of(Path home) {
    return new InMemorySealer(
        FileKeyRing.read(home.resolve("keyset.json"), true),
        BlindIndex.read(home.resolve("index-keyset.json"), true));
  }

  public BlindIndex index() {
    return index;
  }

  public KeyedHash hash() {
    return new KeyedHash(index);
  }

  /** A row of {@code sealed_key}, and what its key seals. */
  public static final class Owner implements AutoCloseable {
    private final DataKey key = DataKey.fresh();
    public final String wrappedUnder;
    public final byte[] wrapped;
    public final byte[] commitment;
    public final UUID dataKeyId;

    Owner(UUID owner, KeyRing ring) {
      var stored = key.wrapFor(new SealedPlace("report", "content", owner), ring, Instant.EPOCH);
      wrappedUnder = stored.wrappedUnder;
      wrapped = stored.wrapped;
      commitment = stored.commitment;
      dataKeyId = stored.dataKeyId;
    }

    public byte[] seal(byte[] content, SealedPlace place) {
      return key.seal(content, place).bytes();
    }

    @Override
    public void close() {
      key.close();
    }
  }

  public Owner owner(UUID owner) {
    return new Owner(owner, ring);
  }
}
