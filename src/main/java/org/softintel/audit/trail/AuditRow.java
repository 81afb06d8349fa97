package org.softintel.audit.trail;

import java.time.Instant;
import java.util.Optional;

/** One entry as an auditor sees it. */
public record AuditRow(
    long number,
    Instant at,
    String who,
    Optional<String> name,
    String agency,
    Act act,
    LoggedOperation operation,
    Optional<String> reference,
    String purpose,
    Optional<String> detail,
    Where where,
    Optional<ActResult> outcome,
    boolean reasoned) {
  /** From where and under which sign-in; nothing of what the service does by itself. */
  public record Where(
      Optional<String> address, Optional<String> session, Optional<String> request) {}

  AuditRow(AuditEntry entry) {
    this(
        entry.id,
        entry.occurredAt,
        entry.actor,
        Optional.ofNullable(entry.actorName),
        entry.agency,
        entry.act,
        entry.operation,
        Optional.ofNullable(entry.reference),
        entry.purpose,
        Optional.ofNullable(entry.detail),
        new Where(
            Optional.ofNullable(entry.address),
            Optional.ofNullable(entry.session),
            Optional.ofNullable(entry.request)),
        Optional.ofNullable(entry.outcome),
        entry.reason != null);
  }

  /** The codes as they are where nobody has words for them. */
  public Optional<String> detailInWords() {
    return detail.map(it -> DetailWords.of(act, it).orElse(it));
  }

  /** A name where there may be one: nobody's but that of staff, and of the service itself. */
  public String whoInWords() {
    return who.equals(AuditTrail.SERVICE.subject())
        ? AuditTrail.SERVICE.name()
        : name.orElse("Account");
  }
}
