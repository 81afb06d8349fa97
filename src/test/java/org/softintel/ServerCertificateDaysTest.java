package org.softintel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.softintel.given.ServerKey;
import org.softintel.platform.monitoring.CertificateDays;
import org.softintel.platform.monitoring.CertificateDays.Ending;
import org.softintel.platform.monitoring.CertificateKind;
import org.softintel.platform.secrets.ServerCertificates.Server;
import org.softintel.platform.settings.StartRefused;

/** What a server shows is watched while the service runs. */
class ServerCertificateDaysTest {
  private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant END = Instant.parse("2026-12-08T12:00:00Z");

  @Test
  void whatAServerShowsIsWatchedAndStaysKnownWhileItIsAway() throws Exception {
    var https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    https.setHttpsConfigurator(
        new HttpsConfigurator(ServerKey.of("localhost", END, Optional.empty()).context()));
    https.start();
    var server =
        new Server(
            "url",
            "localhost",
            https.getAddress().getPort(),
            socket -> {},
            ServerCertificateDaysTest::nobody);
    var days = new CertificateDays(new SimpleMeterRegistry(), () -> NOW);
    var shown = new ServerCertificateDays(Map.of(CertificateKind.SIGN_IN, List.of(server)), days);

    assertThat(days.ending()).isEmpty();
    shown.look();
    https.stop(0);
    shown.look();

    assertThat(days.ending()).containsExactly(new Ending(CertificateKind.SIGN_IN, 7));
  }

  /** How long a certificate holds does not hang on whom we trust. */
  private static X509TrustManager nobody() {
    throw new StartRefused("nobody is trusted");
  }
}
