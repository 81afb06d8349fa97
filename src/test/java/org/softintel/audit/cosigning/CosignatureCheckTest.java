package org.softintel.audit.cosigning;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Cosignature;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.TimeBounds.Seen;
import org.softintel.audit.verify.VerifierKey;

/** Nobody is said to have signed who has not, whatever stands in the database. */
class CosignatureCheckTest {
  private static final KeyPair KEYS = keys();
  private static final VerifierKey WITNESS = VerifierKey.ofWitness("witness.example/w1", raw(KEYS));
  private static final String TEXT =
      Checkpoint.of("softintel.example/audit", 9, MerkleHashes.root(List.of())).text();
  private static final String NOTE = TEXT + "\n— softintel.example/audit x08go/ZJkuBS9UG/\n";
  private static final CosignatureCheck CHECK = new CosignatureCheck(List.of(WITNESS));

  @Test
  void aSignatureThatHoldsIsShown() {
    var note = NOTE + line(TEXT);

    assertThat(CHECK.cosigned(note)).isEqualTo(note);
    assertThat(CHECK.cosigners(note)).containsExactly("witness.example/w1");
  }

  @Test
  void aLineThatNobodySignedIsNot() {
    for (var forged :
        List.of(
            "— ico.org.uk/witness AAAAAAA=\n",
            "— witness.example/w1 AAAAAAA=\n",
            line(TEXT.replace("\n9\n", "\n8\n")),
            line(TEXT).replace("w1", "w2"),
            "— softintel.example/audit AAAAAAA=\n",
            "no line\n",
            "\n\n— ico.org.uk/witness AAAAAAA=\n")) {
      assertThat(CHECK.cosigned(NOTE + forged)).as(forged).isEqualTo(NOTE);
      assertThat(CHECK.cosigners(NOTE + forged)).as(forged).isEmpty();
      assertThat(CHECK.cosigned(NOTE + forged + line(TEXT))).isEqualTo(NOTE + line(TEXT));
    }
  }

  @Test
  void whatHoldsSaysWhenAndOfWhichSize() {
    var at = Instant.ofEpochSecond(1_795_600_000L);
    var forged = line(TEXT.replace("\n9\n", "\n8\n"));

    assertThat(CHECK.seen(NOTE + forged + line(TEXT)))
        .containsExactly(new Seen("witness.example/w1", 9, at));
    assertThat(CHECK.seen(NOTE + forged)).isEmpty();
    assertThat(CHECK.seen("nothing")).isEmpty();
  }

  /** What it signed once can still be verified with its key; we do not count it. */
  @Test
  void aWitnessThatTheSettingsNameNoLongerIsNotShown() {
    assertThat(new CosignatureCheck(List.of()).cosigned(NOTE + line(TEXT))).isEqualTo(NOTE);
  }

  @Test
  void whatIsNoNoteIsLeftToWhoeverReadsIt() {
    assertThat(CHECK.cosigned("nothing")).isEqualTo("nothing");
    assertThat(CHECK.cosigners("nothing")).isEmpty();
  }

  private static String line(String text) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(KEYS.getPrivate());
      ed25519.update(Cosignature.message(1_795_600_000L, text));
      return SignedNote.signatureLine(WITNESS, Cosignature.bytes(1_795_600_000L, ed25519.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] raw(KeyPair keys) {
    var encoded = keys.getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
  }
}
