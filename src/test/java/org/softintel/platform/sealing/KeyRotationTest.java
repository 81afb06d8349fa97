package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.MigratedPostgres;
import org.softintel.given.OneTransaction;
import org.softintel.platform.database.Sql;
import org.softintel.platform.database.Sql.SqlFailed;
import org.softintel.platform.sealing.KeyRotation.Batch;
import org.softintel.platform.sealing.KeyRotation.OlderKey;
import org.softintel.platform.secrets.KeyFileRefused;

/** On a real PostgreSQL, as the owner of the tables; those who read are the application's role. */
class KeyRotationTest {
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final OlderKey OLD = new OlderKey("file:7", 0);
  private static final byte[] CLEAR = "words".getBytes(UTF_8);
  private static final Duration LINKS_LAST = Duration.ofDays(14);
  private static final String UNTOUCHED =
      "select md5(string_agg(owner || made_for || data_key_id || commitment::text || created_at, ''"
          + " order by owner)) from sealed_key";

  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();

  @TempDir private Path folder;
  private final Map<UUID, byte[]> reports = new ConcurrentHashMap<>();

  @BeforeEach
  void aDatabaseThatNobodyWroteTo() throws Exception {
    POSTGRES.superuser("truncate key_in_use, sealed_key");
  }

  /** Half of the times it is killed before it commits, and what comes after begins anew. */
  @Test
  void reportsOpenInEachProcessWhileTheirKeysAreWrappedAnewByACommandThatIsKilledAgainAndAgain()
      throws Exception {
    // given
    seal(1_200, ring(7));
    var before = untouched();
    var over = new AtomicBoolean();
    // The common pool has one thread on two processors.
    var processes = Executors.newCachedThreadPool();
    var readers =
        Stream.of(ring(7, 8), ring(8, 7), ring(8, 7))
            .map(it -> CompletableFuture.supplyAsync(() -> readUntil(over, it), processes))
            .toList();
    // when
    var last = BEFORE_ALL;
    for (int tries = 0; under("file:7") > 0; tries++) {
      var lives = tries % 2 == 1;
      var batch = next(last, lives);
      last = lives ? batch.last().orElse(BEFORE_ALL) : BEFORE_ALL;
    }
    over.set(true);
    // then
    assertThat(readers).allSatisfy(it -> assertThat(it.join()).isPositive());
    processes.shutdown();
    assertThat(under("file:8")).isEqualTo(1_200);
    assertThat(untouched()).isEqualTo(before);
    assertThat(open(ring(8), reports)).hasSize(1_200);
  }

  /** Returns how many were opened; throws if one was not. */
  private long readUntil(AtomicBoolean over, KeyRing ring) {
    var ids = List.copyOf(reports.keySet());
    var random = new Random(ids.size());
    long opened = 0;
    while (!over.get()) {
      var id = ids.get(random.nextInt(ids.size()));
      opened += open(ring, Map.of(id, reports.get(id))).size();
    }
    return opened;
  }

  @Test
  void whatADraftLosesMeanwhileStaysLost() throws Exception {
    seal(2, ring(7));
    var draft = reports.keySet().iterator().next();
    try (var command = transaction()) {
      rotation(command.sql()).next(OLD, BEFORE_ALL);
      var shredded =
          CompletableFuture.runAsync(
              () -> asOwner().update("delete from sealed_key where owner = ?", draft));
      command.commit();
      shredded.join();
    }

    assertThat(asOwner().list("select owner from sealed_key", row -> row.id(1)))
        .hasSize(1)
        .doesNotContain(draft);
  }

  @Test
  void twoCommandsAtOnceShareTheWork() throws Exception {
    seal(700, ring(7));
    try (var one = transaction();
        var other = transaction()) {
      assertThat(rotation(one.sql()).next(OLD, BEFORE_ALL).wrapped()).isEqualTo(500);
      assertThat(rotation(other.sql()).next(OLD, BEFORE_ALL).wrapped()).isEqualTo(200);
      one.commit();
      other.commit();
    }

    assertThat(under("file:8")).isEqualTo(700);
  }

  /** Somebody changed it past the service. */
  @Test
  void aKeyThatDoesNotOpenStaysAndStopsNothing() throws Exception {
    seal(3, ring(7));
    var spoilt = reports.keySet().iterator().next();
    asOwner().update("update sealed_key set wrapped = '' where owner = ?", spoilt);

    var batch = next(BEFORE_ALL, true);

    assertThat(batch.found()).isEqualTo(3);
    assertThat(batch.wrapped()).isEqualTo(2);
    assertThat(under("file:7")).isEqualTo(1);
  }

