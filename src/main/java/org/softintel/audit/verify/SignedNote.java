package org.softintel.audit.verify;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A text with signatures below it (C2SP signed-note). */
public record SignedNote(String text, List<String> signatures) {
  private static final String DASH = "\u2014 ";
  private static final int KEY_ID = 4;
  private static final int BYTES_AT_MOST = 1 << 20;
  private static final int SIGNATURES_AT_MOST = 100;

  /** Throws {@link Fault} when it is not a note; says nothing of who signed it. */
  public static SignedNote parse(byte[] bytes) {
    Fault.unless(bytes.length <= BYTES_AT_MOST, "the note is too long");
    var all = Fault.utf8(bytes, "the note");
    Fault.unless(
        all.chars().noneMatch(it -> it < 0x20 && it != '\n'), "the note holds a control character");
    int end = all.lastIndexOf("\n\n");
    Fault.unless(end >= 0 && all.endsWith("\n"), "the note has no signatures");
    var lines = List.of(all.substring(end + 2).split("\n", -1));
    var signatures = lines.subList(0, lines.size() - 1);
    Fault.unless(
        !signatures.isEmpty() && signatures.stream().allMatch(SignedNote::isSignature),
        "the note's signatures are not written as they must be");
    Fault.unless(signatures.size() <= SIGNATURES_AT_MOST, "the note has too many signatures");
    return new SignedNote(all.substring(0, end + 1), signatures);
  }

  private static boolean isSignature(String line) {
    var parts = line.split(" ", -1);
    return line.startsWith(DASH)
        && parts.length == 3
        && VerifierKey.isName(parts[1])
        && decoded(parts[2]).length > KEY_ID;
  }

  /** Throws {@link Fault} unless this key signed, and all that bears its name and id holds. */
  public void demandSignatureOf(VerifierKey key) {
    var made = linesBy(key);
    Fault.unless(!made.isEmpty(), "no signature by " + key.name() + " with this key");
    for (var line : made) {
      Fault.unless(
          isAsWeWouldWriteIt(line) && key.verifies(text, signature(line)),
          "the signature by " + key.name() + " is wrong");
    }
  }

  /** The signature lines that bear this key's name and id, whether they hold or not. */
  public List<String> linesBy(VerifierKey key) {
    return signatures.stream()
        .filter(it -> it.split(" ", 3)[1].equals(key.name()))
        .filter(it -> HexFormat.of().formatHex(bytes(it), 0, KEY_ID).equals(key.id()))
        .toList();
  }

  /** When a witness signed, in seconds since 1970, if the line holds at all. */
  public static long cosignedAt(String line) {
    return Cosignature.read(signature(line)).seconds();
  }

  private static byte[] signature(String line) {
    var bytes = bytes(line);
    return Arrays.copyOfRange(bytes, KEY_ID, bytes.length);
  }

  private static byte[] bytes(String line) {
    return decoded(line.split(" ", 3)[2]);
  }

  /** Bits behind the last byte are passed over here: a stranger's must not spoil the note. */
  private static byte[] decoded(String signature) {
    try {
      Fault.unless(signature.length() % 4 == 0, "a signature is not base64");
      return Base64.getDecoder().decode(signature);
    } catch (IllegalArgumentException e) {
      throw new Fault("a signature is not base64");
    }
  }

  private static boolean isAsWeWouldWriteIt(String line) {
    return line.endsWith(" " + Base64.getEncoder().encodeToString(bytes(line)));
  }

  /** The line of one signature: {@code signature} is what the key made of the text. */
  public static String signatureLine(VerifierKey key, byte[] signature) {
    var id = HexFormat.of().parseHex(key.id());
    var both = ByteBuffer.allocate(KEY_ID + signature.length).put(id).put(signature).array();
    return DASH + key.name() + " " + Base64.getEncoder().encodeToString(both) + "\n";
  }
}
