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

/** One person's desk as it is stored. */
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

  /** A new one where there is none; kept once something is saved on it. */
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
