package org.softintel.platform.secrets;

/** The key store cannot be asked now; the message is a sentence without a secret in it. */
public final class KeyStoreAway extends RuntimeException {
  public KeyStoreAway(String sentence) {
    super(sentence);
  }
}
