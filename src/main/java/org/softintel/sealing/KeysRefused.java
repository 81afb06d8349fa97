package org.softintel.sealing;

/** The key file may not be used as it is; the message says what to do about it. */
public final class KeysRefused extends RuntimeException {
  KeysRefused(String message) {
    super(message);
  }
}
