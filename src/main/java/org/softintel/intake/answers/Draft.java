package org.softintel.intake.answers;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.PageRequest;
import org.softintel.platform.sealing.SealedPlace;

/** The row of a report that is being written. Sending leaves only the reference in it. */
@Entity
@Table(name = "draft")
class Draft extends PanacheEntityBase {
  @Id UUID id;

  @Column(updatable = false)
  String owner;

  byte @Nullable [] answers;
  Instant savedAt;
  Instant expiresAt;
  @Nullable Instant remindedAt;
  @Nullable String sentReference;
  @Version int version;

  Draft() {}

  Draft(UUID id, String owner) {
    this.id = id;
    this.owner = owner;
  }

  /** Finds a draft of this owner by its id in an address. */
  static Optional<Draft> of(Actor owner, String id) {
    try {
      return find("owner = ?1 and id = ?2", owner.subject(), UUID.fromString(id))
          .firstResultOptional();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static PanacheQuery<Draft> toRemind(Instant now, Instant until) {
    return find(
        "expiresAt > ?1 and expiresAt <= ?2 and remindedAt is null and sentReference is null"
            + " order by expiresAt",
        now,
        until);
  }

  /** True for the first; the version stays, so that a page that is open can still be sent. */
  boolean reminded(Instant now) {
    return update("remindedAt = ?1 where id = ?2 and remindedAt is null", now, id) == 1;
  }

  static PanacheQuery<Draft> unsent(
      Actor owner, Instant now, Optional<Draft> besides, PageRequest.Way way) {
    var mine = "owner = ?1 and sentReference is null and expiresAt > ?2";
    return besides
        .<PanacheQuery<Draft>>map(
            it -> find(mine + beyond(way), owner.subject(), now, it.savedAt, it.id))
        .orElseGet(() -> find(mine + " order by savedAt desc, id desc", owner.subject(), now));
  }

  private static String beyond(PageRequest.Way way) {
    return way == PageRequest.Way.OLDER
        ? " and (savedAt, id) < (?3, ?4) order by savedAt desc, id desc"
        : " and (savedAt, id) > (?3, ?4) order by savedAt, id";
  }

  SavedDraft saved(String label) {
    return new SavedDraft(id, savedAt, expiresAt, version, label);
  }

  SealedPlace place() {
    return new SealedPlace("draft", "answers", id);
  }
}
