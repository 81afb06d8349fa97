package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A log's public key as C2SP signed-note writes it: name, key id and Ed25519 key, joined by plus
 * signs.
 */
public record VerifierKey(String name, String id, String encodedKey) {
  private static final byte ED25519 = 1;
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  /** Throws {@link Fault} when it is not such a key or its id is not its own. */
  public static VerifierKey parse(String line) {
    var parts = line.strip().split("\\+", 3);
    Fault.unless(parts.length == 3, "the verifier key is not written as name+id+key");
    var key = new VerifierKey(parts[0], parts[1], parts[2]);
    Fault.unless(isName(key.name), "the verifier key has no usable name");
    var bytes = key.bytes();
    Fault.unless(bytes.length == 33 && bytes[0] == ED25519, "the verifier key is not Ed25519");
    Fault.unless(key.id.equals(id(key.name, bytes)), "the verifier key does not match its id");
    return key;
  }

  /** Of a raw Ed25519 public key, 32 bytes. */
  public static VerifierKey of(String name, byte[] raw) {
    var bytes = new byte[raw.length + 1];
    bytes[0] = ED25519;
    System.arraycopy(raw, 0, bytes, 1, raw.length);
    return new VerifierKey(name, id(name, bytes), Base64.getEncoder().encodeToString(bytes));
  }

  static boolean isName(String name) {
    return !name.isEmpty() && name.codePoints().noneMatch(it -> it == '+' || isSpace(it));
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  boolean verifies(byte[] text, byte[] signature) {
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
    var encoded = new ByteArrayOutputStream();
    encoded.writeBytes(X509_PREFIX);
    encoded.writeBytes(Arrays.copyOfRange(bytes(), 1, 33));
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
  }

  private byte[] bytes() {
    return Fault.base64(encodedKey, "the verifier key");
  }

  /** The first four bytes of the hash over name and key. */
  private static String id(String name, byte[] key) {
    var hashed = new ByteArrayOutputStream();
    hashed.writeBytes((name + "\n").getBytes(UTF_8));
    hashed.writeBytes(key);
    return HexFormat.of().formatHex(Hashes.of(hashed.toByteArray()), 0, 4);
  }

  /** One line, as it stands in a file. */
  public String line() {
    return name + "+" + id + "+" + encodedKey;
  }
}
