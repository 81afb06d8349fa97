package org.softintel.desk.preferences;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.sealing.SealedPlace;

/** The preferences of one person as they are stored. */
@Entity
@Table(name = "desk")
class StoredPreferences extends PanacheEntityBase {
  @Id String owner;

  @Column(updatable = false)
  UUID id;

  boolean shortcuts;
  byte @Nullable [] views;
  Instant savedAt;
  @Version int version;

  StoredPreferences() {}

  /** Returns new ones, not yet persisted, where there are none. */
  static StoredPreferences of(Actor owner) {
    StoredPreferences stored = findById(owner.subject());
    if (stored == null) {
      stored = new StoredPreferences();
      stored.owner = owner.subject();
      stored.id = UUID.randomUUID();
    }
    return stored;
  }

  SealedPlace place() {
    return new SealedPlace("desk", "views", id);
  }
}
