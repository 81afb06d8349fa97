package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Arrays;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means able to open and seal: wraps a throw-away key and unwraps it again. */
@Readiness
@Singleton
class KeyRingCheck implements HealthCheck {
  private static final byte[] CONTEXT = "health check".getBytes(US_ASCII);

  private final KeyRing ring;

  KeyRingCheck(KeyRing ring) {
    this.ring = ring;
  }

  @Override
  public HealthCheckResponse call() {
    var key = new byte[DataKey.KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return HealthCheckResponse.named("key ring").status(comesBack(key)).build();
  }

  private boolean comesBack(byte[] key) {
    try {
      var wrapped = ring.wrap(key, CONTEXT);
      return Arrays.equals(key, ring.unwrap(ring.currentKeyId(), wrapped, CONTEXT));
    } catch (RuntimeException e) {
      return false;
    }
  }
}
