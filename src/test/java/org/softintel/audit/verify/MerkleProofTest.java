package org.softintel.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Against the proofs of transparency-dev/merkle (Apache 2.0) with each way in which it spoils them,
 * and one that Google's log Argon 2020 gave (golang.org/x/mod/sumdb/tlog, BSD).
 */
class MerkleProofTest {
  private static final String SOME_HASH =
      "abacaba000000000000000000000000000000000000000000060061e00123456";
  private static final String EMPTY_TREE = MerkleHashesTest.ROOTS.get(0);

  record Vector(int leaf, int size, List<byte[]> proof) {
    String root() {
      return MerkleHashesTest.ROOTS.get(size);
    }

    byte[] leafHash() {
      return MerkleHashes.leaf(hex(MerkleHashesTest.ENTRIES.get(leaf)));
    }

    @Override
    public String toString() {
      return leaf + " of " + size;
    }
  }

  private record Probe(String name, long leaf, long size, String root, List<byte[]> proof) {}

  static List<Vector> vectors() {
    return List.of(
        vector(0, 1),
        vector(
            0,
            8,
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"),
        vector(
            5,
            8,
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        vector(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        vector(
            1,
            5,
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void aProofOfThePublicVectorsLeadsToTheirRoot(Vector vector) {
    var root = MerkleProof.root(vector.leafHash(), vector.leaf(), vector.size(), vector.proof());

    assertThat(root).isEqualTo(hex(vector.root()));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void aSpoiltProofDoesNot(Vector vector) {
    for (var probe : spoilt(vector)) {
      assertThat(holds(probe, vector.leafHash())).as(probe.name()).isFalse();
    }
    var same = new Probe("", vector.leaf(), vector.size(), vector.root(), vector.proof());
    assertThat(holds(same, MerkleHashes.leaf(new byte[] {1, 2, 3}))).as("wrong leaf").isFalse();
  }

  @Test
  void aProofOfALogOfNearlyAThousandMillionEntriesHolds() {
    var leaf = base64("nCs3mfIydh9x4CKyQ+u2xtmpxmFggA5MLymHwNQSlLg=");
    var proof = ARGON.lines().map(MerkleProofTest::base64).toList();

    var root = MerkleProof.root(leaf, 10_000, 961_984_013, proof);

    assertThat(root).isEqualTo(base64("dwlueapdd7LaOEnX2W2Wp9v2XE+KzejHRQGHwEx0oaM="));
  }

  private static List<Probe> spoilt(Vector it) {
    var probes = new ArrayList<Probe>();
    for (var leaf : List.of(it.leaf() - 1, it.leaf() + 1, it.leaf() ^ 2)) {
      probes.add(new Probe("leaf " + leaf, leaf, it.size(), it.root(), it.proof()));
    }
    for (var size : List.of(it.size() * 2, it.size() / 2)) {
      probes.add(new Probe("size " + size, it.leaf(), size, it.root(), it.proof()));
    }
    for (var root : List.of(EMPTY_TREE, SOME_HASH)) {
      probes.add(new Probe("root", it.leaf(), it.size(), root, it.proof()));
    }
    for (var proof : spoiltProofs(it)) {
      probes.add(new Probe("proof", it.leaf(), it.size(), it.root(), proof));
    }
    return probes;
  }

  private static List<List<byte[]>> spoiltProofs(Vector it) {
    var proofs = new ArrayList<List<byte[]>>();
    for (var garbage : List.of(new byte[0], hex(it.root()))) {
      proofs.add(with(it.proof(), it.proof().size(), garbage));
      proofs.add(with(it.proof(), 0, garbage));
    }
    for (int i = 0; i < it.proof().size(); i++) {
      var flipped = it.proof().get(i).clone();
      flipped[0] ^= 8;
      var proof = new ArrayList<>(it.proof());
      proof.set(i, flipped);
      proofs.add(proof);
      proofs.add(with(it.proof(), i, hex(SOME_HASH)));
    }
    if (!it.proof().isEmpty()) {
      proofs.add(it.proof().subList(0, it.proof().size() - 1));
    }
    return proofs;
  }

  private static List<byte[]> with(List<byte[]> proof, int at, byte[] more) {
    var longer = new ArrayList<>(proof);
    longer.add(at, more);
    return longer;
  }

  private static boolean holds(Probe it, byte[] leaf) {
    try {
      return Arrays.equals(
          MerkleProof.root(leaf, it.leaf(), it.size(), it.proof()), hex(it.root()));
    } catch (Fault e) {
      return false;
    }
  }

  private static Vector vector(int leaf, int size, String... proof) {
    return new Vector(leaf, size, Arrays.stream(proof).map(MerkleProofTest::hex).toList());
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] base64(String text) {
    return Base64.getDecoder().decode(text);
  }

  private static final String ARGON =
      """
      T46AmJsuOM/gFiGlUp+IJJebp+1Z5qratFNW7U0JyOQ=
      9Jj1Feodn42uRYEfffkV4HF/EIPFQ5Zo9IwkxbQ2uhk=
      D53/1oCNebF4J59HHgioovKZxrmrKcVuCVhy3Izg8Ck=
      wSFDgGSrsXRPA+1c8WHoAFCsWeUv8NDyP/Q/SgsyVyY=
      516/RcwsgdwdzHn18v1dJHqBkgFUbNhmCIWOGjsMJaE=
      naTFY2ajLFgrgs5XUl+zJYZnnlJksLGsA1VYwpLfqbY=
      mKBRJo6qao+0Kdh/rhGkZUbHUAxMhrtrclrTpIbNjIg=
      Co4ueOFE7lpifLio94irxxsv1wFMMaK3tPu2ZQkHlro=
      yRgy800K6JMYCC05sWfqF2kvCg2riT/pVM+nEa6V5+0=
      n2O38XJZC8/Wpbwi9HhgVizlUyeUHVZvYyQB1607MRc=
      go3tAjuNfNSCj87y2Rg1xOroDknGN1eaf3cgvzObf7Q=
      8D0Mj3/J7ySSnFb0afIHYXv6rlOhECnsebY6XKi1IR8=
      6rcez46ZU8M5vPiWVMAUfJfAOV0pPP/mch/lYzZhj/M=
      2rtIeXrPvSdUyHc5maIgSAVB2BzaKaupWxSAiVayDE4=
      nniW/IMFQPN5xw8UsHFn7CRStYbm1gLu7NNa6kkRqJQ=
      mRPPi7sQS22MduIEyvcNzCNFqIt6kLwYPkNKrVtIcu8=
      JvTivzESNS9wHI8aph5a7uieVmtS/p9PciMZ5D6GyOo=
      UTyQd+Ym0wY4zG+qK806bBORwi1CSVvFQ/KknnqoZj8=
      hXODrqN+ff+U6zPqRQ+ZQKs6im1fPcxIerDSfNwflhE=
      II6GE+WY/DrpZzfHztLwkR46o37zVkNLCyPYlf68zA0=
      d609kWWcNBllbA8Jb/ad4XAVVGnScLRmtP8FYyr+Dck=
      rikBsP0G0gioXRpBFED2CzQdSLrGPvRd0bEcbEZw1rI=
      GXIElfmnRuWfbA4z7ubV/UwlpSRUbUeec7oL5HDDnh0=
      pR0SH/NYP6s9+8azWwaeUXA4Ze/3WCIgMfh5YW6wvcE=
      f3GuAKYVrF8RBg3s15jvA/YvV9oAliWtzP/imwPhQVA=
      WHn8zDxlVgkV+lSlmzaOdfSBrTHoRr5nT3d76q0KKWE=
      f2uV2ZxVgULzLPKuZcowRY3ZY7fRlX59iDBjV1R8kNQ=
      NzQVjJsvQwbi7WStMr9oFkh9VbHfK7LB6o7WwAqwNTs=
      C0LttBeYHZHgL+032JIcJC3CTBIyza/hsbmJUgJfmDI=
      nixU5CWTFVDlF4BGdcU6kA7WSYurEpe9jRWc+F/7sOc=
      """;
}
