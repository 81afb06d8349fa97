package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness's signature counts for its text and its time only, and may be demanded. */
class CosignatureTest {
  private static final long TIME = 1_795_600_000L;
  private static final KeyPair KEYS = GivenLog.keys();
  private static final VerifierKey WITNESS = VerifierKey.ofWitness("witness.example/w1", raw(KEYS));

  @TempDir Path folder;

  private final GivenLog log = GivenLog.of(7);

  /** A key and a time that transparency-dev/formats tests with. */
  @Test
  void keyAndTimeAreReadAsInThePublicVectors() {
    var key = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
    assertThat(VerifierKey.parseWitness(key).name()).isEqualTo("remora.n621.de");
    assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(Fault.class);
    assertThatThrownBy(() -> VerifierKey.parseWitness(GivenLog.KEY.line()))
        .isInstanceOf(Fault.class);
    assertThat(
            SignedNote.cosignedAt(
                "— witness ZGhGuQAAAABm/qTPeyKXD+R2rzyQsxPiP8mXum7qq/iF0u4vanlqJyocWODBt97w9uL+"
                    + "8qT7S5gxEHWWOworDcFiEBYJXORmnFBOBA=="))
        .isEqualTo(1_727_964_367L);
  }

  @Test
  void itHoldsForItsTextAndItsTimeOnly() {
    var note = new String(log.checkpoint(), UTF_8);
    var text = note.substring(0, note.indexOf("\n\n") + 1);

    SignedNote.parse((note + line(text, TIME, TIME)).getBytes(UTF_8)).demandSignatureOf(WITNESS);

    for (var wrong : List.of(line(text, TIME, TIME + 1), line(text + "more\n", TIME, TIME))) {
      var changed = SignedNote.parse((note + wrong).getBytes(UTF_8));
      assertThatThrownBy(() -> changed.demandSignatureOf(WITNESS))
          .hasMessage("the signature by witness.example/w1 is wrong");
    }
  }

  /** What no calendar can hold would break whoever keeps it. */
  @Test
  void aTimeThatCannotBeIsNone() {
    var note = new String(log.checkpoint(), UTF_8);
    var text = note.substring(0, note.indexOf("\n\n") + 1);
    for (var time : new long[] {253_402_300_800L, Long.MAX_VALUE, -1}) {
      var signed = SignedNote.parse((note + line(text, time, time)).getBytes(UTF_8));

      assertThatThrownBy(() -> signed.demandSignatureOf(WITNESS))
          .hasMessage("a witness's signature has an impossible time");
    }
  }

  /** The log's own way of signing must not pass for a witness's, nor the other way round. */
  @Test
  void aPlainSignatureWithItsKeyDoesNotCount() {
    var note = new String(log.checkpoint(), UTF_8);
    var text = note.substring(0, note.indexOf("\n\n") + 1);
    var plain = SignedNote.signatureLine(WITNESS, sign(text.getBytes(UTF_8)));

    var signed = SignedNote.parse((note + plain).getBytes(UTF_8));

    assertThatThrownBy(() -> signed.demandSignatureOf(WITNESS)).isInstanceOf(Fault.class);
  }

  @Test
  void theVerifierDemandsTheWitnessesThatItIsGiven() throws IOException {
    log.writeTo(folder);
    Files.writeString(folder.resolve("key"), GivenLog.KEY.line());
    Files.writeString(folder.resolve("witness"), WITNESS.line());

    assertThat(verify()).isEqualTo("no signature by witness.example/w1 with this key\n");

    var note = new String(log.checkpoint(), UTF_8);
    var text = note.substring(0, note.indexOf("\n\n") + 1);
    Files.writeString(folder.resolve("checkpoint"), note + line(text, TIME, TIME));
    assertThat(verify()).startsWith("OK 7 ");

    Files.writeString(folder.resolve("checkpoint"), note + line(text, TIME, TIME - 1));
    assertThat(verify()).isEqualTo("the signature by witness.example/w1 is wrong\n");
  }

  private String verify() {
    var said = new ByteArrayOutputStream();
    Verify.run(
        List.of(
            "--vkey",
            folder.resolve("key").toString(),
            "--log",
            folder.toString(),
            "--witness",
            folder.resolve("witness").toString()),
        new PrintStream(said, true, UTF_8));
    return said.toString(UTF_8);
  }

  private static String line(String text, long said, long signed) {
    var signature = sign(Cosignature.message(signed, text));
    return SignedNote.signatureLine(WITNESS, Cosignature.bytes(said, signature));
  }

  private static byte[] raw(KeyPair keys) {
    var encoded = keys.getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
  }

  private static byte[] sign(byte[] message) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(KEYS.getPrivate());
      ed25519.update(message);
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
