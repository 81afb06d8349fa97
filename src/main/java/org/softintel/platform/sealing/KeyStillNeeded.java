package org.softintel.platform.sealing;

/** A key may not be taken out of use; the message says what needs it. */
public final class KeyStillNeeded extends RuntimeException {
  KeyStillNeeded(String message) {
    super(message);
  }
}
