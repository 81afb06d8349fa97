package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the entry of a submission says of the words of its report: their HMAC-SHA-256 under a key of
 * that report alone. Without the key nobody can try guesses.
 */
public final class WordingCommitment {
  static final int KEY_BYTES = 32;
  private static final String CODE = "wording=1:";

  // In the codes of other acts others have a hand, such as a mail server.
  private static final Set<String> ACTS = Set.of("REPORT_SUBMITTED", "REPORT_TYPED_IN");

  private WordingCommitment() {}

  /** As it stands among the codes of an entry. */
  public static String code(byte[] wording, byte[] key) {
    return CODE + HexFormat.of().formatHex(hmac(wording, key));
  }

  /** Throws {@link Fault} unless these are the bytes that the entry commits to. */
  static void demand(Map<String, String> entry, byte[] wording, byte[] key) {
    Fault.unless(
        ACTS.contains(entry.getOrDefault("act", "")),
        "the entry is not that of a report that came");
    var said =
        Stream.of(entry.getOrDefault("detail", "").split(" ", -1))
            .filter(it -> it.startsWith("wording="))
            .findFirst()
            .orElseThrow(() -> new Fault("the entry does not commit to any wording"));
    Fault.unless(said.startsWith(CODE), "the entry commits to a wording in a way not known here");
    Fault.unless(
        MessageDigest.isEqual(said.getBytes(UTF_8), code(wording, key).getBytes(UTF_8)),
        "this is not what the report said");
  }

  private static byte[] hmac(byte[] wording, byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("the key of a wording has 32 bytes");
    }
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(wording);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is missing", e);
    }
  }
}
