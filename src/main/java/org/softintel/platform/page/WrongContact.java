package org.softintel.platform.page;

/** A contact is not one: the service does not start. */
final class WrongContact extends RuntimeException {
  WrongContact(String message) {
    super(message);
  }
}
