package org.softintel.report.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records that an officer has opened a report, or has only marked it as read. */
@Entity
@Table(name = "reading")
@IdClass(Reading.Key.class)
class Reading extends PanacheEntityBase {
  @Id
  @Column(name = "report_id")
  UUID report;

  @Id String reader;
  Instant readAt;
  boolean opened;
  @Nullable String named;

  record Key(UUID report, String reader) implements Serializable {}
}
