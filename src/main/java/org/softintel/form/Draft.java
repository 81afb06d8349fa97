package org.softintel.form;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.sealing.Place;

/**
 * A report that is still being written. Once sent, only the reference of what it became is left.
 */
@Entity
@Table(name = "draft")
class Draft extends PanacheEntityBase {
  @Id UUID id;

  @Column(updatable = false)
  String owner;

  byte @Nullable [] answers;
  Instant savedAt;
  Instant expiresAt;
  @Nullable String sentReference;
  @Version int version;

  Draft() {}

  Draft(UUID id, String owner) {
    this.id = id;
    this.owner = owner;
  }

  Place place() {
    return new Place("draft", "answers", id);
  }
}
