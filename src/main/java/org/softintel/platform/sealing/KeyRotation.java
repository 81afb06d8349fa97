package org.softintel.platform.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.platform.database.Sql;

/**
 * Wraps data keys anew that stand under an older key of the ring, and takes keys out of use that
 * nothing needs. The database lets the owner of its tables, and not the service.
 */
@ApplicationScoped
public class KeyRotation {
  private static final int BATCH = 500;

  /** So long after the first process had the new key, the last one has it too. */
  private static final Duration RESTARTS = Duration.ofDays(1);

  private static final String FIND =
      """
      select owner, made_for, data_key_id, wrapped_under, wrapped, commitment, created_at
      from sealed_key where wrapped_under = ? and owner > ? order by owner limit %d
      for update skip locked
      """
          .formatted(BATCH);

  private static final String WRAP =
      """
      update sealed_key k set wrapped_under = ?, wrapped = decode(made.wrapped, 'base64')
      from unnest(?::uuid[], ?::text[]) as made (owner, wrapped)
      where k.owner = made.owner and k.wrapped_under = ?
      """;

  private static final String OLDER =
      """
      with older (id) as (select key_id from key_in_use where keyset = 'REPORTS' and key_id <> ?1
          union select wrapped_under from sealed_key where wrapped_under <> ?1)
      select id, (select count(*) from sealed_key where wrapped_under = id) from older order by id
      """;

  private final KeyRing ring;
  private final Sql sql;
  private final InstantSource clock;
  private final Duration brief;

  @Inject
  KeyRotation(KeyRing ring, Sql sql, InstantSource clock, Instance<BrieflySealed> brief) {
    this(ring, sql, clock, brief.stream());
  }

  KeyRotation(KeyRing ring, Sql sql, InstantSource clock, Stream<? extends BrieflySealed> brief) {
    this.ring = ring;
    this.sql = sql;
    this.clock = clock;
    this.brief = brief.map(BrieflySealed::lasts).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /**
   * Some data keys that stood under one key.
   *
   * @param found those that nobody else worked on
   * @param wrapped how many of them stand under the current key now: the others do not open
   * @param last after which owner the next ones come; empty if there were none
   */
  public record Batch(int found, int wrapped, Optional<UUID> last) {}

  /** A key that is in use and does not wrap any more, and how many data keys stand under it. */
  public record OlderKey(String id, long dataKeys) {
    /** As its file has it. */
    public String number() {
      return id.substring(id.indexOf(':') + 1);
    }
  }

  /** The number of the key that wraps. */
  public String current() {
    return new OlderKey(ring.currentKeyId(), 0).number();
  }

  public List<OlderKey> older() {
    return sql.list(OLDER, row -> new OlderKey(row.text(1), row.number(2)), ring.currentKeyId());
  }

  /**
   * Wraps the next data keys that stand under this key, of owners after {@code after}. Those that
   * do not open stay as they are.
   */
  @Transactional(TxType.MANDATORY)
  public Batch next(OlderKey under, UUID after) {
    var found = sql.list(FIND, SealedKey::new, under.id(), after);
    var anew = anew(found);
    var owners = anew.stream().map(it -> it.owner).toList();
    var wrapped = anew.stream().map(it -> Base64.getEncoder().encodeToString(it.wrapped)).toList();
    int changed =
        owners.isEmpty() ? 0 : sql.update(WRAP, ring.currentKeyId(), owners, wrapped, under.id());
    return new Batch(
        found.size(),
        changed,
        found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1).owner));
  }

  /** Those that open, and that open as they are wrapped now. */
  private List<SealedKey> anew(List<SealedKey> stored) {
    var keys = DataKey.unwrapAll(stored, ring);
    var fresh = new ArrayList<SealedKey>();
    for (int i = 0; i < stored.size(); i++) {
      var before = stored.get(i);
      keys.get(i).ifPresent(it -> fresh.add(it.wrapAnew(before, ring)));
    }
    var again = DataKey.unwrapAll(fresh, ring);
    var good =
        IntStream.range(0, fresh.size())
            .filter(it -> again.get(it).isPresent())
            .mapToObj(fresh::get)
            .toList();
    Stream.concat(keys.stream(), again.stream()).flatMap(Optional::stream).forEach(DataKey::close);
    return good;
  }

  /**
   * Until when something may be sealed under older keys that has no data key, such as sign-ins and
   * links in mails.
   */
  public Instant briefUntil() {
    return sql.first(
            "select since from key_in_use where keyset = 'REPORTS' and key_id = ?",
            row -> row.time(1),
            ring.currentKeyId())
        .orElseGet(clock::instant)
        .plus(brief)
        .plus(RESTARTS);
  }

  /**
   * From now on a process starts without this key. Throws {@link KeyStillNeeded}, which says what
   * needs it.
   */
  @Transactional(TxType.MANDATORY)
  public void retire(String number) {
    sql.update(
        "delete from key_in_use where keyset = 'REPORTS' and key_id = ?", unneeded(number).id());
  }

  /** Throws {@link KeyStillNeeded} if {@link #retire} would. */
  public OlderKey unneeded(String number) {
    if (number.equals(current())) {
      throw new KeyStillNeeded("Key " + number + " is the primary key: promote another one first.");
    }
    var key =
        older().stream()
            .filter(it -> it.number().equals(number))
            .findFirst()
            .orElseThrow(
                () -> new KeyStillNeeded("No report was sealed here with a key " + number + "."));
    if (key.dataKeys() > 0) {
      throw new KeyStillNeeded(
          "%,d data keys stand under key %s: run keyset rewrap first."
              .formatted(key.dataKeys(), number));
    }
    if (clock.instant().isBefore(briefUntil())) {
      throw new KeyStillNeeded(
          "Links in mails and sign-ins may need key %s until %s.".formatted(number, briefUntil()));
    }
    return key;
  }
}
