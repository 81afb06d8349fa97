package org.softintel.platform.secrets;

/** The key file may not be used as it is; the message says what to do about it. */
public final class KeysRefused extends RuntimeException {
  public KeysRefused(String message) {
    super(message);
  }
}
