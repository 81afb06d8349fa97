package org.softintel.delivery.outbox;

import java.util.Optional;
import java.util.Set;
import org.softintel.delivery.mail.CannotEncrypt;

/** Writes mail of some kinds; implemented by the packages that own what it tells. */
public interface MailWriter {
  /** No other writer has any of them. */
  Set<MailKind> kinds();

  /**
   * Called when the mail is about to be sent. Every transaction ends before that. Empty, for {@link
   * #emptyReason}, if nothing is left to tell: mail to the leads and call-outs are dropped then,
   * any other fails. Throws {@link CannotEncrypt} if the mail cannot be encrypted to somebody
   * outside.
   */
  Optional<Mail> write(OutboxMessage message) throws CannotEncrypt;

  /** A code, which is kept and recorded. */
  default String emptyReason() {
    return "nothing-to-tell";
  }
}
