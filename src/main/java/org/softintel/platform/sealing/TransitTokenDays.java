package org.softintel.platform.sealing;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.softintel.platform.monitoring.CertificateDays;
import org.softintel.platform.monitoring.CertificateKind;
import org.softintel.platform.secrets.LocalModeSecrets;

/** Has it noticed when the token of the key store comes to its end. */
@Startup
@Singleton
class TransitTokenDays {
  TransitTokenDays(SealingConfig config, CertificateDays days) {
    if (config.transit().url().isPresent()) {
      var client = new TransitClient(config.transit(), LocalModeSecrets.areAllowed());
      var token = new Watched(client);
      days.watch(CertificateKind.KEY_STORE_TOKEN, now -> token.days());
    }
  }

  /** While the key store does not tell of it, what it told before counts. */
  static final class Watched {
    private final TransitClient client;
    private volatile long known = TransitToken.NOT_WATCHED;

    Watched(TransitClient client) {
      this.client = client;
    }

    long days() {
      known = client.lookUpToken().map(TransitToken::daysToWatch).orElse(known);
      return known;
    }
  }
}
