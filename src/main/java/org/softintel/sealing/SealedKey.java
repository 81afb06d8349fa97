package org.softintel.sealing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The wrapped data key of one owner. Without this row, what it sealed is gone for ever. */
@Entity
@Table(name = "sealed_key")
class SealedKey {
  @Id UUID owner;
  UUID dataKeyId;
  String wrappedUnder;
  byte[] wrapped;
  byte[] commitment;
  Instant createdAt;

  SealedKey() {}

  SealedKey(UUID owner, WrappedKey key, Instant createdAt) {
    this.owner = owner;
    this.dataKeyId = key.id();
    this.wrappedUnder = key.keyId();
    this.wrapped = key.bytes();
    this.commitment = key.commitment();
    this.createdAt = createdAt;
  }

  WrappedKey key() {
    return new WrappedKey(dataKeyId, wrappedUnder, wrapped, commitment);
  }
}
