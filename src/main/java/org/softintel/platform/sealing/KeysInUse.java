package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.softintel.platform.database.Migrations;
import org.softintel.platform.database.Sql;
import org.softintel.platform.secrets.KeyFileRefused;
import org.softintel.platform.settings.StartRefused;

/**
 * The keys that the database was written with. A process that lacks one would find nothing, open
 * nothing, and seal what nobody else can open, so it does not start.
 */
@Singleton
class KeysInUse {
  private static final byte[] CONTEXT = "key in use".getBytes(US_ASCII);
  private static final String INDEX = "key-in-use";
  private static final int PROOF_BYTES = 32;

  /** Of two processes that begin with a new database each only one brings its keys. */
  private static final long LOCK = 0x6b6579_696e_757365L;

  private static final String REGISTER =
      "insert into key_in_use (keyset, key_id, proof, since) values (?, ?, ?, ?)"
          + " on conflict do nothing";

  /** By the index: of a million rows one is read for each key. */
  private static final String WRAPPED_UNDER =
      "with recursive used (id) as ((select min(wrapped_under) from sealed_key) union all"
          + " select (select min(wrapped_under) from sealed_key where wrapped_under > used.id)"
          + " from used where used.id is not null)"
          + " select id from used where id is not null";

  private final KeyRing ring;
  private final IndexKeys index;
  private final Sql sql;
  private final InstantSource clock;

  KeysInUse(KeyRing ring, IndexKeys index, Sql sql, InstantSource clock) {
    this.ring = ring;
    this.index = index;
    this.sql = sql;
    this.clock = clock;
  }

  /** A key that the database was written with, and what it made of a fixed text. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Used(String keyset, String id, byte[] proof) {}

  @Startup(Migrations.DEMANDED + 1)
  @Transactional
  void demandAll() {
    sql.one("select pg_advisory_xact_lock(?)::text", row -> true, LOCK);
    refuseOthers();
    register();
  }

  /** Throws {@link StartRefused}, which names the setting and the keys that are missing. */
  void refuseOthers() {
    var used =
        sql.list(
            "select keyset, key_id, proof from key_in_use order by keyset, key_id",
            row -> new Used(row.text(1), row.text(2), row.bytes(3)));
    refuseOthers(
        "keyset", used.stream().filter(it -> it.keyset.equals("REPORTS") && !unwraps(it)).toList());
    refuseOthers(
        "index-keyset",
        used.stream().filter(it -> it.keyset.equals("INDEX") && !hashes(it)).toList());
    refuseUnknown(sql.list(WRAPPED_UNDER, row -> row.text(1)));
  }

  private boolean unwraps(Used used) {
    try {
      return KeyStores.asked(() -> ring.unwrap(used.id, used.proof, CONTEXT)).length == PROOF_BYTES;
    } catch (CannotUnseal e) {
      return false;
    }
  }

  private boolean hashes(Used used) {
    return index.ids().stream()
        .filter(it -> id(it).equals(used.id))
        .anyMatch(it -> MessageDigest.isEqual(proof(it), used.proof));
  }

  private byte[] proof(int key) {
    return index.hash(key, INDEX, INDEX, PROOF_BYTES);
  }

  private static String id(int key) {
    return Integer.toUnsignedString(key);
  }

  private static void refuseOthers(String setting, List<Used> missing) {
    if (!missing.isEmpty()) {
      throw new KeyFileRefused(
          ("%s is not the one of this database: it lacks key %s, with which this database was"
                  + " written. Put the right one in its place: docs/operating/keys.md.")
              .formatted(
                  holder(setting, missing.get(0).id),
                  missing.stream().map(Used::id).collect(joining(", "))));
    }
  }

  private void refuseUnknown(List<String> ids) {
    var missing = ids.stream().filter(it -> !ring.has(it)).toList();
    if (!missing.isEmpty()) {
      throw new KeyFileRefused(
          "%s lacks key %s, under which reports are sealed. Put it back: docs/operating/keys.md."
              .formatted(holder("keyset", missing.get(0)), String.join(", ", missing)));
    }
  }

  private static String holder(String setting, String key) {
    return key.startsWith(TransitKeyRing.KIND)
        ? "The key store of softintel.platform.sealing.transit"
        : "The file of softintel.platform.sealing." + setting;
  }

  private void register() {
    var any = new byte[PROOF_BYTES];
    new SecureRandom().nextBytes(any);
    var now = clock.instant();
    var wrapped = KeyStores.asked(() -> ring.wrap(any, CONTEXT));
    sql.update(REGISTER, "REPORTS", ring.currentKeyId(), wrapped, now);
    sql.update(REGISTER, "INDEX", id(index.primary()), proof(index.primary()), now);
  }
}
