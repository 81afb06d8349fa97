package org.softintel.delivery.mail;

/** A setting under which mail would be lost or readable; the message says what to do about it. */
final class UnsafeMailSetting extends RuntimeException {
  UnsafeMailSetting(String message) {
    super(message);
  }
}
