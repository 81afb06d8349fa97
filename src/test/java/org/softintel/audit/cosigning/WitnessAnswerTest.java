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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.audit.cosigning.WitnessAnswer.Cosigned;
import org.softintel.audit.cosigning.WitnessAnswer.Disagrees;
import org.softintel.audit.cosigning.WitnessAnswer.Refused;
import org.softintel.audit.cosigning.WitnessAnswer.Silent;
import org.softintel.audit.cosigning.WitnessAnswer.StandsAt;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Cosignature;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.audit.witness.AddCheckpoint;

/** What each answer of a witness comes to, and which signatures are believed. */
class WitnessAnswerTest {
  private static final long TIME = 1_795_600_000L;
  private static final KeyPair KEYS = keys();
  private static final VerifierKey WITNESS = VerifierKey.ofWitness("witness.example/w1", raw(KEYS));
  private static final String TEXT =
      Checkpoint.of("softintel.example/audit", 9, MerkleHashes.root(List.of())).text();
  private static final String NOTE = TEXT + "\n— softintel.example/audit x08go/ZJkuBS9UG/\n";
  private static final AddCheckpoint ASKED = new AddCheckpoint(7, List.of(), NOTE);

  @Test
  void aSignatureThatHoldsIsKeptWithItsTime() {
    var line = line(KEYS, TEXT);

    var verdict = of(200, "— elsewhere.example x08go/ZJ\n" + line);

    assertThat(verdict).isEqualTo(new Cosigned(line.strip(), Instant.ofEpochSecond(TIME)));
  }

  /** Or it could not be kept, and nobody would hear that the witness signs nothing of use. */
  @Test
  void aTimeThatNobodyCanKeepIsNoSignature() {
    assertThat(of(200, line(KEYS, TEXT, Long.MAX_VALUE))).isEqualTo(new Refused("no-signature"));
  }

  @Test
  void whatDoesNotHoldIsNoSignature() {
    for (var body :
        List.of(
            "",
            "\n",
            "no line\n",
            "— elsewhere.example x08go/ZJ\n",
            line(keys(), TEXT),
            line(KEYS, TEXT + "more\n"),
            line(KEYS, TEXT) + "\n",
            line(KEYS, TEXT).strip())) {
      assertThat(of(200, body)).as(body).isEqualTo(new Refused("no-signature"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no continuation\n", "7\n"})
  void anotherLogIsToldFromEverythingElse(String body) {
    assertThat(of(422, body)).isEqualTo(new Disagrees("no-continuation"));
    assertThat(ofOneSize(422, body)).isEqualTo(new Disagrees("no-continuation"));
  }

  /** As witnesses say it that follow the document of before July 2026. */
  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "9\n"})
  void aConflictOfOneSizeIsAnotherRoot(String body) {
    assertThat(ofOneSize(409, body)).isEqualTo(new Disagrees("another-root"));
  }

  /** Then there is no other root that it could mean, and no size to go on from. */
  @Test
  void aConflictThatSaysNothingIsNoOtherLog() {
    for (var body : List.of("", "\n", "eight\n", "08\n", "-1\n", "8\n8\n", "<html>409</html>")) {
      assertThat(of(409, body)).as(body).isEqualTo(new Silent("no-size"));
    }
    assertThat(ofOneSize(409, "<html>409</html>")).isEqualTo(new Silent("no-size"));
    assertThat(of(409, "7\n")).isEqualTo(new Refused("same-size"));
  }

  @Test
  void anotherSizeIsAnInvitationToTryAgain() {
    assertThat(of(409, "8\n")).isEqualTo(new StandsAt(8));
    assertThat(of(409, "0\n")).isEqualTo(new StandsAt(0));
    assertThat(of(409, "8")).isEqualTo(new StandsAt(8));
    assertThat(of(409, "10\n")).as("more than we have").isEqualTo(new StandsAt(10));
    assertThat(ofOneSize(409, "10\n")).isEqualTo(new StandsAt(10));
  }

  @ParameterizedTest
  @CsvSource({"400", "403", "404", "405", "413"})
  void settingsAreToBlame(int status) {
    assertThat(of(status, "7\n")).isEqualTo(new Refused("status-" + status));
  }

  @ParameterizedTest
  @CsvSource({"429", "500", "502", "503", "301", "204"})
  void patienceIsAskedFor(int status) {
    assertThat(of(status, "7\n")).isEqualTo(new Silent("status-" + status));
  }

  private static WitnessAnswer of(int status, String body) {
    return WitnessAnswer.of(status, body, ASKED, WITNESS);
  }

  private static WitnessAnswer ofOneSize(int status, String body) {
    return WitnessAnswer.of(status, body, new AddCheckpoint(9, List.of(), NOTE), WITNESS);
  }

  private static String line(KeyPair keys, String text) {
    return line(keys, text, TIME);
  }

  private static String line(KeyPair keys, String text, long time) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(keys.getPrivate());
      ed25519.update(Cosignature.message(time, text));
      return SignedNote.signatureLine(WITNESS, Cosignature.bytes(time, ed25519.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] raw(KeyPair keys) {
    var encoded = keys.getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
