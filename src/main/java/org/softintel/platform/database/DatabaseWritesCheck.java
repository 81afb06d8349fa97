package org.softintel.platform.database;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the database takes no writes: nothing is shown or done without one. */
@Readiness
@Singleton
class DatabaseWritesCheck implements HealthCheck {
  private final DatabaseWrites writes;

  DatabaseWritesCheck(DatabaseWrites writes) {
    this.writes = writes;
  }

  @Override
  public HealthCheckResponse call() {
    var refused = writes.refused();
    var response = HealthCheckResponse.named("database writes").status(refused.isEmpty());
    refused.ifPresent(it -> response.withData("refused", it));
    return response.build();
  }
}
