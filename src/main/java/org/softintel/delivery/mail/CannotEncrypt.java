package org.softintel.delivery.mail;

/** There is no set of certificates to which a mail may be encrypted; says why as a code. */
public final class CannotEncrypt extends Exception {
  private final String code;

  public CannotEncrypt(String code) {
    super(code);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
