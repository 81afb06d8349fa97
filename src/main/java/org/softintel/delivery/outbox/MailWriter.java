package org.softintel.delivery.outbox;

import java.time.Instant;
import java.util.UUID;

/** Lays a report out for reading; implemented by whoever owns reports, so that mail need not. */
public interface MailWriter {
  /**
   * Asked only for a letter that will be sealed; its transaction ends before the mail goes.
   *
   * @param subject a report, or what was added to one
   */
  Letter write(UUID subject);

  /** A whole report laid out, in the clear: it lives for as long as one mail is made. */
  record Letter(String reference, Instant received, String fullText) {
    @Override
    public String toString() {
      return "Letter[reference=" + reference + ", fullText=<redacted>]";
    }
  }
}
