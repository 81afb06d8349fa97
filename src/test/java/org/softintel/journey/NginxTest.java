package org.softintel.journey;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.HttpsUser.SERVICE;
import static org.softintel.given.HttpsUser.SIGN_IN;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.DatabaseRows;
import org.softintel.given.HttpsUser;
import org.softintel.given.HttpsUser.Exchange;
import org.softintel.given.Nginx;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.ServerKey;
import org.softintel.given.TestAccounts;
import org.softintel.given.TestStack;

/** The service behind nginx: with the files that we ship, and with what nginx has by itself. */
class NginxTest {
  private static final Path FILES = Path.of("docs/operating/one-machine");

  /** nginx's own {@code proxy_buffer_size}: an answer with longer headers is a 502. */
  private static final int MOST_BYTES = 4_096;

  private static final Duration SHORTER_THAN_A_BEAT = Duration.ofSeconds(8);
  private static final String STRANGER = "203.0.113.9";

  @TempDir private static Path folder;

  private static Replica service;
  private static Nginx shipped;
  private static Nginx plain;
  private static Map<String, Integer> ports;
  private static int plainPort;

  @BeforeAll
  static void twoOfThemStandInFront() throws Exception {
    for (var host : new String[] {"softintel", "sign-in"}) {
      var key = ServerKey.of(host + ".example.org");
      key.certificateIn(folder, host + ".pem");
      key.keyIn(folder, host + "-key.pem");
    }
    Files.writeString(certificates(), pem("softintel.pem") + pem("sign-in.pem"));
    service = Replica.started(shippedSettings());
    TestAccounts.signInLeadsBackTo(SERVICE + "/signed-in");
    var free = TestStack.freePorts(3);
    ports =
        Map.of(
            "softintel.example.org:80", free.get(0),
            "sign-in.example.org:80", free.get(0),
            "softintel.example.org:443", free.get(1),
            "sign-in.example.org:443", free.get(1));
    plainPort = free.get(2);
    shipped = beforeKeycloak("shipped", TestStack.shared().signIn().getPort());
    plain = Nginx.started(newFolder("plain"), plainServer(), plainPort);
  }

  @AfterAll
  static void oneIsLeft() {
    service.close();
    shipped.close();
    plain.close();
  }

  private static Nginx beforeKeycloak(String folder, int keycloakPort) throws IOException {
    return Nginx.started(
        newFolder(folder), shippedServers(keycloakPort), ports.get("softintel.example.org:443"));
  }

  /** What our file of settings says about a proxy. */
  private static Map<String, String> shippedSettings() throws IOException {
    var all = new Properties();
    try (var in = Files.newBufferedReader(FILES.resolve("softintel.properties"))) {
      all.load(in);
    }
    return all.stringPropertyNames().stream()
        .filter(it -> it.matches("quarkus\\.http\\.proxy\\..*|softintel\\.delivery\\.base-url"))
        .collect(toMap(it -> it, all::getProperty));
  }

  /** Our file with the ports and folders of this machine, and nothing else changed. */
  private static String shippedServers(int keycloakPort) throws IOException {
    var here =
        Map.of(
            "listen 80", "listen 127.0.0.1:" + ports.get("softintel.example.org:80"),
            "listen 443", "listen 127.0.0.1:" + ports.get("softintel.example.org:443"),
            // The machine may have no IPv6.
            "listen [::]:80", "listen 127.0.0.2:" + ports.get("softintel.example.org:80"),
            "listen [::]:443", "listen 127.0.0.2:" + ports.get("softintel.example.org:443"),
            "/etc/nginx/tls", folder.toString(),
            "/var/log/nginx", folder.toString(),
            "server 127.0.0.1:8080", "server 127.0.0.1:" + servicePort(),
            "server 127.0.0.1:8180", "server 127.0.0.1:" + keycloakPort);
    var servers = Files.readString(FILES.resolve("nginx.conf"));
    for (var change : here.entrySet()) {
      assertThat(servers).contains(change.getKey());
      servers = servers.replace(change.getKey(), change.getValue());
    }
    return servers;
  }

