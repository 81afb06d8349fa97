package org.softintel.audit.trail;

/** Entries about mails. */
public final class MailEntries {
  private MailEntries() {}

  /** What an auditor reads of such an entry. */
  public static String words(Act act, String codes) {
    return MailWords.of(act, codes).map(it -> it.words(act)).orElse("");
  }
}
