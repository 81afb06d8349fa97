package org.softintel.platform.sealing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The wrapped data key of one owner. Without it, what it sealed is lost. */
@Entity
@Table(name = "sealed_key")
class SealedKey extends PanacheEntityBase {
  static final String INSERT =
      """
      insert into sealed_key (owner, made_for, data_key_id, wrapped_under, wrapped, commitment,
          created_at)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  @Id UUID owner;
  String madeFor;
  UUID dataKeyId;
  String wrappedUnder;
  byte[] wrapped;
  byte[] commitment;
  Instant createdAt;

  SealedKey() {}

  /** In the order in which {@link #INSERT} has them. */
  Object[] values() {
    return new Object[] {owner, madeFor, dataKeyId, wrappedUnder, wrapped, commitment, createdAt};
  }
}
