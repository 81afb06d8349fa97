package org.softintel.report.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.softintel.platform.sealing.SealedPlace;

/** An addition to a sent report, as it is stored. */
@Entity
@Immutable
@Table(name = "addendum")
class Addendum extends PanacheEntityBase {
  @Id UUID id;
  UUID reportId;
  Instant addedAt;
  byte[] content;

  Addendum() {}

  Addendum(UUID id, UUID reportId, Instant addedAt) {
    this.id = id;
    this.reportId = reportId;
    this.addedAt = addedAt;
  }

  /** Oldest first. */
  static List<Addendum> to(UUID reportId) {
    return list("reportId = ?1 order by addedAt, id", reportId);
  }

  SealedPlace place() {
    return place(id);
  }

  static SealedPlace place(UUID id) {
    return new SealedPlace("addendum", "content", id);
  }
}
