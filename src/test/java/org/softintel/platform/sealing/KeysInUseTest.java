package org.softintel.platform.sealing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;
import org.softintel.platform.secrets.KeyFileRefused;

/** On a real PostgreSQL, as the application's role. */
class KeysInUseTest {
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();

  @TempDir private Path folder;

  @BeforeEach
  void aDatabaseThatNobodyWroteTo() throws Exception {
    POSTGRES.superuser("truncate key_in_use");
    POSTGRES.superuser("truncate sealed_key");
  }

  @Test
  void aProcessStartsWithTheKeysOfItsDatabaseAndWithNewerOnesBesideThem() throws Exception {
    start(keys(1), index(5));
    start(keys(1), index(5));
    start(keys(2, 1), index(6, 5));
    start(keys(1, 2), index(5, 6));
  }

  @Test
  void anotherKeysetOfReportsIsRefused() throws Exception {
    start(keys(1), index(5));

    refused(keys(2), index(5))
        .hasMessageContainingAll("softintel.platform.sealing.keyset ", "lacks key file:1,");
    start(keys(2, 1), index(5));
    refused(keys(1), index(5)).hasMessageContaining("lacks key file:2,");
  }

  @Test
  void anotherKeysetOfTheIndexIsRefused() throws Exception {
    start(keys(1), index(5));

    refused(keys(1), index(6))
        .hasMessageContainingAll("softintel.platform.sealing.index-keyset ", "lacks key 5,");
  }

  /** Each key of local mode has the same id. */
  @Test
  void aKeyOfTheSameIdAndOtherBytesIsRefused() throws Exception {
    start(keys(1), index(5));

    var ring = FileKeyRing.read(renumbered(GivenKeyRings.file(fresh(), 2), 2, 1), true);
    refused(ring, index(5)).hasMessageContaining("lacks key file:1,");
    var other = IndexKeys.read(renumbered(GivenIndexKeys.file(fresh(), 6), 6, 5), true);
    refused(keys(1), other).hasMessageContaining("lacks key 5,");
  }

  /** The list of keys may have been deleted by hand. */
  @Test
  void aKeyUnderWhichSomethingIsSealedMustBeThere() throws Exception {
    POSTGRES.superuser(
        "insert into sealed_key values (gen_random_uuid(), 'report', gen_random_uuid(), 'file:9',"
            + " '', '', now())");

    refused(keys(1), index(5)).hasMessageContaining("lacks key file:9, under which reports");
    start(keys(1, 9), index(5));
  }

  private static void start(KeyRing ring, IndexKeys index) {
    assertThatCode(() -> inUse(ring, index).demandAll()).doesNotThrowAnyException();
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(
      KeyRing ring, IndexKeys index) {
    return assertThatThrownBy(() -> inUse(ring, index).demandAll())
        .isInstanceOf(KeyFileRefused.class);
  }

  private static KeysInUse inUse(KeyRing ring, IndexKeys index) {
    return new KeysInUse(ring, index, new Sql(POSTGRES.database()), InstantSource.system());
  }

  private KeyRing keys(int... ids) throws Exception {
    return GivenKeyRings.ring(fresh(), ids);
  }

  private IndexKeys index(int... ids) throws Exception {
    return IndexKeys.read(GivenIndexKeys.file(fresh(), ids), true);
  }

  private static Path renumbered(Path keyset, int id, int as) throws Exception {
    var json = Files.readString(keyset).replaceAll("(?i)(keyId\":\\s*)" + id + "\\b", "$1" + as);
    return Files.writeString(keyset, json);
  }

  private Path fresh() throws Exception {
    return Files.createDirectories(folder.resolve(UUID.randomUUID().toString()));
  }
}
