package org.softintel.delivery;

/** A setting under which mail would be lost or readable; the message says what to do about it. */
public final class DeliveryRefused extends RuntimeException {
  DeliveryRefused(String message) {
    super(message);
  }
}
