package org.softintel.platform.sealing;

/** Sealed content could not be opened. Never says whether key, nonce, context or tag was wrong. */
public final class CannotUnseal extends RuntimeException {
  CannotUnseal() {
    super("sealed content could not be opened");
  }
}
