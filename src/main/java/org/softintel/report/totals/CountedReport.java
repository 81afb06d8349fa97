package org.softintel.report.totals;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was counted of one report, so that it can be taken out again. */
@Entity
@Table(name = "tally_report")
class CountedReport extends PanacheEntityBase {
  @Id UUID reportId;
  @Nullable Integer firstLook;
  @Nullable Integer decision;
  @Nullable String outcome;
  boolean leftOut;

  CountedReport() {}

  CountedReport(UUID report) {
    this.reportId = report;
  }

  CountedState progress() {
    return new CountedState(
        Optional.ofNullable(firstLook),
        Optional.ofNullable(decision),
        Optional.ofNullable(outcome),
        leftOut);
  }

  void become(CountedState progress) {
    firstLook = progress.firstLook().orElse(null);
    decision = progress.decision().orElse(null);
    outcome = progress.outcome().orElse(null);
    leftOut = progress.leftOut();
  }
}
