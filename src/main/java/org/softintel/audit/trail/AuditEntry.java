package org.softintel.audit.trail;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.verify.EntryLine;
import org.softintel.audit.verify.MerkleHashes;

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
  LoggedOperation operation;

  String actor;
  @Nullable String actorName;
  String agency;
  String roles;
  @Nullable String reference;
  String purpose;
  @Nullable String detail;

  // Empty in entries from before, and where there is none.
  @Nullable String session;
  @Nullable String address;
  @Nullable String request;
  @Nullable String acr;

  @Nullable
  @Enumerated(EnumType.STRING)
  ActResult outcome;

  byte @Nullable [] reason;

  // Empty in entries from before the log.
  @Nullable Short writer;
  @Nullable Long sequence;
  byte @Nullable [] previous;
  byte @Nullable [] salt;

  AuditEntry() {}

  /** What is hashed: made of the columns each time, so that a changed column shows. */
  byte[] line() {
    var fields = new HashMap<String, String>();
    fields.put("event", eventId.toString());
    fields.put("at", occurredAt.toString());
    fields.put("act", act.name());
    fields.put("operation", operation.name());
    fields.put("actor", actor);
    fields.put("agency", agency);
    fields.put("roles", roles);
    fields.put("purpose", purpose);
    fields.put("writer", String.valueOf(writer));
    fields.put("sequence", String.valueOf(sequence));
    fields.put("previous", previous == null ? "none" : base64(previous));
    fields.put("salt", salt == null ? "" : base64(salt));
    Optional.ofNullable(actorName).ifPresent(it -> fields.put("name", it));
    Optional.ofNullable(reference).ifPresent(it -> fields.put("reference", it));
    Optional.ofNullable(detail).ifPresent(it -> fields.put("detail", it));
    occasion(fields);
    return EntryLine.write(fields);
  }

  // What is absent is left out: an entry from before these fields keeps its bytes.
  private void occasion(Map<String, String> fields) {
    Optional.ofNullable(session).ifPresent(it -> fields.put("session", it));
    Optional.ofNullable(address).ifPresent(it -> fields.put("address", it));
    Optional.ofNullable(request).ifPresent(it -> fields.put("request", it));
    Optional.ofNullable(acr).ifPresent(it -> fields.put("acr", it));
    Optional.ofNullable(outcome).ifPresent(it -> fields.put("outcome", it.name()));
    Optional.ofNullable(reason)
        .ifPresent(it -> fields.put("reason", base64(MerkleHashes.leaf(it))));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
