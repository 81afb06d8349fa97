package org.softintel.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.platform.secrets.KeyFileRefused;

class LogKeyTest {
  @TempDir Path folder;

  private final KeyPair keys = keys();

  @Test
  void whatItSignsItsPublicHalfConfirms() throws IOException {
    var note =
        new LogKey(privateHalf(), publicHalf("log.example", keys), List.of(), false)
            .sign("a text\n");

    var verifier = VerifierKey.parse(Files.readString(folder.resolve("vkey")));
    SignedNote.parse(note.getBytes(UTF_8)).demandSignatureOf(verifier);
    assertThat(note).startsWith("a text\n\n— log.example ");
  }

  @Test
  void halvesThatDoNotBelongTogetherAreRefused() throws IOException {
    var other = publicHalf("log.example", keys());

    assertThatThrownBy(() -> new LogKey(privateHalf(), other, List.of(), false))
        .isInstanceOf(KeyFileRefused.class)
        .hasMessageContaining("do not belong together");
  }

  @Test
  void aKeyOfLocalModeIsRefusedElsewhere() throws IOException {
    var local = publicHalf("local-only.example/audit", keys);

    assertThat(new LogKey(privateHalf(), local, List.of(), true).verifier().name())
        .startsWith("local-only");
    assertThatThrownBy(() -> new LogKey(privateHalf(), local, List.of(), false))
        .hasMessageContaining("one of local mode");
  }

  @Test
  void filesThatAreMissingOrSomethingElseAreNamed() throws IOException {
    var verifier = publicHalf("log.example", keys);
    var nothing = folder.resolve("nothing");

    assertThatThrownBy(() -> new LogKey(nothing, verifier, List.of(), false))
        .hasMessageContaining("softintel.audit.log.signing-key");
    assertThatThrownBy(() -> new LogKey(verifier, verifier, List.of(), false))
        .hasMessageContaining("softintel.audit.log.signing-key");
    assertThatThrownBy(() -> new LogKey(privateHalf(), nothing, List.of(), false))
        .hasMessageContaining("softintel.audit.log.verifier-key");
    assertThatThrownBy(() -> new LogKey(privateHalf(), privateHalf(), List.of(), false))
        .hasMessageContaining("softintel.audit.log.verifier-key");
  }

  @Test
  void whatWasSignedWithAnOlderKeyCanBeOpened() throws IOException {
    var before = keys();
    var older = publicHalf("log.example", before);
    var kept = Files.move(older, folder.resolve("older"));
    var key = new LogKey(privateHalf(), publicHalf("log.example", keys), List.of(kept), false);

    assertThat(key.known().before()).containsExactly(VerifierKey.parse(Files.readString(kept)));
    Files.writeString(kept, Files.readString(publicHalf("another.example", before)));
    var now = publicHalf("log.example", keys);
    assertThatThrownBy(() -> new LogKey(privateHalf(), now, List.of(kept), false))
        .hasMessageContaining("softintel.audit.log.older-verifier-keys");
    assertThatThrownBy(
            () -> new LogKey(privateHalf(), now, List.of(folder.resolve("nothing")), false))
        .hasMessageContaining("softintel.audit.log.older-verifier-keys");
  }

  private Path privateHalf() throws IOException {
    var body = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
    return Files.writeString(
        folder.resolve("key.pem"),
        "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
  }

  private Path publicHalf(String origin, KeyPair keys) throws IOException {
    var encoded = keys.getPublic().getEncoded();
    var raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    return Files.writeString(folder.resolve("vkey"), VerifierKey.of(origin, raw).line() + "\n");
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
