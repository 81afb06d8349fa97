package org.softintel.report.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.softintel.report.judgement.GivenJudgements.mention;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Await;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Ids;
import org.softintel.platform.database.Sql;
import org.softintel.platform.database.WrittenRows;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.sealing.GivenSharedKeys;
import org.softintel.report.question.RowGroup;

/** On a real PostgreSQL, as the application's role. */
class JudgementsInMemoryTest {
  private static final RowMention A = mention(1);
  private static final RowMention B = mention(2);
  private static final RowMention C = mention(3);

  private static final String LOCKS =
      "select exists (select from pg_locks where locktype = 'advisory' and granted)";

  @TempDir private static Path folder;
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();
  private static final Sql SQL = new Sql(POSTGRES.database());

  @AfterEach
  void forget() {
    SQL.update("delete from judgement");
  }

  @Test
  void aProcessSaysThatItDoesNotKnowAllBeforeItHasReadAll() throws Exception {
    var judged = made(A, B);
    var process = process();
    assertThat(catchThrowableOfType(Refusal.class, process::current).status()).isEqualTo(503);

    process.round();

    assertThat(process.current().about(List.of(A), Set.of())).containsExactly(judged);
  }

  @Test
  void whatAnyProcessKeptIsKnownAtTheNextUse() throws Exception {
    var process = read();
    var first = made(A, B);
    assertThat(process.current().of(first.id())).contains(first);

    var second = made(B, C);

    assertThat(process.current().about(List.of(A), Set.of()))
        .containsExactlyInAnyOrder(first, second);
  }

  /** Also what another process kept a moment ago, and answers; made in many random orders. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void nothingThatNamesADestroyedReportIsLeftInTheTableOrInAnyProcess(long seed) throws Exception {
    var random = new Random(seed);
    var mentions = List.of(A, B, C, mention(1, "p2", RowGroup.PEOPLE), mention(4), mention(5));
    var one = read();
    var other = read();
    var made = new ArrayList<Judgement>();
    for (int round = 0; round < 8; round++) {
      for (int i = 0; i < 5; i++) {
        made.add(anything(made, mentions, random));
      }
      var destroyed = mentions.get(random.nextInt(mentions.size())).report();

      (random.nextBoolean() ? one : other).forget(destroyed);

      made.removeIf(it -> it.names(destroyed));
      var left = made.stream().map(Judgement::id).toList();
      assertThat(SQL.list("select id from judgement", row -> row.id(1)))
          .containsExactlyInAnyOrderElementsOf(left);
      for (var process : List.of(one, other, read())) {
        process.round();
        assertThat(process.current().ids()).containsExactlyInAnyOrderElementsOf(left);
        assertThat(process.current().about(mentions, Set.of()))
            .containsExactlyInAnyOrderElementsOf(made);
      }
    }
  }

  private static Judgement anything(List<Judgement> made, List<RowMention> mentions, Random random)
      throws Exception {
    var two = new ArrayList<>(mentions);
    Collections.shuffle(two, random);
    var judged = made.stream().filter(it -> !it.verdict().isAnswer()).toList();
    var answered =
        Optional.of(judged)
            .filter(it -> !it.isEmpty() && random.nextInt(3) == 0)
            .map(it -> it.get(random.nextInt(it.size())));
    var next =
        judgement(
            answered.isPresent() ? Verdict.TAKEN_BACK : Verdict.SAME,
            answered.map(Judgement::a).orElse(two.get(0)),
            answered.map(Judgement::b).orElse(two.get(1)),
            "Invented",
            "officer",
            answered.map(Judgement::id));
    rows().insert(next);
    return next;
  }

  /** Whoever destroys a report waits for a judgement that is being kept, and deletes that too. */
  @Test
  void aJudgementThatIsBeingKeptIsNoOrphan() throws Exception {
    made(A, C);
    POSTGRES.superuser("create table kept as select * from judgement");
    SQL.update("delete from judgement");
    var process = read();
    var judging = CompletableFuture.runAsync(JudgementsInMemoryTest::keepSlowly);
    Await.until("somebody judges", Duration.ofSeconds(5), () -> SQL.one(LOCKS, it -> it.flag(1)));

    process.forget(C.report());

    judging.join();
    assertThat(SQL.list("select id from judgement", row -> row.id(1))).isEmpty();
    POSTGRES.superuser("drop table kept");
  }

