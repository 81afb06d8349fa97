package org.softintel.report;

/** An Idempotency-Key came a second time, with another report. */
public final class KeyUsedBefore extends RuntimeException {
  KeyUsedBefore() {
    super("idempotency key was used for another report");
  }
}
