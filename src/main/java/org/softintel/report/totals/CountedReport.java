package org.softintel.report.totals;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What was counted of one report, so that it can be taken out again. */
@Entity
@Table(name = "tally_report")
class CountedReport extends PanacheEntityBase {
  @Id UUID reportId;
  @Embedded CountedState state = CountedState.NEW;

  CountedReport() {}
}
