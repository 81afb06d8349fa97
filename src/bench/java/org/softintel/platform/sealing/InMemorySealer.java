package org.softintel.platform.sealing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.softintel.platform.database.Sql;

/** Seals as the service does, without its database. */
public final class InMemorySealer {
  private final KeyRing ring;
  private final IndexKeys index;

  private InMemorySealer(KeyRing ring, IndexKeys index) {
    this.ring = ring;
    this.index = index;
  }

  /** With the keys of a local installation. */
  public static InMemorySealer of(Path home) {
    return new InMemorySealer(
        FileKeyRing.read(home.resolve("keyset.json"), true),
        IndexKeys.read(home.resolve("index-keyset.json"), true));
  }

  public IndexKeys index() {
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

  /** What seals under shared keys, which this database has. */
  public SharedKeySealer shared(DataSource database) {
    return new SharedKeySealer(ring, InstantSource.system(), new Sql(database));
  }
}
