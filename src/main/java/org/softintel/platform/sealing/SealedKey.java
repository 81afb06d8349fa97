package org.softintel.platform.sealing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.softintel.platform.database.Row;

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

  static final String SELECT =
      """
      select owner, made_for, data_key_id, wrapped_under, wrapped, commitment, created_at
      from sealed_key where owner = any (?::uuid[])
      """;

  @Id UUID owner;
  String madeFor;
  UUID dataKeyId;
  String wrappedUnder;
  byte[] wrapped;
  byte[] commitment;
  Instant createdAt;

  SealedKey() {}

  SealedKey(Row row) throws SQLException {
    owner = row.id(1);
    madeFor = row.text(2);
    dataKeyId = row.id(3);
    wrappedUnder = row.text(4);
    wrapped = row.bytes(5);
    commitment = row.bytes(6);
    createdAt = row.time(7);
  }

  /** In the order in which {@link #INSERT} has them. */
  Object[] values() {
    return new Object[] {owner, madeFor, dataKeyId, wrappedUnder, wrapped, commitment, createdAt};
  }
}
