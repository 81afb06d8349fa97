package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.softintel.platform.database.RoundTrip;
import org.softintel.platform.database.Sql;

/**
 * Seals and opens bytes. Each owner (a report, a draft) has its own data key, which is made on
 * first use, stored wrapped, and never leaves this package.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Sealer {
  private final KeyRing ring;
  private final InstantSource clock;
  private final Sql sql;
  private final UnwrappedKeys unwrapped;

  Sealer(KeyRing ring, InstantSource clock, Sql sql, UnwrappedKeys unwrapped) {
    this.ring = ring;
    this.clock = clock;
    this.sql = sql;
    this.unwrapped = unwrapped;
  }

  /**
   * Content and the wrapped key that it was sealed under: worth nothing without each other.
   *
   * @param disclosable as {@link #disclosableKey} gives it, later on
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record FirstSealed(byte[] content, SealedKey key, byte[] disclosable) {}

  /** Seals in the caller's transaction: a key is never kept without what it sealed. */
  public byte[] seal(byte[] plaintext, SealedPlace place) {
    return keyOf(place).seal(plaintext, place).bytes();
  }

  public byte[] seal(String text, SealedPlace place) {
    return seal(text.getBytes(UTF_8), place);
  }

  /** Seals the first content of a new owner: before the transaction that {@link #keep}s its key. */
  @Transactional(TxType.SUPPORTS)
  public FirstSealed sealFirst(byte[] plaintext, SealedPlace place) {
    try (var key = DataKey.fresh()) {
      return new FirstSealed(
          key.seal(plaintext, place).bytes(),
          key.wrapFor(place, ring, clock.instant()),
          key.disclosable());
    }
  }

  public void keep(FirstSealed first) {
    first.key().persist();
  }

  /** As above, with the next statement of the caller's transaction. */
  public void keep(FirstSealed first, RoundTrip next) {
    next.add(SealedKey.INSERT, first.key().values());
  }

  /** Throws {@link CannotUnseal} when the content was altered, moved, or its key destroyed. */
  public byte[] open(byte[] sealed, SealedPlace place) {
    SealedKey stored = SealedKey.findById(place.owner());
    if (stored == null) {
      throw new CannotUnseal();
    }
    return unwrapped.of(stored, ring).open(new Sealed(sealed), place);
  }

  /**
   * 32 random bytes of this owner alone that may be told to somebody: they are derived from the
   * data key, are gone when it is, and open nothing.
   */
  public Optional<byte[]> disclosableKey(UUID owner) {
    return SealedKey.<SealedKey>findByIdOptional(owner)
        .map(it -> unwrapped.of(it, ring).disclosable());
  }

  /** As {@link #open}, what many owners have in one place, with one statement for their keys. */
  public Map<UUID, byte[]> openAll(Map<UUID, byte[]> sealed, Function<UUID, SealedPlace> place) {
    var opened = openWhatOpens(sealed, place);
    if (opened.size() < sealed.size()) {
      throw new CannotUnseal();
    }
    return opened;
  }

  /** As {@link #openAll}, without what does not open: the caller says what is missing. */
  public Map<UUID, byte[]> openWhatOpens(
      Map<UUID, byte[]> sealed, Function<UUID, SealedPlace> place) {
    var stored = sql.list(SealedKey.SELECT, SealedKey::new, sealed.keySet());
    var keys = unwrapped.all(stored, ring);
    var opened = new ConcurrentHashMap<UUID, byte[]>();
    keys.entrySet().parallelStream()
        .forEach(
            it -> {
              var owner = it.getKey();
              try {
                var content = new Sealed(requireNonNull(sealed.get(owner)));
                opened.put(owner, it.getValue().open(content, place.apply(owner)));
              } catch (CannotUnseal e) {
                // Its caller sees that it is not there.
              }
            });
    return opened;
  }

  /** As {@link #open}, for text. */
  public String text(byte[] sealed, SealedPlace place) {
    return new String(open(sealed, place), UTF_8);
  }

  /** Fetches the keys of many owners at once, to open each of them in this transaction. */
  public void fetchKeys(Collection<UUID> owners) {
    unwrapped.all(SealedKey.list("owner in ?1", owners), ring);
  }

  /**
   * Destroys the key of a draft, a call back or a look-up of a name: what it sealed cannot be
   * opened any more, nor any copy. The database keeps all other keys.
   */
  public void destroyKey(UUID owner) {
    SealedKey.delete("owner", owner);
  }

  private DataKey keyOf(SealedPlace place) {
    SealedKey stored = SealedKey.findById(place.owner());
    if (stored != null) {
      return unwrapped.of(stored, ring);
    }
    var key = DataKey.fresh();
    var made = key.wrapFor(place, ring, clock.instant());
    made.persist();
    unwrapped.keep(made, key);
    return key;
  }
}
