package org.softintel.delivery;

/** The outbox could not be read or written; whatever was under way did not happen. */
public final class OutboxOutOfReach extends RuntimeException {
  OutboxOutOfReach(Throwable cause) {
    super("the outbox could not be reached", cause);
  }
}
