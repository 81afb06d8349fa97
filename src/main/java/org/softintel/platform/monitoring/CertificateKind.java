package org.softintel.platform.monitoring;

import java.util.Locale;

/** What a certificate of the settings is for: never whose it is. */
public enum CertificateKind {
  TEAM("email to the team"),
  LEADS("email to the leads"),
  AUDITORS("email to the auditors"),
  OFFICERS("email to officers"),
  RECIPIENTS("email to other organisations"),
  SIGNING("signing our email"),
  DATABASE("the connection to the database"),
  MAIL_SERVER("the connection to the mail server"),
  CALL_OUT("the connection to the call-out system"),
  SIGN_IN("the connection to Keycloak"),
  KEY_STORE("the connection to the key store"),
  KEY_STORE_TOKEN("the token of the key store");

  private final String words;

  CertificateKind(String words) {
    this.words = words;
  }

  /** The label of the metric. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String words() {
    return words;
  }
}
