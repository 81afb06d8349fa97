package org.softintel.platform.tracing;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.lookup.LookupUnlessProperty;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;

/**
 * How long requests hold a connection to the database. Which statements they send is not seen.
 * Without a collector the pool is not told of it.
 */
@Singleton
@LookupUnlessProperty(
    name = "softintel.platform.tracing.endpoint",
    stringValue = "",
    lookupIfMissing = false)
class HeldConnections implements AgroalPoolInterceptor {
  private final Map<PGConnection, PartSpan> held = new ConcurrentHashMap<>();

  @Override
  public void onConnectionAcquire(Connection connection) {
    var span = TracedPart.DATABASE_CONNECTION.begin();
    if (span.isRecorded()) {
      physical(connection).ifPresent(it -> held.put(it, span));
    }
  }

  @Override
  public void onConnectionReturn(Connection connection) {
    physical(connection).map(held::remove).ifPresent(PartSpan::end);
  }

  // The pool wraps it anew each time.
  private static Optional<PGConnection> physical(Connection connection) {
    try {
      return Optional.of(connection.unwrap(PGConnection.class));
    } catch (SQLException e) {
      return Optional.empty();
    }
  }
}
