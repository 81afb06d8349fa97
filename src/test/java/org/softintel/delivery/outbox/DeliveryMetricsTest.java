package org.softintel.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.delivery.outbox.GivenDelivery.NOW;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** What operators are told of mail, on a real PostgreSQL. */
class DeliveryMetricsTest {
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();

  private final Sql sql = new Sql(POSTGRES.database());
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final DeliveryMetrics metrics =
      new DeliveryMetrics(new OutboxTable(sql), meters, InstantSource.fixed(NOW));
  private int made;

  @Test
  void mailIsCountedByItsStateAndTheOldestThatWaitsByItsAge() {
    mail("WAITING", 90);
    mail("HELD", 5_000);
    mail("HELD", 10);
    for (int i = 0; i < 3; i++) {
      mail("FAILED", 6_000);
    }
    mail("SENT", 7_000);
    mail("DROPPED", 7_000);
    for (int i = 0; i < 3; i++) {
      mail("WAITING", 20);
    }

    metrics.count();

    assertThat(value("waiting")).isEqualTo(4);
    assertThat(value("held")).isEqualTo(2);
    assertThat(value("failed")).isEqualTo(3);
    assertThat(value("oldest.waiting.seconds")).isEqualTo(90);

    sql.update("update outbox set state = 'SENT', settled_at = ?", NOW);
    metrics.count();

    assertThat(value("waiting")).isZero();
    assertThat(value("held")).isZero();
    assertThat(value("failed")).isZero();
    assertThat(value("oldest.waiting.seconds")).isZero();
  }

  private void mail(String state, long secondsOld) {
    var name = "mail-" + ++made;
    sql.update(
        """
        insert into outbox (kind, subject, inbox, state, due_at, message_id, created_at)
        values ('NOTICE', ?1, 'team', 'WAITING', ?2, ?3, ?2)
        """,
        name,
        NOW.minusSeconds(secondsOld),
        "<" + name + "@x>");
    sql.update("update outbox set state = ? where subject = ?", state, name);
  }

  private double value(String name) {
    return meters.get("softintel.delivery." + name).gauge().value();
  }
}
