package org.softintel.report.totals;

import org.postgresql.ds.PGSimpleDataSource;
import org.softintel.platform.database.Sql;

/** Totals for tests in which nothing is counted. */
public final class GivenTotals {
  private GivenTotals() {}

  public static ReportTotals unused() {
    return new ReportTotals(new Sql(new PGSimpleDataSource()));
  }
}
