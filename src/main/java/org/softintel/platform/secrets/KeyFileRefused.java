package org.softintel.platform.secrets;

import org.softintel.platform.settings.StartRefused;

/** A key file or a password may not be used; the message says what to do. */
public final class KeyFileRefused extends StartRefused {
  public KeyFileRefused(String message) {
    super(message);
  }
}
