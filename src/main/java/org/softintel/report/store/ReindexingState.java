package org.softintel.report.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far one set of rules has come; a running program locks the row. */
@Entity
@Table(name = "refiling")
class ReindexingState extends PanacheEntityBase {
  static final UUID BEFORE_ALL = new UUID(0, 0);

  @Id int rules;
  UUID lastReport = BEFORE_ALL;
  long filed;
  @Nullable Instant finishedAt;

  void beginAgain() {
    lastReport = BEFORE_ALL;
    filed = 0;
    finishedAt = null;
  }
}
