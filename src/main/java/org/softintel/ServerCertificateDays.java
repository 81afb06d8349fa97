package org.softintel;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.softintel.delivery.mail.MailCheck;
import org.softintel.platform.database.DatabaseCheck;
import org.softintel.platform.identity.RealmCheck;
import org.softintel.platform.monitoring.CertificateDays;
import org.softintel.platform.monitoring.CertificateKind;
import org.softintel.platform.sealing.KeysCheck;
import org.softintel.platform.secrets.LocalModeSecrets;
import org.softintel.platform.secrets.ServerCertificates;
import org.softintel.platform.secrets.ServerCertificates.Server;
import org.softintel.platform.settings.Settings;

/** Has it noticed when a certificate comes to its end that a server shows us. */
@Startup
@Singleton
class ServerCertificateDays {
  private final Map<CertificateKind, List<Server>> servers;
  private final CertificateDays days;
  private final Map<CertificateKind, Instant> ends = new ConcurrentHashMap<>();

  @Inject
  ServerCertificateDays(Config config, CertificateDays days) {
    this(of(new Settings(config, LocalModeSecrets.areAllowed())), days);
  }

  ServerCertificateDays(Map<CertificateKind, List<Server>> servers, CertificateDays days) {
    this.servers = servers;
    this.days = days;
    servers.keySet().forEach(kind -> days.watch(kind, now -> daysLeft(kind, now)));
  }

  private static Map<CertificateKind, List<Server>> of(Settings settings) {
    var all =
        new EnumMap<>(
            Map.of(
                CertificateKind.DATABASE, DatabaseCheck.servers(settings),
                CertificateKind.SIGN_IN, RealmCheck.servers(settings),
                CertificateKind.MAIL_SERVER, MailCheck.servers(settings),
                CertificateKind.KEY_STORE, KeysCheck.servers(settings)));
    all.values().removeIf(List::isEmpty);
    return all;
  }

  /** After the start, which waits for no server. One that shows none keeps what it showed last. */
  @Scheduled(every = "6h", delay = 10, delayUnit = SECONDS)
  void look() {
    servers.forEach(
        (kind, all) -> ServerCertificates.firstEnd(all).ifPresent(end -> ends.put(kind, end)));
    days.look();
  }

  private long daysLeft(CertificateKind kind, Instant now) {
    var end = ends.get(kind);
    return end == null ? CertificateDays.UNSEEN : Duration.between(now, end).toDays();
  }
}
