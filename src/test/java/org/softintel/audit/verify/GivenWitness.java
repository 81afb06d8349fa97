package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
import java.time.Instant;

/** A witness that signs whatever it is given, at whatever time. */
record GivenWitness(VerifierKey key, KeyPair keys) {
  static GivenWitness of(String name) {
    var keys = GivenLog.keys();
    return new GivenWitness(VerifierKey.ofWitness(name, GivenLog.raw(keys)), keys);
  }

  /** The note with one line more. */
  byte[] sign(byte[] note, Instant at) {
    var text = SignedNote.parse(note).text();
    long seconds = at.getEpochSecond();
    var message = new String(Cosignature.message(seconds, text), UTF_8);
    var signature = Cosignature.bytes(seconds, GivenLog.sign(keys, message));
    return (new String(note, UTF_8) + SignedNote.signatureLine(key, signature)).getBytes(UTF_8);
  }
}
