package org.softintel.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.VerifierKey;

/** A log's tree and key; {@code word} makes one tree differ from another. */
record GivenTree(String origin, KeyPair keys, String word) {
  static GivenTree of(String origin) {
    try {
      return new GivenTree(origin, KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), "");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same key, but other entries from {@code from} on. */
  GivenTree forked(int from) {
    return new GivenTree(origin, keys, "fork " + from);
  }

  VerifierKey verifier() {
    return verifier(origin);
  }

  VerifierKey verifier(String name) {
    var encoded = keys.getPublic().getEncoded();
    return VerifierKey.of(name, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
  }

  String checkpoint(int size) {
    var text = text(size);
    return text + "\n" + line(verifier(), text);
  }

  String text(int size) {
    return Checkpoint.of(origin, size, MerkleHashes.root(leaves(size))).text();
  }

  /** As if the key were called so. */
  String line(VerifierKey name, String text) {
    return SignedNote.signatureLine(name, sign(text));
  }

  /** RFC 6962, section 2.1.2. */
  List<byte[]> proof(int from, int to) {
    var proof = new ArrayList<byte[]>();
    if (from > 0) {
      prove(from, leaves(to), true, proof);
    }
    return proof;
  }

  byte[] request(int from, int to) {
    return new AddCheckpoint(from, proof(from, to), checkpoint(to)).text().getBytes(UTF_8);
  }

  private static void prove(int from, List<byte[]> leaves, boolean known, List<byte[]> proof) {
    if (from == leaves.size()) {
      if (!known) {
        proof.add(MerkleHashes.root(leaves));
      }
      return;
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    if (from <= left) {
      prove(from, leaves.subList(0, left), known, proof);
      proof.add(MerkleHashes.root(leaves.subList(left, leaves.size())));
    } else {
      prove(from - left, leaves.subList(left, leaves.size()), false, proof);
      proof.add(MerkleHashes.root(leaves.subList(0, left)));
    }
  }

  private List<byte[]> leaves(int size) {
    int forkedAt = word.isEmpty() ? size : Integer.parseInt(word.substring(5));
    var leaves = new ArrayList<byte[]>();
    for (int i = 0; i < size; i++) {
      leaves.add(MerkleHashes.leaf(((i < forkedAt ? "" : word) + i).getBytes(UTF_8)));
    }
    return leaves;
  }

  private byte[] sign(String text) {
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
