package org.softintel.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.softintel.audit.verify.Cosignature;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.VerifierKey;

/** What the witness signs with: made when it first starts, and kept in its folder. */
final class WitnessKey {
  private static final String SECRET = "witness-key.pem";
  private static final String PUBLIC = "witness.vkey";

  private final VerifierKey verifier;
  private final PrivateKey key;

  private WitnessKey(VerifierKey verifier, PrivateKey key) {
    this.verifier = verifier;
    this.key = key;
  }

  /** Throws {@link Fault} when the folder holds the key of a witness that is called otherwise. */
  static WitnessKey of(Path folder, String name) throws IOException {
    try {
      if (Files.notExists(folder.resolve(PUBLIC))) {
        publish(folder, name);
      }
      var verifier = VerifierKey.parseWitness(Files.readString(folder.resolve(PUBLIC)));
      if (!verifier.name().equals(name)) {
        throw new IOException("the key in its folder is that of " + verifier.name());
      }
      return new WitnessKey(verifier, secret(folder.resolve(SECRET))).triedOut();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("its key cannot be used", e);
    }
  }

  VerifierKey verifier() {
    return verifier;
  }

  /** The line that says that this text was the newest of its log at that time. */
  String cosign(String text, long seconds) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(key);
      ed25519.update(Cosignature.message(seconds, text));
      return SignedNote.signatureLine(verifier, Cosignature.bytes(seconds, ed25519.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("nothing can be signed", e);
    }
  }

  private WitnessKey triedOut() {
    var note = "a trial\n\n" + cosign("a trial\n", 0);
    SignedNote.parse(note.getBytes(UTF_8)).demandSignatureOf(verifier);
    return this;
  }

  /** A secret that is there is never written over: somebody may believe what it signs. */
  private static void publish(Path folder, String name)
      throws IOException, GeneralSecurityException {
    var file = folder.resolve(SECRET);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      make(file);
    }
    var publicHalf = VerifierKey.ofWitness(name, publicHalf(secret(file)));
    AtomicFiles.text(folder.resolve(PUBLIC), publicHalf.line() + "\n");
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'});
    AtomicFiles.secret(
        file,
        "-----BEGIN PRIVATE KEY-----\n"
            + encoded.encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
  }

  /** The JDK makes it only together with a secret: so it is given this one for a random number. */
  private static byte[] publicHalf(PrivateKey secret) throws GeneralSecurityException {
    var bytes = ((EdECPrivateKey) secret).getBytes().orElseThrow();
    var keys = KeyPairGenerator.getInstance("Ed25519");
    keys.initialize(NamedParameterSpec.ED25519, new Given(bytes));
    var encoded = keys.generateKeyPair().getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
  }

  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final byte[] bytes;

    Given(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] random) {
      System.arraycopy(bytes, 0, random, 0, random.length);
    }
  }

  private static PrivateKey secret(Path file) throws IOException, GeneralSecurityException {
    var pem = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
    return KeyFactory.getInstance("Ed25519")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
  }
}
