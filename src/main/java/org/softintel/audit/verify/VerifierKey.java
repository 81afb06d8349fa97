package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The Ed25519 key of a log or witness, as C2SP signed-note writes it: name+id+key. */
public record VerifierKey(String name, String id, String encodedKey) {
  private static final byte LOG = 1;
  private static final byte WITNESS = 4;
  private static final int BYTES_OF_A_FINGERPRINT = 16;
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  /** Of a log; throws {@link Fault} when it is not such a key or its id is not its own. */
  public static VerifierKey parse(String line) {
    return parse(line, LOG, "the verifier key is not Ed25519");
  }

  /** As {@link #parse(String)}, of a witness: it signs differently, so one is not the other. */
  public static VerifierKey parseWitness(String line) {
    return parse(line, WITNESS, "the verifier key is not one of a witness");
  }

  private static VerifierKey parse(String line, byte kind, String otherwise) {
    var parts = line.strip().split("\\+", 3);
    Fault.unless(parts.length == 3, "the verifier key is not written as name+id+key");
    var key = new VerifierKey(parts[0], parts[1], parts[2]);
    Fault.unless(isName(key.name), "the verifier key has no usable name");
    var bytes = key.bytes();
    Fault.unless(bytes.length == 33 && bytes[0] == kind, otherwise);
    Fault.unless(key.id.equals(id(key.name, bytes)), "the verifier key does not match its id");
    return key;
  }

  /** Of a log with this raw Ed25519 public key, 32 bytes. */
  public static VerifierKey of(String name, byte[] raw) {
    return of(name, LOG, raw);
  }

  /** Of a witness with this raw Ed25519 public key, 32 bytes. */
  public static VerifierKey ofWitness(String name, byte[] raw) {
    return of(name, WITNESS, raw);
  }

  private static VerifierKey of(String name, byte kind, byte[] raw) {
    var bytes = ByteBuffer.allocate(raw.length + 1).put(kind).put(raw).array();
    return new VerifierKey(name, id(name, bytes), Base64.getEncoder().encodeToString(bytes));
  }

  /** Whether somebody can be called so in a signature line. */
  public static boolean isName(String name) {
    return !name.isEmpty()
        && name.codePoints()
            .noneMatch(it -> it == '+' || Character.isWhitespace(it) || Character.isSpaceChar(it));
  }

  boolean verifies(String text, byte[] signature) {
    if (bytes()[0] == WITNESS) {
      var cosignature = Cosignature.read(signature);
      return verifies(Cosignature.message(cosignature.seconds(), text), cosignature.signature());
    }
    return verifies(text.getBytes(UTF_8), signature);
  }

  private boolean verifies(byte[] text, byte[] signature) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(publicKey());
      ed25519.update(text);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    var encoded = ByteBuffer.allocate(X509_PREFIX.length + 32).put(X509_PREFIX).put(bytes(), 1, 32);
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(encoded.array()));
  }

  private byte[] bytes() {
    return Fault.base64(encodedKey, "the verifier key");
  }

  /** The first four bytes of the hash over name and key. */
  private static String id(String name, byte[] key) {
    return HexFormat.of().formatHex(MerkleHashes.of((name + "\n").getBytes(UTF_8), key), 0, 4);
  }

  /** For people to compare by phone: the first half of the SHA-256 of the line, in fours. */
  public String fingerprint() {
    var hash = MerkleHashes.of(line().getBytes(UTF_8));
    var hex = HexFormat.of().formatHex(hash, 0, BYTES_OF_A_FINGERPRINT);
    return hex.replaceAll("(?<=.)(?=(.{4})+$)", " ");
  }

  public String line() {
    return name + "+" + id + "+" + encodedKey;
  }
}
