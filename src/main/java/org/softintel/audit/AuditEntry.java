package org.softintel.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the trail. It is only ever inserted; the database refuses anything else. */
@Entity
@Table(name = "audit_entry")
class AuditEntry extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  UUID eventId;
  Instant occurredAt;

  @Enumerated(EnumType.STRING)
  Act act;

  @Enumerated(EnumType.STRING)
  Operation operation;

  String actor;
  @Nullable String actorName;
  String agency;
  String roles;
  @Nullable String reference;
  String purpose;
  @Nullable String detail;

  AuditEntry() {}
}
