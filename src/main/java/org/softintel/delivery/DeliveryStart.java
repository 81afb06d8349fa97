package org.softintel.delivery;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.softintel.delivery.DeliveryConfig.Mode;
import org.softintel.delivery.DeliveryConfig.SigningConfig;
import org.softintel.sealing.LocalSecrets;

/** Refuses, when the service starts, the settings under which mail would be lost or readable. */
class DeliveryStart {
  @Produces
  @Singleton
  @Startup
  Optional<SigningKey> signingKey(DeliveryConfig config, Inboxes inboxes) {
    var sealed = inboxes.all().stream().anyMatch(it -> it.mode() == Mode.SEALED);
    return sealed
        ? Optional.of(signingKey(config.signing(), LocalSecrets.areAllowed()))
        : Optional.empty();
  }

  @Produces
  @Singleton
  @Startup
  Smtp smtp(DeliveryConfig config) {
    refuseOpenMail(config, LocalSecrets.areAllowed());
    return new Smtp(config);
  }

  @Produces
  @Singleton
  Pauses pauses(DeliveryConfig config) {
    return new Pauses(
        config.firstPause(),
        config.longestPause(),
        config.heldPause(),
        () -> ThreadLocalRandom.current().nextDouble());
  }

  static SigningKey signingKey(SigningConfig config, boolean localKeysAllowed) {
    var keystore =
        config
            .keystore()
            .orElseThrow(
                () ->
                    new DeliveryRefused(
                        "A sealed inbox needs a signing key: softintel.delivery.signing.keystore."));
    return SigningKey.read(keystore, config.password().orElse(""), localKeysAllowed);
  }

  static void refuseOpenMail(DeliveryConfig config, boolean local) {
    if (!config.smtp().starttls() && !local) {
      throw new DeliveryRefused(
          "Mail would travel unprotected: softintel.delivery.smtp.starttls may be off in local"
              + " mode only.");
    }
  }
}
