package org.softintel.audit.verify;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** What a log says of itself at one size (C2SP tlog-checkpoint). */
public record Checkpoint(String origin, long size, String root) {
  /** Throws {@link Fault} unless it is a checkpoint of this key's log, signed by it. */
  public static Checkpoint open(byte[] note, VerifierKey key) {
    return open(note, key, key.name());
  }

  /** As {@link #open(byte[], VerifierKey)}, of a log that is not called as its key is. */
  static Checkpoint open(byte[] note, VerifierKey key, String origin) {
    var opened = SignedNote.parse(note);
    opened.demandSignatureOf(key);
    var checkpoint = parse(opened.text());
    Fault.unless(
        checkpoint.origin.equals(origin), "the checkpoint is of another log: " + checkpoint.origin);
    return checkpoint;
  }

  public static Checkpoint parse(String text) {
    Fault.unless(text.endsWith("\n"), "the checkpoint ends within a line");
    var lines = List.of(text.split("\n", -1));
    Fault.unless(lines.size() >= 4, "the checkpoint has too few lines");
    Fault.unless(!lines.get(0).isEmpty(), "the checkpoint names no origin");
    var size = Fault.number(lines.get(1), "the checkpoint's number of entries");
    var extensions = lines.subList(3, lines.size() - 1);
    Fault.unless(
        extensions.stream().noneMatch(String::isEmpty), "the checkpoint holds an empty line");
    var root = Fault.base64(lines.get(2), "the checkpoint's root");
    Fault.unless(root.length == MerkleHashes.LENGTH, "the checkpoint's root is not a SHA-256 hash");
    return new Checkpoint(lines.get(0), size, lines.get(2));
  }

  public static Checkpoint of(String origin, long size, byte[] root) {
    return new Checkpoint(origin, size, Base64.getEncoder().encodeToString(root));
  }

  public String text() {
    return origin + "\n" + size + "\n" + root + "\n";
  }

  public boolean hasRoot(byte[] hash) {
    return Arrays.equals(Base64.getDecoder().decode(root), hash);
  }
}
