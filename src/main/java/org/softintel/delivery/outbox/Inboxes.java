package org.softintel.delivery.outbox;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.softintel.delivery.mail.Smime;
import org.softintel.delivery.outbox.DeliveryConfig.InboxConfig;
import org.softintel.delivery.outbox.DeliveryConfig.Mode;
import org.softintel.delivery.outbox.DeliveryStatus.MailKind;
import org.softintel.platform.page.RetiredDomains;

/** The inboxes of the settings, looked at when the service starts and not when a report comes. */
@Startup
@Singleton
class Inboxes {
  private final List<Inbox> all;

  Inboxes(DeliveryConfig config, Smime smime) {
    all =
        config.inboxes().entrySet().stream()
            .map(it -> Inbox.of(it.getKey(), it.getValue()))
            .sorted(java.util.Comparator.comparing(Inbox::name))
            .toList();
    if (all.isEmpty()) {
      throw new DeliveryRefused(
          "There is no inbox: nobody would be told of a report. Set softintel.delivery.inboxes.");
    }
    if (all.stream().anyMatch(it -> it.mode() == Mode.SEALED)) {
      smime.prepare();
    }
  }

  List<Inbox> all() {
    return all;
  }

  Optional<Inbox> named(String name) {
    return all.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** One mailbox of the team; throws {@link DeliveryRefused} for one that cannot be meant so. */
  record Inbox(String name, String address, Mode mode, List<Path> certificates) {
    Inbox {
      refuseUnless(
          address.matches("[^@\\s<>,;:\"]+@[A-Za-z0-9.-]+"),
          "The address of the inbox " + name + " is not an e-mail address.");
      refuseUnless(
          !RetiredDomains.hold(address),
          "The inbox "
              + name
              + " has an address in a mail domain that was retired (gsi, gse, gsx, gcsx, pnn). Mail"
              + " to it is lost: ask the team for its present address.");
      refuseUnless(
          mode == Mode.SEALED || certificates.isEmpty(),
          "The inbox "
              + name
              + " is in mode notice but has certificates. Set its mode to sealed to send it full"
              + " reports, or take the certificates away.");
      certificates = List.copyOf(certificates);
    }

    static Inbox of(String name, InboxConfig config) {
      return new Inbox(
          name, config.address(), config.mode(), config.certificates().orElse(List.of()));
    }

    MailKind kind() {
      return mode == Mode.SEALED ? MailKind.FULL : MailKind.NOTICE;
    }

    private static void refuseUnless(boolean fine, String message) {
      if (!fine) {
        throw new DeliveryRefused(message);
      }
    }
  }

  /** A setting under which nobody would be told, or not safely; says what to do about it. */
  static final class DeliveryRefused extends RuntimeException {
    DeliveryRefused(String message) {
      super(message);
    }
  }
}
