package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log of invented entries by two writers, and everything that somebody could be handed of it. */
final class GivenLog {
  static final String ORIGIN = "softintel.example/audit";
  static final KeyPair KEYS = keys();
  static final VerifierKey KEY = VerifierKey.of(ORIGIN, raw(KEYS));

  final List<byte[]> entries = new ArrayList<>();
  private final Map<String, Map.Entry<Integer, String>> writers = new HashMap<>();

  static GivenLog of(int entries) {
    var log = new GivenLog();
    for (int i = 0; i < entries; i++) {
      log.append("writer" + i % 2, Instant.ofEpochSecond(1_795_000_000L + i).toString());
    }
    return log;
  }

  void append(String writer, String at) {
    append(writer, at, Map.of());
  }

  void appendBy(String account, String writer, String at) {
    append(writer, at, Map.of("actor", account));
  }

  private void append(String writer, String at, Map<String, String> more) {
    var last = writers.getOrDefault(writer, Map.entry(-1, "none"));
    int sequence = last.getKey() + 1;
    var fields = new HashMap<>(more);
    fields.put("writer", writer);
    fields.put("sequence", "" + sequence);
    fields.put("previous", last.getValue());
    fields.put("at", at);
    fields.put("salt", "invented");
    fields.put("act", "REPORT_OPENED");
    var entry = EntryLine.write(fields);
    entries.add(entry);
    var hash = Base64.getEncoder().encodeToString(MerkleHashes.leaf(entry));
    writers.put(writer, Map.entry(sequence, hash));
  }

  byte[] checkpoint() {
    return checkpoint(ORIGIN, KEYS, entries.size());
  }

  byte[] checkpoint(String origin, KeyPair keys, int size) {
    var root = MerkleHashes.root(leaves().subList(0, size));
    return signed(Checkpoint.of(origin, size, root).text(), origin, keys);
  }

  /** Whatever it says. */
  static byte[] signed(String text) {
    return signed(text, ORIGIN, KEYS);
  }

  private static byte[] signed(String text, String origin, KeyPair keys) {
    var line = SignedNote.signatureLine(VerifierKey.of(origin, raw(keys)), sign(keys, text));
    return (text + "\n" + line).getBytes(UTF_8);
  }

  List<byte[]> leaves() {
    return entries.stream().map(MerkleHashes::leaf).toList();
  }

  byte[] receipt(int index) {
    var proof = new ArrayList<byte[]>();
    prove(leaves(), index, proof);
    var entry = new String(entries.get(index), UTF_8);
    var receipt = new Receipt(entry, index, proof, new String(checkpoint(), UTF_8));
    return receipt.text().getBytes(UTF_8);
  }

  /** RFC 6962, section 2.1.1. */
  private static void prove(List<byte[]> leaves, int index, List<byte[]> proof) {
    if (leaves.size() == 1) {
      return;
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    if (index < left) {
      prove(leaves.subList(0, left), index, proof);
      proof.add(MerkleHashes.root(leaves.subList(left, leaves.size())));
    } else {
      prove(leaves.subList(left, leaves.size()), index - left, proof);
      proof.add(MerkleHashes.root(leaves.subList(0, left)));
    }
  }

  void writeTo(Path folder) throws IOException {
    write(folder.resolve("checkpoint"), checkpoint());
    var tree =
        new MerkleTree(
            (level, index, hashes) ->
                write(folder.resolve(Tiles.path(level, index, 256)), Tiles.tile(hashes)));
    leaves().forEach(tree::add);
    for (int level = 0; level < tree.edge().size(); level++) {
      var hashes = tree.edge().get(level);
      if (!hashes.isEmpty()) {
        var path = Tiles.path(level, tree.size() >> (8 * (level + 1)), hashes.size());
        write(folder.resolve(path), Tiles.tile(hashes));
      }
    }
    for (int at = 0; at < entries.size(); at += 256) {
      var bundle = entries.subList(at, Math.min(at + 256, entries.size()));
      write(folder.resolve(Tiles.entries(at / 256, bundle.size())), Tiles.bundle(bundle));
    }
  }

  void exportTo(Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      for (var entry : entries) {
        out.write(entry);
        out.write('\n');
      }
      out.write(EntryLine.write(Map.of("checkpoint", new String(checkpoint(), UTF_8))));
      out.write('\n');
    }
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] raw(KeyPair keys) {
    var encoded = keys.getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
  }

  static byte[] sign(KeyPair keys, String text) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(keys.getPrivate());
      ed25519.update(text.getBytes(UTF_8));
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
