package org.softintel.oversight.checkpoints;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import org.softintel.delivery.mail.Smime;
import org.softintel.platform.page.RetiredDomains;

/** Whom checkpoints are mailed to, as the settings have it, looked at when the service starts. */
@Startup
@Singleton
class Auditors {
  private static final String ADDRESS = "[^@\\s<>,;:\"]+@[A-Za-z0-9.-]+";

  private final Map<String, String> addresses;

  Auditors(CheckpointConfig config, Smime smime) {
    this.addresses = Map.copyOf(config.auditors());
    addresses.forEach(Auditors::check);
    if (!addresses.isEmpty()) {
      smime.prepare();
    }
  }

  static void check(String name, String address) {
    if (!address.matches(ADDRESS) || RetiredDomains.hold(address)) {
      throw new AuditorsRefused(
          "softintel.oversight.checkpoints.auditors."
              + name
              + " is not an e-mail address that is in use.");
    }
  }

  /** Addresses by the names that the settings give them. */
  Map<String, String> addresses() {
    return addresses;
  }

  /** A setting under which auditors would not be told. */
  static final class AuditorsRefused extends RuntimeException {
    AuditorsRefused(String message) {
      super(message);
    }
  }
}
