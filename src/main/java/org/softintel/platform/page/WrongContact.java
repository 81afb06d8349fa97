package org.softintel.platform.page;

/** Whom to ring or write to cannot be meant so: the service does not start with it. */
final class WrongContact extends RuntimeException {
  WrongContact(String message) {
    super(message);
  }
}
