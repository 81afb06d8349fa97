package org.softintel.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.MigratedPostgres;
import org.softintel.given.OneTransaction;
import org.softintel.platform.database.Sql;
import org.softintel.platform.sealing.GivenIndexKeys;
import org.softintel.platform.sealing.KeyedHash;

/** On a real PostgreSQL, as the application's role. */
class CallLimitsTest {
  private static final String NETWORK = "192.0.2.1";

  @TempDir private static Path folder;

  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();
  private static final DataSource DATABASE = POSTGRES.database();
  private static KeyedHash hash;

  @BeforeAll
  static void start() throws Exception {
    hash = GivenIndexKeys.of(GivenIndexKeys.file(folder, 1));
  }

  @BeforeEach
  void empty() throws Exception {
    POSTGRES.superuser("TRUNCATE call_limit");
  }

  /** On the code of before, 40 of them used up the address: each took two calls of it. */
  @Test
  void whoCallsOnceTakesOneCallOfTheirAddress() throws Exception {
    var process = process(new Sql(DATABASE), "40/24H", "80/24H");

    assertThat(IntStream.range(0, 90).filter(i -> isTaken(process, "account " + i)).count())
        .isEqualTo(80);
  }

  /** On the code of before, it lost a share that it could not use besides its one call. */
  @Test
  void anAccountLosesNoShareForTheNarrowPlaceOfItsAddress() throws Exception {
    var narrow = process(new Sql(DATABASE), "40/24H", "49/24H");
    var wide = process(new Sql(DATABASE), "40/24H", "");
    for (var neighbour : List.of("one", "two")) {
      IntStream.range(0, 24).forEach(i -> isTaken(narrow, neighbour));
    }

    assertThat(isTaken(narrow, "same")).isTrue();

    assertThat(IntStream.range(0, 40).filter(i -> isTaken(wide, "same")).count()).isEqualTo(38);
  }

  /** On the code of before, each of those who called at once took a twentieth of the limit. */
  @Test
  void aProcessHoldsBackATwentiethHoweverManyCallAtOnce() throws Exception {
    var one = process(new Sql(DATABASE), "400/24H", "");
    var other = process(new Sql(DATABASE), "400/24H", "");
    var threads = Executors.newFixedThreadPool(16);
    Callable<Boolean> call = () -> isTaken(one, "same");

    for (var each : threads.invokeAll(Collections.nCopies(16, call))) {
      assertThat(each.get()).isTrue();
    }
    threads.shutdown();

    assertThat(IntStream.range(0, 400).filter(i -> isTaken(other, "same")).count())
        .isBetween(400L - 16 - 20, 400L - 16);
  }

  @Test
  void strangersWithManyAddressesFillNoMemory() throws Exception {
    try (var transaction = new OneTransaction(DATABASE)) {
      var one = process(transaction.sql(), "40/24H", "");
      var other = process(transaction.sql(), "40/24H", "");
      IntStream.range(0, CallLimits.MOST_AHEAD).forEach(i -> isTaken(one, "account " + i));
      isTaken(one, "last");

      assertThat(IntStream.range(0, 40).filter(i -> isTaken(other, "account 0")).count())
          .as("of one that a second call is held for")
          .isEqualTo(38);
      assertThat(IntStream.range(0, 40).filter(i -> isTaken(other, "last")).count()).isEqualTo(39);
    }
  }

  private static CallLimits process(Sql sql, String account, String address) throws IOException {
    var config =
        LimitConfigTest.read(
            Map.of(
                "softintel.platform.limits.page.per-account", account,
                "softintel.platform.limits.page.per-address", address));
    return new CallLimits(sql, hash, config, new SimpleMeterRegistry(), InstantSource.system());
  }

  private static boolean isTaken(CallLimits process, String account) {
    return process.take(LimitKind.PAGE, Optional.of(account), NETWORK).isEmpty();
  }
}
