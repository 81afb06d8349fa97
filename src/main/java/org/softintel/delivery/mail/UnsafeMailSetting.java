package org.softintel.delivery.mail;

import org.softintel.platform.settings.StartRefused;

/** A setting under which mail would be lost, repeated or readable; says what to do about it. */
public final class UnsafeMailSetting extends StartRefused {
  public UnsafeMailSetting(String message) {
    super(message);
  }
}