  /**
   * No buffer, limit or time is set, and the headers are those of Debian's {@code proxy_params}.
   */
  private static String plainServer() {
    return """
    server {
        listen 127.0.0.1:%1$d ssl;
        server_name softintel.example.org;
        ssl_certificate %2$s/softintel.pem;
        ssl_certificate_key %2$s/softintel-key.pem;

        location / {
            proxy_set_header Host $host;
            proxy_set_header X-Real-IP $remote_addr;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_pass http://127.0.0.1:%3$d;
        }
    }
    """
        .formatted(plainPort, folder, servicePort());
  }

  /** Somebody was on Keycloak's page when it went away. */
  @Test
  void whereKeycloakDoesNotAnswerAPageSaysWhoToCall() throws IOException {
    var nobody = TestStack.freePorts(1).get(0);
    shipped.close();
    shipped = beforeKeycloak("without-keycloak", nobody);
    try {
      var page = stranger().get(SIGN_IN + "/realms/softintel/account");

      assertThat(page.answer().status()).isEqualTo(503);
      assertThat(page.answer().header("Retry-After")).isEqualTo("30");
      assertThat(Jsoup.parse(page.answer().body()).text())
          .contains("If a child is in danger now, call 999.", "You cannot sign in just now");
      assertThat(stranger().get(SERVICE + "/").answer().status()).isEqualTo(200);
    } finally {
      shipped.close();
      shipped = beforeKeycloak("shipped-again", TestStack.shared().signIn().getPort());
    }
  }

  @Test
  void peopleSignInThroughTheFileThatWeShip() {
    var officer = stranger();

    var page = officer.signIn("triage", "/triage");

    assertThat(page.answer().status()).isEqualTo(200);
    assertThat(page.address()).hasToString(SERVICE + "/triage");
    assertThat(page.cookieBytes()).isPositive();
    fitIntoNginxsOwnBuffers(officer);
    // Debian's nginx compresses pages unless it is told not to.
    assertThat(officer.exchanges())
        .allSatisfy(it -> assertThat(it.answer().header("Content-Encoding")).isIn("", "identity"));
  }

  @Test
  void peopleSignInThroughNginxsOwnDefaults() {
    var officer = strangerBeforeThePlainOne();

    var page = officer.signIn("triage", "/triage");

    assertThat(page.answer().status()).isEqualTo(200);
    assertThat(page.address()).hasToString(SERVICE + "/triage");
    fitIntoNginxsOwnBuffers(officer);
  }

  /** Its cookie of a begun sign-in is the longest. */
  @Test
  void theySignInForALongAddressToo() {
    var officer = strangerBeforeThePlainOne();

    var page = officer.signIn("triage", "/triage?view=" + "a".repeat(900));

    assertThat(page.address().getPath()).isEqualTo("/triage");
    assertThat(officer.withTheService()).allMatch(it -> it.answer().status() < 500);
  }

  private static void fitIntoNginxsOwnBuffers(HttpsUser user) {
    assertThat(user.withTheService())
        .hasSizeGreaterThan(2)
        .allSatisfy(
            it -> {
              assertThat(it.headerBytes()).as("%s", it.address()).isLessThan(MOST_BYTES);
              assertThat(it.cookieBytes()).as("%s", it.address()).isLessThan(MOST_BYTES);
            });
  }

  @Test
  void theTrailHasTheAddressOfTheCallerWhateverTheySayOfIt() {
    var officer = signedIn("triage", "/triage");
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());

    var opened =
        officer.get(
            "/triage/" + reference,
            "--header",
            "X-Forwarded-For: " + STRANGER,
            "--header",
            "Forwarded: for=" + STRANGER,
            "--header",
            "X-Real-IP: " + STRANGER);

