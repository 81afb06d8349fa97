package org.softintel.report.team;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Accounts of people who left, kept in memory: asking the database at each request would make every
 * page wait, some on a thread that may not block.
 */
@Startup
@Singleton
class Leavers {
  private volatile Set<String> accounts = Set.of();

  Leavers() {
    refresh();
  }

  /** Keeps the last list while the database cannot be reached. */
  @Scheduled(every = "5s")
  void refresh() {
    accounts =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    Set.copyOf(
                        SeenColleague.getEntityManager()
                            .createQuery(
                                "select c.account from SeenColleague c where c.leftAt is not null",
                                String.class)
                            .getResultList()));
  }

  boolean include(String account) {
    return accounts.contains(account);
  }
}
