package org.softintel.audit.trail;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.softintel.audit.verify.MerkleHashes;

/**
 * One entry as an auditor sees it.
 *
 * @param row its number in the database, which says nothing of its place in the log
 * @param leaf the hash of its line, in base64
 */
public record AuditRow(
    long row,
    String leaf,
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
        Base64.getEncoder().encodeToString(MerkleHashes.leaf(entry.line())),
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

  public boolean isUnusualAccess() {
    return act == Act.UNUSUAL_ACCESS;
  }

  /** A name where there may be one: nobody's but that of staff, and of the service itself. */
  public String whoInWords() {
    return who.equals(AuditTrail.SERVICE.subject())
        ? AuditTrail.SERVICE.name()
        : name.orElse("Account");
  }
}
