package org.softintel.desk.logs;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.softintel.platform.database.Ids;

/** A sanitised log of a report; its versions hold the text. */
@Entity
@Immutable
@Table(name = "intelligence_log")
class SealedLog extends PanacheEntityBase {
  @Id UUID id;
  UUID reportId;
  String reference;
  Instant begunAt;

  SealedLog() {}

  SealedLog(UUID reportId, IntelligenceLogReference reference, Instant now) {
    this.id = Ids.next();
    this.reportId = reportId;
    this.reference = reference.value();
    this.begunAt = now;
  }

  static Optional<SealedLog> of(IntelligenceLogReference reference) {
    return find("reference", reference.value()).firstResultOptional();
  }

  /** Newest first. */
  static List<SealedLog> about(UUID report) {
    return list("reportId = ?1 order by begunAt desc, id desc", report);
  }
}
