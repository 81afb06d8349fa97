package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app that shows codes (RFC 6238): six figures, SHA-1, each good for thirty seconds. */
public final class Totp {
  private static final Duration STEP = Duration.ofSeconds(30);

  private final byte[] secret;
  private long last;

  public Totp(String secret) {
    this.secret = secret.getBytes(UTF_8);
  }

  /** Keycloak takes no code twice, and the next one early. */
  public String next() {
    last = Math.max(last + 1, Instant.now().getEpochSecond() / STEP.toSeconds());
    Await.until(
        "the next code", STEP, () -> last <= Instant.now().plus(STEP).getEpochSecond() / 30);
    return code(last);
  }

  String code(long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var from = hash[hash.length - 1] & 0xf;
      var figures = ByteBuffer.wrap(Arrays.copyOfRange(hash, from, from + 4)).getInt();
      return "%06d".formatted((figures & Integer.MAX_VALUE) % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
