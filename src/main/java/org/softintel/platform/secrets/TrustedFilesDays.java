package org.softintel.platform.secrets;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.softintel.platform.monitoring.CertificateDays;
import org.softintel.platform.settings.Settings;

/** Has it noticed when an authority that the settings trust comes to its end. */
@Startup
@Singleton
class TrustedFilesDays {
  TrustedFilesDays(Config config, CertificateDays days) {
    TrustedFiles.of(new Settings(config, LocalModeSecrets.areAllowed()))
        .forEach((kind, files) -> days.watch(kind, now -> TrustedFiles.daysLeft(files, now)));
  }
}
