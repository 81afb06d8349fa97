package org.softintel.report.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** On a real PostgreSQL: who may be mailed. */
class PresentColleaguesTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();
  private static final Sql SQL = new Sql(POSTGRES.database());

  @Test
  void whoHasLeftOrIsAbsentIsNotPresent() {
    colleague("a1", "terry", NOW);
    colleague("a2", "left", NOW);
    SQL.update("update colleague set left_at = ? where account = 'a2'", NOW);
    colleague("a3", "absent", NOW);
    absence("a3", -1, 1);
    colleague("a4", "back", NOW);
    absence("a4", -2, -1);
    colleague("a5", "not-asked-for", NOW);

    assertThat(present("terry", "left", "absent", "back", "nobody"))
        .containsOnlyKeys("a1", "a4")
        .containsEntry("a1", "terry");
  }

  @Test
  void whoMayOpenNoReportIsNotPresentUntilALeadReleasesThem() {
    colleague("s1", "stopped", NOW);
    stopped("s1");
    colleague("s2", "released", NOW);
    stopped("s2");
    SQL.update("update stopped_reader set released_at = ? where account = 's2'", NOW);

    assertThat(present("stopped", "released")).containsOnlyKeys("s2");
  }

  /** Somebody new may be given the username of somebody who has left. */
  @Test
  void ofAUsernameTheLastAccountIsMeant() {
    colleague("old", "twice", NOW.minusSeconds(60));
    colleague("new", "twice", NOW);

    assertThat(present("twice")).containsOnlyKeys("new");
  }

  private static Map<String, String> present(String... usernames) {
    return new Colleagues(SQL, InstantSource.fixed(NOW)).present(Set.of(usernames));
  }

  private static void colleague(String account, String username, Instant seen) {
    SQL.update(
        "insert into colleague (account, name, username, seen_at) values (?, ?, ?, ?)",
        account,
        "Invented " + account,
        username,
        seen);
  }

  private static void stopped(String account) {
    SQL.update(
        "insert into stopped_reader (account, name, stopped_at) values (?, 'Invented', ?)",
        account,
        NOW);
  }

  private static void absence(String account, int from, int until) {
    SQL.update(
        "insert into absence (id, account, cover, from_day, until_day, said_by, said_at) values"
            + " (gen_random_uuid(), ?, 'a1', current_date + ?::int, current_date + ?::int, 'x', ?)",
        account,
        from,
        until,
        NOW);
  }
}
