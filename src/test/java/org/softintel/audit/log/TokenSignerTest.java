package org.softintel.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.given.SoftHsm;
import org.softintel.platform.secrets.KeyFileRefused;
import org.softintel.platform.secrets.KeyStoreAway;

/** The log's key in a token of SoftHSM, which signs as any other key does. */
class TokenSignerTest {
  private static final String ORIGIN = "log.example/audit";
  private static final String KEY = "audit log";

  @TempDir Path folder;
  private final Path library = SoftHsm.library();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private SoftHsm hsm;
  private Path pin;
  private Instant now = Instant.parse("2026-11-26T12:00:00Z");

  @BeforeEach
  void aTokenWithAKey() throws IOException {
    Metrics.addRegistry(meters);
    hsm = new SoftHsm(folder);
    hsm.addEd25519Key(KEY);
    pin = hsm.pinFile(SoftHsm.PIN);
  }

  @AfterEach
  void noMoreMeters() {
    Metrics.removeRegistry(meters);
  }

  @Test
  void whatTheTokenSignsItsPublicHalfConfirms() throws IOException {
    var verifier = place(KEY).verifier(ORIGIN);

    try (var key = logKey(place(KEY), verifier)) {
      var note = key.sign("a text\n");

      SignedNote.parse(note.getBytes(UTF_8)).demandSignatureOf(verifier);
      assertThat(note).startsWith("a text\n\n— log.example/audit ");
    }
  }

  @Test
  void whatIsMissingIsToldByItsSetting() throws IOException {
    assertThat(refusal(new TokenKey(folder.resolve("none.so"), SoftHsm.TOKEN, KEY, pin)))
        .isEqualTo("There is no such file: softintel.audit.log.pkcs11.library.");
    assertThat(refusal(new TokenKey(pin, SoftHsm.TOKEN, KEY, pin)))
        .startsWith("softintel.audit.log.pkcs11.library is no PKCS #11 library");
    assertThat(refusal(new TokenKey(library, "another", KEY, pin)))
        .isEqualTo("There is no token with this label: softintel.audit.log.pkcs11.token-label.");
    assertThat(refusal(place("another")))
        .isEqualTo(
            "The token has no private key with this label: softintel.audit.log.pkcs11.key-label.");
    assertThat(refusal(new TokenKey(library, SoftHsm.TOKEN, KEY, folder.resolve("none"))))
        .startsWith("softintel.audit.log.pkcs11.pin is a file that cannot be read");
  }

  @Test
  void aLibraryOfSomethingElseIsRefused() throws IOException {
    var other = Path.of(System.getProperty("java.home"), "lib", "libzip.so");

    assertThat(refusal(new TokenKey(other, SoftHsm.TOKEN, KEY, pin)))
        .startsWith("softintel.audit.log.pkcs11.library is no PKCS #11 library");
  }

  @Test
  void whatCouldBeMeantTwiceIsRefused() throws IOException {
    hsm.addEd25519Key(KEY);
    assertThat(refusal(place(KEY))).startsWith("The token has more than one private key");

    hsm.addToken(SoftHsm.TOKEN);
    assertThat(refusal(place(KEY))).startsWith("There are several tokens with this label");
  }

  @Test
  void aKeyOfAnotherKindIsRefused() throws IOException {
    hsm.addKey("nist", "EC:prime256v1");
    hsm.addKey("ed448", "EC:Ed448");

    assertThat(refusal(place("nist"))).startsWith("The key in the token is no Ed25519 key");
    assertThat(refusal(place("ed448"))).startsWith("The key in the token is no Ed25519 key");
  }

  @Test
  void aKeyThatTheLogWasNotSignedWithIsRefused() throws IOException {
    hsm.addEd25519Key("next");
    var verifier = place("next").verifier(ORIGIN);

    assertThatThrownBy(() -> logKey(place(KEY), verifier))
        .isInstanceOf(KeyFileRefused.class)
        .hasMessageContaining("do not belong together")
        .hasMessageContaining("softintel.audit.log.verifier-key")
        .hasMessageContaining("softintel.audit.log.pkcs11.key-label");
  }

  @Test
  void aWrongPinIsToldWithoutItAndNeverTriedTwice() throws IOException {
    hsm.pinFile("99999999");
    var signer = signer(place(KEY));

    assertThat(trouble(signer))
        .startsWith("The token refuses the PIN")
        .contains("softintel.audit.log.pkcs11.pin")
        .doesNotContain("99999999");
    pass();
    assertThat(trouble(signer)).startsWith("The token refused this PIN, so it is not tried again");

    hsm.pinFile(SoftHsm.PIN);
    pass();
    assertThat(signer.sign(new byte[] {1})).hasSize(64);
    signer.close();
  }

  @Test
  void aTokenThatIsAwayIsOneAlarmAndItIsBackByItself() throws IOException {
    var signer = signer(place(KEY));
    signer.sign(new byte[] {1});
    hsm.takeTokensAway();

    var trouble = trouble(signer);
    pass();
    trouble(signer);

    assertThat(trouble).contains("softintel.audit.log.pkcs11.");
    assertThat(alarms()).isEqualTo(1);

    hsm.bringTokensBack();
    assertThat(trouble(signer)).isEqualTo(trouble(signer));
    pass();
    assertThat(signer.sign(new byte[] {1})).hasSize(64);

    hsm.takeTokensAway();
    trouble(signer);
    assertThat(alarms()).isEqualTo(2);
    signer.close();
  }

  /** Before the start the sentence is told, and nobody is called. */
  @Test
  void whatNeverSignedRaisesNoAlarm() throws IOException {
    refusal(place("another"));

    assertThat(alarms()).isZero();
  }

  @Test
  void withoutAPublicHalfNoneIsShown() {
    hsm.deletePublicHalf(KEY);

    assertThatThrownBy(() -> place(KEY).verifier(ORIGIN))
        .isInstanceOf(KeyFileRefused.class)
        .hasMessageStartingWith("The token has no public key with this label");
  }

  private String refusal(TokenKey place) throws IOException {
    var verifier = VerifierKey.of(ORIGIN, new byte[32]);
    try {
      logKey(place, verifier).close();
      throw new AssertionError("it was taken");
    } catch (KeyFileRefused e) {
      return String.valueOf(e.getMessage());
    }
  }

  private LogKey logKey(TokenKey place, VerifierKey verifier) throws IOException {
    var file = Files.writeString(folder.resolve("vkey"), verifier.line());
    return new LogKey(signer(place), file, List.of(), false);
  }

  private static String trouble(TokenSigner signer) {
    try {
      signer.sign(new byte[] {1});
      throw new AssertionError("it signs");
    } catch (KeyStoreAway e) {
      return String.valueOf(e.getMessage());
    }
  }

  private TokenSigner signer(TokenKey place) {
    return new TokenSigner(place, () -> now);
  }

  private TokenKey place(String key) {
    return new TokenKey(library, SoftHsm.TOKEN, key, pin);
  }

  private void pass() {
    now = now.plus(TokenSigner.BETWEEN_TRIES);
  }

  private double alarms() {
    return meters.find("softintel.alarms").tag("cause", "log-key-away").counters().stream()
        .mapToDouble(it -> it.count())
        .sum();
  }
}
