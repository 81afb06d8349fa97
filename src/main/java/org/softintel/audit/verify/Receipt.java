package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * That one entry is in the log, to be checked without the log (C2SP tlog-proof); {@code entry} is
 * carried as the proof's extra data.
 */
public record Receipt(String entry, long index, List<byte[]> proof, String checkpoint) {
  private static final String HEADER = "c2sp.org/tlog-proof@v1";

  public static Receipt parse(byte[] bytes) {
    var text = new String(bytes, UTF_8);
    int end = text.indexOf("\n\n");
    Fault.unless(end > 0, "the receipt holds no checkpoint");
    var lines = List.of(text.substring(0, end).split("\n", -1));
    Fault.unless(
        lines.size() >= 3
            && lines.get(0).equals(HEADER)
            && lines.get(1).startsWith("extra ")
            && lines.get(2).matches("index (0|[1-9][0-9]{0,17})"),
        "the receipt is not a proof that carries its entry");
    var proof = new ArrayList<byte[]>();
    lines.subList(3, lines.size()).forEach(it -> proof.add(hash(it)));
    return new Receipt(
        new String(Fault.base64(lines.get(1).substring(6), "the receipt's entry"), UTF_8),
        Long.parseLong(lines.get(2).substring(6)),
        proof,
        text.substring(end + 2));
  }

  private static byte[] hash(String line) {
    var hash = Fault.base64(line, "a hash of the receipt");
    Fault.unless(hash.length == Hashes.LENGTH, "a hash of the receipt is not SHA-256");
    return hash;
  }

  /** As a file. */
  public String text() {
    var lines = new StringBuilder(HEADER).append('\n');
    lines.append("extra ").append(base64(entry.getBytes(UTF_8))).append('\n');
    lines.append("index ").append(index).append('\n');
    proof.forEach(it -> lines.append(base64(it)).append('\n'));
    return lines.append('\n').append(checkpoint).toString();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Throws {@link Fault} unless the entry is in the log that this key signed. */
  public Checkpoint verify(VerifierKey key) {
    var signed = Checkpoint.open(checkpoint.getBytes(UTF_8), key);
    Fault.unless(index < signed.size(), "the receipt's entry lies behind its checkpoint");
    Fault.unless(
        signed.hasRoot(rootFromProof(signed.size())), "the receipt's entry is not in the log");
    return signed;
  }

  /** RFC 9162, section 2.1.3.2. */
  private byte[] rootFromProof(long size) {
    long node = index;
    long last = size - 1;
    var hash = Hashes.leaf(entry.getBytes(UTF_8));
    for (var beside : proof) {
      Fault.unless(last > 0, "the receipt's proof is too long");
      if ((node & 1) == 1 || node == last) {
        hash = Hashes.node(beside, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = Hashes.node(hash, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    Fault.unless(last == 0, "the receipt's proof is too short");
    return hash;
  }
}
