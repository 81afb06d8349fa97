package org.softintel.delivery.mail;

/** A setting under which mail would be lost or readable; the message says what to do about it. */
final class MailRefused extends RuntimeException {
  MailRefused(String message) {
    super(message);
  }
}
