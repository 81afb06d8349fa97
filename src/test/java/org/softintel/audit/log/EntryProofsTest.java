package org.softintel.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.trail.GivenTrail;
import org.softintel.audit.verify.Receipt;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** Any entry of the log is proved, and nothing that the log does not hold. */
class EntryProofsTest {
  private static final int ENTRIES = 300;

  @TempDir Path folder;

  private MigratedPostgres postgres;
  private Sql sql;
  private GivenTrail trail;
  private GivenSignedLog log;

  @BeforeEach
  void aLogOfMoreThanOneTile() throws Exception {
    postgres = new MigratedPostgres();
    sql = new Sql(postgres.database());
    trail = new GivenTrail(sql);
    log = new GivenSignedLog(sql, folder);
    IntStream.range(0, ENTRIES).forEach(it -> trail.sendReport());
    log.sequence(Instant.now());
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void everyEntryIsProvedAgainstTheCheckpointThatWasAskedFor() {
    var signed = log.newest();
    trail.sendReport();
    log.sequence(Instant.now());

    var proofs = log.proofs().of(rows(), signed);

    assertThat(proofs).hasSize(ENTRIES + 1);
    assertThat(proofs.get(ENTRIES)).as("later than the checkpoint").isEmpty();
    for (int i = 0; i < ENTRIES; i++) {
      var proof = proofs.get(i).orElseThrow();
      assertThat(proof.index()).isEqualTo(i);
      var read = Receipt.parse(proof.text().getBytes(UTF_8));
      assertThat(read.verify(log.keys()).size()).isEqualTo(ENTRIES);
    }
    assertThat(log.proofs().of(rows(), log.newest()).get(ENTRIES)).isPresent();
  }

  @Test
  void whatWasChangedOrMadeUpOrWaitsIsNotProved() throws Exception {
    trail.sendReport();
    var rows = rows();
    past("update audit_entry set actor = 'somebody-else' where id = " + rows.get(7));
    past("delete from audit_leaf where leaf = 9");
    past("update audit_leaf set leaf = -1 where leaf = 10");

    var proofs = log.proofs().of(rows, log.newest());

    assertThat(proofs.get(7)).isEmpty();
    assertThat(proofs.get(8)).isPresent();
    assertThat(proofs.get(9)).isEmpty();
    assertThat(proofs.get(10)).isEmpty();
    assertThat(proofs.get(ENTRIES)).isEmpty();
    assertThat(log.proofs().of(List.of(-1L), log.newest()).get(0)).isEmpty();
  }

  @Test
  void aDamagedTreeProvesNothing() throws Exception {
    past("delete from audit_tile where level = 0 and tile = 1");

    assertThat(log.proofs().of(rows(), log.newest())).allMatch(it -> it.isEmpty());
  }

  private List<Long> rows() {
    return sql.list("select id from audit_entry order by id", row -> row.number(1));
  }

  private void past(String statement) throws Exception {
    postgres.superuser("set session_replication_role = replica; " + statement);
  }
}
