package org.softintel.report.casework;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.report.status.EntryMade;

/** A question as it is stored: the entry of the same id holds its words, an addendum its answer. */
@Entity
@Table(name = "enquiry")
class ReporterQuestion extends PanacheEntityBase {
  @Id UUID id;

  @Column(updatable = false)
  UUID reportId;

  @Column(updatable = false)
  Instant askedAt;

  @Nullable Instant answeredAt;
  @Nullable UUID addendumId;
  @Nullable Instant withdrawnAt;

  ReporterQuestion() {}

  ReporterQuestion(EntryMade entered) {
    this.id = entered.entry();
    this.reportId = entered.report();
    this.askedAt = entered.at();
  }

  /** Empty for a question about another report. */
  static Optional<ReporterQuestion> of(UUID report, UUID id) {
    return find("id = ?1 and reportId = ?2", id, report).firstResultOptional();
  }

  /** Oldest first. */
  static List<ReporterQuestion> of(UUID report) {
    return list("reportId = ?1 order by askedAt, id", report);
  }

  static List<ReporterQuestion> waiting(List<UUID> reports) {
    return list("reportId in ?1 and answeredAt is null and withdrawnAt is null", reports);
  }

  boolean isWaiting() {
    return answeredAt == null && withdrawnAt == null;
  }
}
