package org.softintel.platform.monitoring;

import java.util.Locale;

/** What a certificate of the settings is for: never whose it is. */
public enum CertificateKind {
  TEAM("mail to the team"),
  LEADS("mail to the leads"),
  AUDITORS("mail to the auditors"),
  OFFICERS("mail to officers"),
  RECIPIENTS("mail to other organisations"),
  SIGNING("the signature of our mail"),
  DATABASE("trust in the database"),
  MAIL_SERVER("trust in the mail server"),
  CALL_OUT("trust in the system for call-outs"),
  KEY_STORE("trust in the key store");

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
