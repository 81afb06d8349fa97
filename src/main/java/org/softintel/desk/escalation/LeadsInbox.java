package org.softintel.desk.escalation;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.softintel.delivery.mail.Smime;
import org.softintel.platform.page.RetiredDomains;

/** The leads' mailbox as the settings have it, looked at when the service starts. */
@Startup
@Singleton
class LeadsInbox {
  private static final String ADDRESS = "[^@\\s<>,;:\"]+@[A-Za-z0-9.-]+";

  private final Optional<String> address;
  private final List<Path> certificates;

  LeadsInbox(EscalationConfig config, Smime smime) {
    this.address = config.address();
    this.certificates = config.certificates().orElse(List.of());
    address.ifPresent(it -> check(it, certificates));
    if (address.isPresent()) {
      smime.prepare();
    }
  }

  static void check(String address, List<Path> certificates) {
    refuseUnless(
        address.matches(ADDRESS) && !RetiredDomains.hold(address),
        "softintel.desk.escalation.address is not an e-mail address that is in use.");
    refuseUnless(
        !certificates.isEmpty(),
        "Mail to the leads goes out sealed only: set softintel.desk.escalation.certificates, or no"
            + " address.");
  }

  Optional<String> address() {
    return address;
  }

  List<Path> certificates() {
    return certificates;
  }

  private static void refuseUnless(boolean fine, String message) {
    if (!fine) {
      throw new EscalationRefused(message);
    }
  }

  /** A setting under which leads would not be told, or not safely. */
  static final class EscalationRefused extends RuntimeException {
    EscalationRefused(String message) {
      super(message);
    }
  }
}
