package org.softintel.report.search;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Reads the list of schools before anything compares places. */
@Startup(SchoolListStart.FIRST)
@Singleton
class SchoolListStart {
  static final int FIRST = 1;

  SchoolListStart(SchoolConfig config) {
    var list = SchoolList.of(config);
    SchoolList.use(list);
    // Two processes that read different lists show different things: their logs tell.
    Log.infof("List of schools: %s", list.words());
  }
}
