package org.softintel.report.search;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether the search is complete. All else works before it is: it is ready all the same. */
@Readiness
@Singleton
class SearchIndexCheck implements HealthCheck {
  private final IndexInMemory index;

  SearchIndexCheck(IndexInMemory index) {
    this.index = index;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("search index")
        .up()
        .withData("complete", index.isComplete())
        .withData("reports", index.reports())
        .build();
  }
}
