package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** On a real PostgreSQL, as the application's role. */
class SharedKeySealerTest {
  private static final byte[] CLEAR = "words".getBytes(UTF_8);

  @TempDir private static Path folder;
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();

  private final UUID owner = UUID.randomUUID();
  private final UUID row = UUID.randomUUID();

  @Test
  void anotherProcessOpensItInItsRowAndNowhereElse() throws Exception {
    var sealed = process().seal(CLEAR, place(owner, row));

    assertThat(process().open(sealed, place(owner, row))).isEqualTo(CLEAR);
    assertThatThrownBy(() -> process().open(sealed, place(owner, UUID.randomUUID())))
        .isInstanceOf(CannotUnseal.class);
  }

  @Test
  void processesThatMakeTheSameKeyAtOnceMakeOne() throws Exception {
    var processes = List.of(process(), process(), process(), process());
    var sealed =
        processes.stream()
            .map(it -> CompletableFuture.supplyAsync(() -> it.seal(CLEAR, place(owner, row))))
            .toList();

    var later = process();
    assertThat(sealed)
        .allSatisfy(it -> assertThat(later.open(it.join(), place(owner, row))).isEqualTo(CLEAR));
  }

  @Test
  void withoutTheKeyNothingOpensAndTheApplicationCannotDestroyIt() throws Exception {
    var sealed = process().seal(CLEAR, place(owner, row));
    var delete = "delete from sealed_key where owner = '" + owner + "'";
    assertThat(new Sql(POSTGRES.database()).update(delete)).isZero();

    POSTGRES.superuser(delete);

    assertThatThrownBy(() -> process().open(sealed, place(owner, row)))
        .isInstanceOf(CannotUnseal.class);
  }

  @Test
  void aKeyThatWasMadeAnewIsUsedByARunningProcess() throws Exception {
    var running = process();
    running.seal(CLEAR, place(owner, row));
    POSTGRES.superuser("delete from sealed_key where owner = '" + owner + "'");
    var anew = process().seal(CLEAR, place(owner, row));

    running.forgetLost();

    assertThat(running.open(anew, place(owner, row))).isEqualTo(CLEAR);
    assertThat(process().open(running.seal(CLEAR, place(owner, row)), place(owner, row)))
        .isEqualTo(CLEAR);
  }

  private static SharedKeySealer process() throws Exception {
    return GivenSharedKeys.of(folder, new Sql(POSTGRES.database()));
  }

  private static SealedPlace place(UUID owner, UUID row) {
    return new SealedPlace("report_terms", "terms", owner, row);
  }
}
