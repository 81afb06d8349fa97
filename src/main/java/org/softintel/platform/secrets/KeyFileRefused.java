package org.softintel.platform.secrets;

/** The key file may not be used as it is; the message says what to do about it. */
public final class KeyFileRefused extends RuntimeException {
  public KeyFileRefused(String message) {
    super(message);
  }
}
