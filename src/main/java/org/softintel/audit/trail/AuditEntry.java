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
import java.util.Objects;
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
    var fields = new HashMap<String, @Nullable String>();
    fields.put("event", eventId.toString());
    fields.put("at", occurredAt.toString());
    fields.put("act", act.name());
    fields.put("operation", operation.name());
    fields.put("actor", actor);
    fields.put("name", actorName);
    fields.put("agency", agency);
    fields.put("roles", roles);
    fields.put("reference", reference);
    fields.put("purpose", purpose);
    fields.put("detail", detail);
    fields.put("session", session);
    fields.put("address", address);
    fields.put("request", request);
    fields.put("acr", acr);
    fields.put("outcome", outcome == null ? null : outcome.name());
    fields.put("reason", reason == null ? null : base64(MerkleHashes.leaf(reason)));
    fields.put("writer", String.valueOf(writer));
    fields.put("sequence", String.valueOf(sequence));
    fields.put("previous", previous == null ? "none" : base64(previous));
    fields.put("salt", salt == null ? "" : base64(salt));
    // What is absent is left out: an entry from before a field keeps its bytes.
    fields.values().removeIf(Objects::isNull);
    return EntryLine.write(fields);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
