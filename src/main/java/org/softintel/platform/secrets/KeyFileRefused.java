package org.softintel.platform.secrets;

/** A key file or a password may not be used; the message says what to do. */
public final class KeyFileRefused extends RuntimeException {
  public KeyFileRefused(String message) {
    super(message);
  }
}
