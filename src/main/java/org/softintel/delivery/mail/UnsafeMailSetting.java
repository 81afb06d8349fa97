package org.softintel.delivery.mail;

/** A setting under which mail would be lost, repeated or readable; says what to do about it. */
public final class UnsafeMailSetting extends RuntimeException {
  public UnsafeMailSetting(String message) {
    super(message);
  }
}
