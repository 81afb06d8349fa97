package org.softintel.platform.database;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.softintel.platform.monitoring.Alarm;

/**
 * Whether the database takes writes, as far as this process knows. It tries one only after one was
 * refused, and then until one is taken.
 */
@Singleton
public class DatabaseWrites {
  /** It takes new room on the disk, as a report does, and next to none in the write-ahead log. */
  private static final String TRIAL =
      "insert into write_trial select convert_to(repeat('x', 1048576), 'UTF8')";

  private final DataSource database;
  private volatile boolean inDoubt;

  /** With which SQLSTATE; empty if they are taken. */
  private volatile String refused = "";

  DatabaseWrites(DataSource database) {
    this.database = database;
  }

  /** Something failed, perhaps because no write is taken. */
  public void failed(Throwable thrown) {
    DatabaseFailures.states(thrown)
        .filter(DatabaseFailures::mayBeRefusal)
        .findFirst()
        .ifPresent(this::doubt);
  }

  /** The SQLSTATE with which writes are refused; empty if they are taken. */
  Optional<String> refused() {
    return Optional.of(refused).filter(it -> !it.isEmpty());
  }

  @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    if (inDoubt) {
      tryOne();
    }
  }

  private void doubt(String state) {
    inDoubt = true;
    if (DatabaseFailures.isRefusal(state)) {
      refuse(state);
    }
  }

  private void tryOne() {
    try {
      write();
      taken();
    } catch (SQLException e) {
      // Away or busy is another matter: it is tried again.
      DatabaseFailures.states(e)
          .filter(DatabaseFailures::mayBeRefusal)
          .findFirst()
          .ifPresent(this::refuse);
    }
  }

  private void write() throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(TRIAL);
      } finally {
        connection.rollback();
      }
    }
  }

  private synchronized void taken() {
    inDoubt = false;
    if (!refused.isEmpty()) {
      refused = "";
      Log.info("the database takes writes again");
    }
  }

  /** The alarm is raised once for each outage. */
  private synchronized void refuse(String state) {
    if (refused.isEmpty()) {
      complain(state);
    }
    refused = state;
  }

  private static void complain(String state) {
    if (state.equals(DatabaseFailures.READ_ONLY)) {
      Alarm.DATABASE_READ_ONLY.raise("nothing can be written, the database is read-only");
    } else {
      Alarm.DATABASE_FULL.raise(
          "nothing can be written, the disk of the database is full or fails: %s", state);
    }
  }
}
