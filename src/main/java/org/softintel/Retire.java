package org.softintel;

import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.util.List;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.sealing.KeyRotation;
import org.softintel.platform.sealing.KeyStillNeeded;

/** Takes a key out of use, so that processes start without it. */
@Singleton
@Unremovable
class Retire implements QuarkusApplication {
  private final KeyRotation rotation;
  private final AuditTrail trail;

  Retire(KeyRotation rotation, AuditTrail trail) {
    this.rotation = rotation;
    this.trail = trail;
  }

  @Override
  public int run(String... arguments) {
    var key = arguments[0];
    try {
      rotation.unneeded(key);
      if (List.of(arguments).contains("--dry-run")) {
        System.out.println("Would take key " + key + " out of use");
        return 0;
      }
      QuarkusTransaction.requiringNew().run(() -> retire(key));
      System.out.println(
          "Key " + key + " is out of use: it may leave the file of each process, or the key store");
      return 0;
    } catch (KeyStillNeeded e) {
      System.err.println("softintel: " + e.getMessage());
      return 1;
    }
  }

  private void retire(String key) {
    trail.append(AuditEvent.of(Act.KEY_RETIRED, "key=" + key), AuditTrail.SERVICE);
    rotation.retire(key);
  }
}
