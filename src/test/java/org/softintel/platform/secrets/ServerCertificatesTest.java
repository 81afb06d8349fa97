package org.softintel.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.ServerKey;
import org.softintel.platform.secrets.ServerCertificates.Server;
import org.softintel.platform.settings.CheckResult;

/** What {@code check} says of the certificates that a server shows. */
class ServerCertificatesTest {
  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private static final Instant END = Instant.parse("2027-03-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void whoShowsWhatUntilWhenAndWhoSignedItIsOneLine() throws Exception {
    var authority = ServerKey.of("Example authority");

    assertThat(look(ServerKey.of("localhost", END, Optional.of(authority)), authority, NOW))
        .containsExactly(
            CheckResult.right(
                "certificates",
                "some.url shows CN=localhost until 2027-03-01 (90 days), signed by"
                    + " CN=Example authority until 2049-01-01 (8067 days)."));
  }

  @Test
  void oneWithFewDaysIsToldBeforeItIsWrong() throws Exception {
    var own = ServerKey.of("localhost", END, Optional.empty());

    assertThat(look(own, own, END.minusSeconds(29 * 86_400)))
        .containsExactly(
            CheckResult.soon(
                "certificates",
                "some.url shows CN=localhost until 2027-03-01 (29 days): renew it."));
    assertThat(look(own, own, END.minusSeconds(31 * 86_400)))
        .singleElement()
        .satisfies(this::isRight);
  }

  @Test
  void oneThatHasEndedIsWrong() throws Exception {
    var own = ServerKey.of("localhost", END, Optional.empty());
    var authority = ServerKey.of("authority", END, Optional.empty());
    var longer =
        ServerKey.of("localhost", Instant.parse("2030-01-01T00:00:00Z"), Optional.of(authority));

    assertThat(look(own, own, END.plusSeconds(1)))
        .containsExactly(
            CheckResult.wrong(
                "certificates",
                "some.url shows CN=localhost until 2027-03-01 (0 days): one has ended."));
    assertThat(look(longer, authority, END.plusSeconds(86_400)))
        .singleElement()
        .satisfies(it -> assertThat(it.ok()).isFalse())
        .satisfies(it -> assertThat(it.sentence()).contains("CN=authority until 2027"));
  }

  @Test
  void oneThatNobodyVouchesForIsWrong() throws Exception {
    assertThat(look(ServerKey.of("localhost", END, Optional.empty()), ServerKey.of("other"), NOW))
        .containsExactly(
            CheckResult.wrong(
                "certificates",
                "some.url shows CN=localhost until 2027-03-01 (90 days): no authority that"
                    + " we trust has signed it."));
  }

  /** Others say that it does not answer, or that a file cannot be read. */
  @Test
  void nothingIsSaidOfWhatIsNotShown() {
    for (var address : List.of("https://localhost:1/realm", "http://localhost/", "https:", "a b")) {
      assertThat(ServerCertificates.look(servers(address, folder), NOW)).isEmpty();
      assertThat(ServerCertificates.firstEnd(servers(address, folder))).isEmpty();
    }
  }

  private void isRight(CheckResult result) {
    assertThat(result.ok()).isTrue();
    assertThat(result.soon()).isFalse();
  }

  private List<CheckResult> look(ServerKey server, ServerKey authority, Instant now)
      throws Exception {
    var https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(server.context()));
    https.start();
    try {
      var file = authority.certificateIn(Files.createTempDirectory(folder, "a"), "trusted.pem");
      var address = "https://localhost:" + https.getAddress().getPort() + "/realms/a";
      return ServerCertificates.look(servers(address, file), now);
    } finally {
      https.stop(0);
    }
  }

  private static List<Server> servers(String address, Path trusted) {
    return Server.ofHttps("some.url", address, () -> trusted(trusted)).stream().toList();
  }

  private static X509TrustManager trusted(Path file) {
    return TrustedFiles.managerOrJavas(List.of(file), "some.setting");
  }
}
