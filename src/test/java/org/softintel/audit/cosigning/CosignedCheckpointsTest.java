package org.softintel.audit.cosigning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.log.GivenSignedLog;
import org.softintel.audit.trail.GivenTrail;
import org.softintel.audit.verify.Cosignature;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** What enough witnesses signed is found, whatever came after it. */
class CosignedCheckpointsTest {
  /** More than are looked at. */
  private static final int LATER = 101;

  /** More than are looked at of each witness. */
  private static final int SEVERAL = 9;

  @TempDir Path folder;

  private final MigratedPostgres postgres = new MigratedPostgres();
  private final Sql sql = new Sql(postgres.database());
  private final GivenTrail trail = new GivenTrail(sql);
  private GivenSignedLog log;
  private WitnessConfig config;
  private CosignedCheckpoints checkpoints;
  private Signing one;
  private Signing two;
  private Instant now = Instant.now().truncatedTo(SECONDS);

  private record Signing(VerifierKey key, KeyPair keys) {
    static Signing of(String name) throws GeneralSecurityException {
      var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      var encoded = keys.getPublic().getEncoded();
      var raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
      return new Signing(VerifierKey.ofWitness(name, raw), keys);
    }

    String line(Signed signed) throws GeneralSecurityException {
      var text = SignedNote.parse(signed.note().getBytes(UTF_8)).text();
      long seconds = signed.at().getEpochSecond();
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(keys.getPrivate());
      ed25519.update(Cosignature.message(seconds, text));
      return SignedNote.signatureLine(key, Cosignature.bytes(seconds, ed25519.sign())).strip();
    }

    GivenWitnessConfig.At in(Path folder) throws IOException {
      var name = "witness-" + key.name().replace('/', '-');
      return GivenWitnessConfig.At.of(Files.writeString(folder.resolve(name), key.line()));
    }
  }

  @BeforeEach
  void twoWitnessesOfWhichBothMustSign() throws Exception {
    one = Signing.of("witness.example/w1");
    two = Signing.of("witness.example/w2");
    log = new GivenSignedLog(sql, folder);
    config = GivenWitnessConfig.of(Map.of("one", one.in(folder), "two", two.in(folder)), 2);
    checkpoints = new CosignedCheckpoints(sql, log.checkpoints(), log.reader(), config);
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void oneWitnessThatIsAwayForLongHidesNothing() throws Exception {
    var first = grown();
    keep(first, one);
    keep(first, two);
    for (int i = 0; i < LATER; i++) {
      keep(grown(), one);
    }

    assertThat(checkpoints.newestWitnessed()).map(Signed::size).contains(first.size());
    assertThat(checkpoints.bestFor(first.size() - 1).size()).isEqualTo(first.size());
  }

  /** It is the second of two clocks that must agree, so without it there is no time at all. */
  @Test
  void aWitnessThatSeldomSignsBoundsTheTimeToo() throws Exception {
    var before = grown();
    keep(before, one);
    keep(before, two);
    for (int i = 0; i < SEVERAL; i++) {
      keep(grown(), one);
    }
    var asked = grown();
    for (int i = 0; i < SEVERAL; i++) {
      keep(grown(), one);
    }
    var after = grown();
    keep(after, one);
    keep(after, two);

    var times = checkpoints.times(asked.size()).orElseThrow();

    assertThat(times.from()).contains(before.at());
    assertThat(times.until()).isEqualTo(after.at());
    assertThat(checkpoints.bestFor(asked.size() - 1).size()).isEqualTo(after.size());
  }

  /** Whoever checks a receipt is given that key alone. */
  @Test
  void whatAnOlderKeySignedIsNotHandedOutAnyMore() throws Exception {
    var before = grown();
    keep(before, one);
    keep(before, two);
    log = log.withNewKey(folder);
    checkpoints = new CosignedCheckpoints(sql, log.checkpoints(), log.reader(), config);
    assertThat(checkpoints.newestWitnessed()).isEmpty();
    assertThat(checkpoints.times(before.size())).as("when it came is known").isPresent();

    var after = grown();

    assertThat(checkpoints.bestFor(before.size() - 1).size()).isEqualTo(after.size());
    keep(after, one);
    keep(after, two);
    assertThat(checkpoints.newestWitnessed()).map(Signed::size).contains(after.size());
    assertThat(checkpoints.bestFor(before.size() - 1).size()).isEqualTo(after.size());
  }

  private Signed grown() {
    trail.sendReport();
    now = now.plusSeconds(60);
    log.sequence(now);
    return log.newest();
  }

  private void keep(Signed signed, Signing witness) throws GeneralSecurityException {
    sql.update(
        "insert into audit_cosignature (size, witness, line, witnessed_at) values (?, ?, ?, ?)",
        signed.size(),
        witness.key().name(),
        witness.line(signed),
        signed.at());
  }
}