  private static void keepSlowly() {
    try {
      POSTGRES.superuser(
          "begin; select pg_advisory_xact_lock(hashtextextended('judgement', 0));"
              + " insert into judgement (id, quarter, content) select id, quarter, content from"
              + " kept; select pg_sleep(1); commit");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRowThatDoesNotOpenHidesNoOtherAndIsTriedAgain() throws Exception {
    var left = made(A, B);
    var spoilt = made(B, C);
    POSTGRES.superuser("create table kept as select * from judgement");
    POSTGRES.superuser(
        "update judgement set content = (select content from kept where id <> '%1$s')"
                .formatted(spoilt.id())
            + " where id = '%s'".formatted(spoilt.id()));
    var process = read();
    assertThat(process.current().ids()).containsExactly(left.id());

    POSTGRES.superuser("update judgement j set content = k.content from kept k where k.id = j.id");
    POSTGRES.superuser("drop table kept");
    process.round();

    assertThat(process.current().ids()).containsExactlyInAnyOrder(left.id(), spoilt.id());
  }

  @Test
  void anotherDatabaseIsReadAnew() throws Exception {
    var rows =
        new JudgementRows(GivenSharedKeys.of(folder, SQL), InstantSource.system(), SQL) {
          private int asked;

          @Override
          protected WrittenRows lately() {
            return new WrittenRows(SQL, "judgement", "id") {
              @Override
              public Optional<News> news() {
                return ++asked == 2 ? Optional.empty() : super.news();
              }
            };
          }
        };
    var process = new JudgementsInMemory(rows);
    process.round();
    var judged = made(A, B);

    assertThatThrownBy(process::current).isInstanceOf(Refusal.class);
    process.round();

    assertThat(process.current().ids()).containsExactly(judged.id());
  }

  @Test
  void noRowTellsHowMuchItHolds() throws Exception {
    var shortest = judgement(Verdict.SAME, A, B, "abc", "a", Optional.empty());
    var row = "R".repeat(40);
    var longest =
        judgement(
            Verdict.TAKEN_BACK,
            mention(1, row, RowGroup.CHILDREN),
            mention(2, row, RowGroup.CHILDREN),
            "\uD83D\uDC26".repeat(NewJudgement.MOST_REASON),
            "a".repeat(255),
            Optional.of(new UUID(-1, -1)));
    rows().insert(shortest);
    rows().insert(longest);

    assertThat(SQL.list("select distinct length(content) from judgement", row2 -> row2.number(1)))
        .containsExactly((long) JudgementRows.LAYOUT.bytes() + 30);
    assertThat(read().current().of(longest.id())).contains(longest);
    assertThatThrownBy(
            () ->
                POSTGRES.superuser(
                    "insert into judgement (id, quarter, content)"
                        + " values (gen_random_uuid(), now(), '\\x00')"))
        .isInstanceOf(SQLException.class);
  }

  private static Judgement made(RowMention a, RowMention b) throws Exception {
    var made = judgement(Verdict.SAME, a, b, "Invented", "officer", Optional.empty());
    rows().insert(made);
    return made;
  }

  private static Judgement judgement(
      Verdict verdict,
      RowMention a,
      RowMention b,
      String reason,
      String by,
      Optional<UUID> answers) {
    return new Judgement(
        Ids.next(),
        verdict,
        a,
        b,
        reason,
        by,
        Instant.parse("2026-11-29T12:00:00.123456Z"),
        false,
        answers);
  }

  private static JudgementRows rows() throws Exception {
    return new JudgementRows(GivenSharedKeys.of(folder, SQL), InstantSource.system(), SQL);
  }

  private static JudgementsInMemory process() throws Exception {
    return new JudgementsInMemory(rows());
  }

  private static JudgementsInMemory read() throws Exception {
    var process = process();
    process.round();
    return process;
  }
}
