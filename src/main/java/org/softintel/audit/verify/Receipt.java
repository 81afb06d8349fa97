package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Proof that the log holds {@code entry}, checked without the log (C2SP tlog-proof).
 *
 * @param wordingKey what the entry's {@link WordingCommitment} is opened with, in hexadecimal
 */
public record Receipt(
    String entry, long index, List<byte[]> proof, String checkpoint, Optional<String> wordingKey) {
  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final int BYTES_AT_MOST = 1 << 20;
  private static final String KEY = "\nwording-key ";

  // An entry of ours is one line. One of another log may have several, and is taken whole.
  private static final Pattern WITH_KEY =
      Pattern.compile("(.*)" + KEY + "([0-9a-f]{64})", Pattern.DOTALL);

  public Receipt(String entry, long index, List<byte[]> proof, String checkpoint) {
    this(entry, index, proof, checkpoint, Optional.empty());
  }

  /** Throws {@link Fault} when it is no proof that carries its entry. */
  public static Receipt parse(byte[] bytes) {
    return parse(bytes, Optional.empty());
  }

  /** {@code given}: the entry that it is about, whether the proof carries any other or none. */
  static Receipt parse(byte[] bytes, Optional<byte[]> given) {
    Fault.unless(bytes.length <= BYTES_AT_MOST, "the receipt is too long");
    var text = Fault.utf8(bytes, "the receipt");
    int end = text.indexOf("\n\n");
    Fault.unless(end > 0, "the receipt holds no checkpoint");
    var lines = List.of(text.substring(0, end).split("\n", -1));
    boolean carries = lines.size() > 1 && lines.get(1).startsWith("extra ");
    int at = carries ? 2 : 1;
    Fault.unless(
        lines.get(0).equals(HEADER) && lines.size() > at && lines.get(at).startsWith("index "),
        "the receipt is not written as a proof");
    Fault.unless(carries || given.isPresent(), "the receipt does not carry its entry");
    var extra = carries ? lines.get(1).substring(6) : "";
    var entry = given.orElseGet(() -> Fault.base64(extra, "the receipt's entry"));
    var carried = Fault.utf8(entry, "the receipt's entry");
    var keyed = WITH_KEY.matcher(carried);
    boolean hasKey = keyed.matches();
    var hashes = lines.stream().skip(at + 1L);
    var proof = hashes.map(it -> Fault.hash(it, "a hash of the receipt")).toList();
    return new Receipt(
        hasKey ? keyed.group(1) : carried,
        Fault.number(lines.get(at).substring(6), "the place of the receipt's entry"),
        proof,
        text.substring(end + 2),
        hasKey ? Optional.of(keyed.group(2)) : Optional.empty());
  }

  public String text() {
    var lines = new StringBuilder(HEADER).append('\n');
    var extra = entry + wordingKey.map(KEY::concat).orElse("");
    lines.append("extra ").append(base64(extra.getBytes(UTF_8))).append('\n');
    lines.append("index ").append(index).append('\n');
    proof.forEach(it -> lines.append(base64(it)).append('\n'));
    return lines.append('\n').append(checkpoint).toString();
  }

  /** The hash of the entry, as it stands in the tree. */
  public byte[] leaf() {
    return MerkleHashes.leaf(bytes());
  }

  /** What its entry says, by the names of the log's lines. */
  public Map<String, String> fields() {
    return EntryLine.read(bytes());
  }

  /** Throws {@link Fault} unless the report whose submission this proves said exactly this. */
  void demandWording(byte[] wording) {
    var key = wordingKey.orElseThrow(() -> new Fault("the receipt holds no key of a wording"));
    WordingCommitment.demand(fields(), wording, HexFormat.of().parseHex(key));
  }

  byte[] bytes() {
    return entry.getBytes(UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Throws {@link Fault} unless the entry is in the log that one of these keys signed. */
  public Checkpoint verify(VerifierKeys keys) {
    var signed = keys.open(checkpoint.getBytes(UTF_8));
    Fault.unless(
        signed.hasRoot(MerkleProof.root(leaf(), index, signed.size(), proof)),
        "the receipt's entry is not in the log");
    return signed;
  }

  @Override
  public String toString() {
    return "Receipt[" + index + "]";
  }
}
