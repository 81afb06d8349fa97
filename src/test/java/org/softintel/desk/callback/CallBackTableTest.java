package org.softintel.desk.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.desk.callback.CallBackTable.Answer;
import org.softintel.desk.callback.CallBackTable.Request;
import org.softintel.given.Await;
import org.softintel.given.MigratedPostgres;
import org.softintel.given.OneTransaction;
import org.softintel.platform.database.Sql;

/** On a real PostgreSQL, as the application's role. */
class CallBackTableTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final int MOST = 10;

  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();
  private static final DataSource DATABASE = POSTGRES.database();

  @BeforeEach
  void empty() throws Exception {
    POSTGRES.superuser("TRUNCATE call_back");
  }

  @Test
  void noMoreWaitThanMayHoweverManyAskAtOnce() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    Callable<Answer> ask = () -> inserted(request());
    var answers = new ArrayList<Answer>();

    for (var each : threads.invokeAll(Collections.nCopies(4 * MOST, ask))) {
      answers.add(each.get());
    }
    threads.shutdown();

    assertThat(waiting()).isEqualTo(MOST);
    assertThat(Collections.frequency(answers, Answer.NEW)).isEqualTo(MOST);
    assertThat(Collections.frequency(answers, Answer.FULL)).isEqualTo(3 * MOST);
  }

  @Test
  void aSecondPressAtTheSameTimeAsksOnce() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    Callable<Answer> press = () -> inserted(request((byte) 7));
    var answers = new ArrayList<Answer>();

    for (var each : threads.invokeAll(Collections.nCopies(8, press))) {
      answers.add(each.get());
    }
    threads.shutdown();

    assertThat(waiting()).isEqualTo(1);
    assertThat(answers).containsOnlyOnce(Answer.NEW).containsOnly(Answer.NEW, Answer.KNOWN);
  }

  /** On the code of before, they read that their number was not saved. */
  @Test
  void whoTookTheLastPlaceMayPressAgain() throws Exception {
    for (int i : IntStream.range(0, MOST).toArray()) {
      assertThat(inserted(request((byte) i))).isEqualTo(Answer.NEW);
    }

    assertThat(inserted(request((byte) (MOST - 1)))).isEqualTo(Answer.KNOWN);
    assertThat(inserted(request())).isEqualTo(Answer.FULL);
    assertThat(waiting()).isEqualTo(MOST);
  }

  /** While processes are replaced, one of an older release may not wait for its turn. */
  @Test
  void aPressThatWasAddedOutOfTurnIsKnown() throws Exception {
    var threads = Executors.newSingleThreadExecutor();
    try (var older = new OneTransaction(DATABASE)) {
      older
          .sql()
          .update(
              "insert into call_back (id, press, asked_at, suits, caller) values (?, ?, ?, 'ANY',"
                  + " ?)",
              UUID.randomUUID(),
              new byte[] {7},
              NOW,
              new byte[] {1});
      var answer = threads.submit(() -> inserted(request((byte) 7)));
      Await.until(
          "the second press waits for the first",
          Duration.ofSeconds(20),
          () ->
              new Sql(DATABASE)
                      .one("select count(*) from pg_locks where not granted", row -> row.number(1))
                  > 0);
      older.commit();

      assertThat(answer.get()).isEqualTo(Answer.KNOWN);
    }
    threads.shutdown();
    assertThat(waiting()).isEqualTo(1);
  }

  private static Request request(byte... press) {
    var id = UUID.randomUUID();
    var unique = press.length > 0 ? press : id.toString().getBytes(UTF_8);
    return new Request(id, unique, NOW, CallTime.ANY, new byte[] {1});
  }

  private static Answer inserted(Request request) throws SQLException {
    try (var transaction = new OneTransaction(DATABASE)) {
      var answer = new CallBackTable(transaction.sql()).insert(request, MOST);
      transaction.commit();
      return answer;
    }
  }

  private static long waiting() {
    return new Sql(DATABASE).one("select count(*) from call_back", row -> row.number(1));
  }
}