  @Test
  void theServiceItselfMayNotWrapAnew() throws Exception {
    seal(1, ring(7));

    assertThatThrownBy(() -> rotation(new Sql(POSTGRES.database())).next(OLD, BEFORE_ALL))
        .isInstanceOf(SqlFailed.class)
        .hasStackTraceContaining("permission denied");
    assertThat(under("file:7")).isEqualTo(1);
  }

  @Test
  void aKeyIsRetiredOnceNothingNeedsItAndProcessesStartWithoutIt() throws Exception {
    // given
    var first = Instant.parse("2026-11-02T09:00:00Z");
    start(ring(7), first);
    seal(1, ring(7));
    start(ring(8, 7), first.plus(Duration.ofDays(30)));
    var soon = first.plus(Duration.ofDays(31));
    // then
    stillNeeded("8", soon).hasMessageContaining("Key 8 is the primary key");
    stillNeeded("9", soon).hasMessageContaining("No report was sealed here with a key 9");
    stillNeeded("7", soon).hasMessage("1 data keys stand under key 7: run keyset rewrap first.");
    next(BEFORE_ALL, true);
    stillNeeded("7", soon)
        .hasMessageContaining("Links in mails and sign-ins may need key 7 until 2026-12-17T09:00");
    assertThatThrownBy(() -> start(ring(8), soon)).isInstanceOf(KeyFileRefused.class);
    // when
    var later = first.plus(Duration.ofDays(45));
    rotation(asOwner(), later).retire("7");
    // then
    assertThat(rotation(asOwner(), later).older()).isEmpty();
    assertThatCode(() -> start(ring(8), later)).doesNotThrowAnyException();
    assertThat(open(ring(8), reports)).hasSize(1);
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> stillNeeded(
      String key, Instant now) {
    return assertThatThrownBy(() -> rotation(asOwner(), now).retire(key))
        .isInstanceOf(KeyStillNeeded.class);
  }

  private void seal(int many, KeyRing ring) throws Exception {
    try (var transaction = transaction()) {
      var sql = transaction.sql();
      for (int i = 0; i < many; i++) {
        var id = UUID.randomUUID();
        try (var key = DataKey.fresh()) {
          reports.put(id, key.seal(CLEAR, place(id)).bytes());
          sql.update(SealedKey.INSERT, key.wrapFor(place(id), ring, Instant.EPOCH).values());
        }
      }
      transaction.commit();
    }
  }

  private static Map<UUID, byte[]> open(KeyRing ring, Map<UUID, byte[]> sealed) {
    var sealer =
        new Sealer(ring, InstantSource.system(), new Sql(POSTGRES.database()), new UnwrappedKeys());
    return sealer.openAll(sealed, KeyRotationTest::place);
  }

  private static SealedPlace place(UUID report) {
    return new SealedPlace("report", "content", report);
  }

  private Batch next(UUID after, boolean lives) throws Exception {
    try (var transaction = transaction()) {
      var batch = rotation(transaction.sql()).next(OLD, after);
      if (lives) {
        transaction.commit();
      }
      return batch;
    }
  }

  private static long under(String key) {
    return asOwner()
        .one("select count(*) from sealed_key where wrapped_under = ?", row -> row.number(1), key);
  }

  private static String untouched() {
    return asOwner().one(UNTOUCHED, row -> row.text(1));
  }

  private static OneTransaction transaction() throws Exception {
    return new OneTransaction(POSTGRES.ownersDatabase());
  }

  private static Sql asOwner() {
    return new Sql(POSTGRES.ownersDatabase());
  }

  private KeyRotation rotation(Sql sql) throws Exception {
    return rotation(sql, Instant.EPOCH);
  }

  private KeyRotation rotation(Sql sql, Instant now) throws Exception {
    return new KeyRotation(ring(8, 7), sql, InstantSource.fixed(now), Stream.of(() -> LINKS_LAST));
  }

  private void start(KeyRing ring, Instant now) throws Exception {
    var index = IndexKeys.read(GivenIndexKeys.file(folder, 5), true);
    new KeysInUse(ring, index, new Sql(POSTGRES.database()), InstantSource.fixed(now)).demandAll();
  }

  private KeyRing ring(int... ids) throws Exception {
    var fresh = Files.createDirectories(folder.resolve(UUID.randomUUID().toString()));
    return GivenKeyRings.ring(fresh, ids);
  }
}