    assertThat(opened.answer().status()).isEqualTo(200);
    assertThat(
            DatabaseRows.of(
                "select distinct address from audit_entry where request = ?",
                opened.answer().header("X-Request-Id")))
        .containsExactly(HttpsUser.ADDRESS);
  }

  @Test
  void aFormIsTakenFromOurPagesOnlyAndFromWhoeverIsSignedIn() {
    var reporter = signedIn("reporter", "/reports/new");
    var form = Map.of("danger", "no", "csrf-token", reporter.csrfToken("/reports/new"));

    var taken = reporter.post("/reports/new", form, "--header", "Origin: " + SERVICE);
    var foreign = reporter.post("/reports/new", form, "--header", "Origin: https://evil.example");

    assertThat(taken.answer().status()).isEqualTo(303);
    assertThat(location(taken)).startsWith(SERVICE + "/reports/");
    assertThat(foreign.answer().status()).isEqualTo(400);
    assertThat(stranger().post("/reports/new", form).answer().status()).isEqualTo(401);
  }

  @Test
  void whoSendsTooMuchIsToldSoByTheServiceOrByNginx() {
    var byTheService = stranger().post("/reports/new", Map.of("danger", "x".repeat(100_000)));
    var byNginx = stranger().post("/reports/new", Map.of("danger", "x".repeat(2_000_000)));

    assertThat(byTheService.answer().status()).isEqualTo(413);
    assertThat(byTheService.answer().body()).contains("too much to send at once");
    assertThat(byNginx.answer().status()).isEqualTo(413);
    assertThat(byNginx.answer().body()).contains("<h1>413").doesNotContain("nginx/");
  }

  @Test
  void aPageThatListensHearsAtOnce() {
    hearsAtOnce(signedIn("triage", "/triage"));
    var plainly = strangerBeforeThePlainOne();
    plainly.signIn("triage", "/triage");
    hearsAtOnce(plainly);
  }

  private static void hearsAtOnce(HttpsUser officer) {
    var heard =
        officer.listen("/triage/live?since=" + Instant.now().toEpochMilli(), SHORTER_THAN_A_BEAT);

    assertThat(heard.answer().status()).isEqualTo(200);
    assertThat(heard.answer().header("Content-Type")).startsWith("text/event-stream");
    assertThat(heard.answer().body()).contains("still here");
  }

  @Test
  void whatIsForTheInsideIsNotReached() {
    var stranger = stranger();

    for (var inside :
        new String[] {
          SERVICE + "/q/health",
          SERVICE + "/q/metrics",
          SIGN_IN + "/admin/",
          SIGN_IN + "/realms/master/"
        }) {
      assertThat(stranger.get(inside).answer().status()).as(inside).isEqualTo(404);
    }
    assertThat(stranger.get("/", "--header", "Host: elsewhere.example").answer().status())
        .isEqualTo(421);
  }

  @Test
  void plainHttpLeadsToTls() {
    for (var address :
        List.of("//softintel.example.org/guidance", "//sign-in.example.org/realms/softintel/")) {
      var answer = stranger().get("http:" + address);

      assertThat(answer.answer().status()).isEqualTo(308);
      assertThat(location(answer)).isEqualTo("https:" + address);
    }
  }

  private static HttpsUser signedIn(String account, String page) {
    var user = stranger();
    assertThat(user.signIn(account, page).answer().status()).isEqualTo(200);
    return user;
  }

  private static HttpsUser stranger() {
    return new HttpsUser(folder, certificates(), ports);
  }

  /** Keycloak's headers are longer: it stays behind the other one. */
  private static HttpsUser strangerBeforeThePlainOne() {
    return new HttpsUser(
        folder,
        certificates(),
        Map.of(
            "softintel.example.org:443",
            plainPort,
            "sign-in.example.org:443",
            ports.get("sign-in.example.org:443")));
  }

  private static String location(Exchange exchange) {
    return exchange.address().resolve(exchange.answer().header("Location")).toString();
  }

  private static int servicePort() {
    return URI.create(service.at("/")).getPort();
  }

  private static Path certificates() {
    return folder.resolve("certificates.pem");
  }

  private static String pem(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private static Path newFolder(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }
}
