package org.softintel.delivery;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The inboxes of the settings, looked at when the service starts and not when a report comes. */
@Startup
@Singleton
class Inboxes {
  private final List<Inbox> all;

  Inboxes(DeliveryConfig config) {
    all =
        config.inboxes().entrySet().stream()
            .map(it -> Inbox.of(it.getKey(), it.getValue()))
            .sorted(java.util.Comparator.comparing(Inbox::name))
            .toList();
    if (all.isEmpty()) {
      throw new DeliveryRefused(
          "There is no inbox: nobody would be told of a report. Set softintel.delivery.inboxes.");
    }
  }

  List<Inbox> all() {
    return all;
  }

  Optional<Inbox> named(String name) {
    return all.stream().filter(it -> it.name().equals(name)).findFirst();
  }
}
