package org.softintel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.platform.sealing.Keyset;
import org.softintel.platform.sealing.KeysetKind;

/** The start refuses, in a sentence that names the setting, what nobody foresaw one by one. */
class UnseenSettingsTest {
  private static final String TRUSTED = "quarkus.http.proxy.trusted-proxies";

  @TempDir Path folder;
  private final Map<String, String> given = new HashMap<>();

  @BeforeEach
  void anInstallationThatIsRight() throws IOException {
    Keyset.fresh(KeysetKind.REPORTS).create(folder.resolve("keyset.json"));
    Keyset.fresh(KeysetKind.INDEX).create(folder.resolve("index-keyset.json"));
    Files.writeString(folder.resolve("text.txt"), "nothing but text");
    Files.writeString(folder.resolve("settings.yaml"), "a: b");
    var file = new Properties();
    try (var in = UnseenSettingsTest.class.getResourceAsStream("/settings/right.properties")) {
      file.load(in);
    }
    file.forEach((name, value) -> given.put((String) name, here((String) value)));
    given.put("softintel.audit.log.signing-key", here("HERE/keyset.json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "proxy.example",
        "999.1.1.1",
        "10.0.0.1;10.0.0.2",
        "10.0.0.0/33",
        "not-an-ip/8",
        "10.0.0.0/-1",
        "10.0.0.0/",
        "10.0.0.0/8/8",
        "10.0.0.7,",
        "10.0.0.7 10.0.0.8",
        "0.0.0.0/0",
        "0.0.0.0/00",
        "::/0",
        "::/00",
        "0.0.0.0/1,128.0.0.0/1",
        "64.0.0.0/7",
        "2000::/3",
        "2a00::/12",
        "::ffff:0:0/96",
        "0.0.0.0",
        "::"
      })
  void aProxyIsFewAddresses(String proxies) throws IOException {
    given.put("quarkus.http.proxy.proxy-address-forwarding", "true");
    given.put(TRUSTED, proxies);

    assertThat(refused()).anyMatch(it -> it.startsWith(TRUSTED + " must"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.7", "10.0.0.0/8", "10.0.0.7, 10.1.0.0/16", "fd00:10:244::/56", "::1"})
  void addressesOfAProxyAreTaken(String proxies) throws IOException {
    given.put("quarkus.http.proxy.proxy-address-forwarding", "true");
    given.put(TRUSTED, proxies);

    assertThat(refused()).noneMatch(it -> it.contains(TRUSTED));
  }

  @Test
  void theProxyMayStandInTheEnvironment() throws IOException {
    given.put("quarkus.http.proxy.proxy-address-forwarding", "true");
    var name = "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES";

    assertThat(GivenStart.refused(given, Map.of(name, "10.0.0.7")))
        .noneMatch(it -> it.contains(TRUSTED));
    assertThat(GivenStart.refused(given, Map.of(name, "*")))
        .anyMatch(it -> it.startsWith(TRUSTED + " must be addresses"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quarkus.tls.trust-all                               | true
          quarkus.tls.mail.trust-all                          | TRUE
          quarkus.tls.call-out.hostname-verification-algorithm | NONE
          quarkus.oidc.tls.verification                       | none
          quarkus.oidc.api.tls.verification                   | certificate-validation
          quarkus.oidc.authentication.pkce-required           | false
          quarkus.oidc.authentication.cookie-force-secure     | false
          quarkus.oidc.token.issuer                           | any
          quarkus.hibernate-orm.log.sql                       | true
          quarkus.hibernate-orm.schema-management.strategy    | drop-and-create
          quarkus.scheduler.enabled                           | false
          quarkus.http.access-log.pattern                     | combined
          quarkus.log.level                                   | LOUD
          quarkus.log.level                                   | DEBUG
          quarkus.log.category."org.hibernate.SQL".level      | DEBUG
          quarkus.http.cors.enabled                           | true
          softintel.platform.migration.username               | softintel_owner
          softintel.platform.migration.password               | a-secret
          """)
  void whatTheServiceReliesOnMustStay(String setting, String value) throws IOException {
    given.put(setting, value);

    assertThat(refused()).anyMatch(it -> it.startsWith(setting + " must "));
  }

  @Test
  void whatTheServiceReliesOnMustStayInTheEnvironmentToo() throws IOException {
    assertThat(GivenStart.refused(given, Map.of("QUARKUS_TLS_MAIL_TRUST_ALL", "true")))
        .anyMatch(it -> it.startsWith("QUARKUS_TLS_MAIL_TRUST_ALL must stay false"));
    assertThat(GivenStart.refused(given, Map.of("QUARKUS_SCHEDULER_ENABLED", "false")))
        .anyMatch(it -> it.startsWith("quarkus.scheduler.enabled must stay true"));
  }

  @ParameterizedTest
  @CsvSource({
    "QUARKUS_HTTP_PROXY_TRUSED_PROXIES, quarkus.http.proxy.trusted-proxies",
    "QUARKUS_HTTP_PROXY_TRUSTED_PROXY, quarkus.http.proxy.trusted-proxies",
    "QUARKUS_DATASOURCE_PASWORD, quarkus.datasource.password",
    "QUARKUS_OIDC_CREDENTIALS_SECRT, quarkus.oidc.credentials.secret",
    "QUARKS_DATASOURCE_USERNAME, quarkus.datasource.username",
    "QUARKUS_HTTP_PROT, quarkus.http.port",
    "quarkus.http.proxy.trusted-proxy, quarkus.http.proxy.trusted-proxies",
    "quarkus.datasource.pasword, quarkus.datasource.password",
    "quarkus.oidc.auth-sever-ulr, quarkus.oidc.auth-server-url"
  })
  void aNameThatIsMisspeltIsNoticed(String name, String meant) throws IOException {
    var isFile = name.contains(".");
    if (isFile) {
      given.put(name, "a");
    }

    assertThat(GivenStart.refused(given, isFile ? Map.of() : Map.of(name, "a")))
        .contains(name + " is not a setting: is " + meant + " meant?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QUARKUS_DATASOURCE_JDBC_MIN_SIZE",
        "QUARKUS_HTTP_PROXY_ALLOW_FORWARDED",
        "QUARKUS_OIDC_TOKEN_AUDIENCE",
        "QUARKUS_HTTP_SSL_PORT",
        "QUARKUS_SHUTDOWN_TIMEOUT",
        "QUARKUS_LOG_FILE_JSON_ENABLED"
      })
  void whatTheFrameworkHasIsNoMistake(String name) throws IOException {
    assertThat(GivenStart.refused(given, Map.of(name, "4"))).noneMatch(it -> it.contains(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quarkus.datasource.jdbc.max-size               | 99999999999
          quarkus.datasource.jdbc.max-size               | 100000
          quarkus.datasource.jdbc.max-size               | 1
          quarkus.shutdown.delay                         | 10D
          quarkus.http.host                              | 999.1.1.1
          quarkus.http.host                              | http://a.example
          quarkus.management.host                        | a b
          softintel.delivery.smtp.host                   | smtp://mail.example
          softintel.platform.http.bodies.in-all          | 999999999999G
          softintel.platform.http.bodies.per-address     | 1K
          softintel.platform.http.heavy-at-once          | 1000000
          softintel.delivery.workers                     | 1000000
          softintel.delivery.tick                        | 365D
          softintel.delivery.tick                        | 1NS
          softintel.delivery.smtp.timeout                | 99999999D
          softintel.platform.sessions.lead.absolute      | 3650D
          softintel.platform.sessions.lead.idle          | 15
          softintel.platform.sessions.check              | 1D
          softintel.audit.selfcheck.again-after          | 1MS
          softintel.desk.live.presence                   | 1S
          softintel.desk.call-out.steps.1-duty.next      | 365D
          softintel.report.deadline.decision-days        | 2147483647
          softintel.platform.limits.opening.per-account  | 60/10
          softintel.platform.limits.opening.per-account  | -60/10M
          softintel.platform.limits.opening.per-account  | 60/25H
          """)
  void whatIsFarFromUsefulIsOutOfBounds(String setting, String value) throws IOException {
    given.put(setting, value);

    assertThat(refused())
        .anyMatch(it -> it.startsWith(setting) && it.contains(" must be "))
        .noneMatch(it -> it.contains("one of the words") || it.contains("could not look"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quarkus.datasource.username",
        "softintel.delivery.phone",
        "softintel.delivery.from-name",
        "softintel.platform.contacts.hours",
        "softintel.platform.contacts.hub-name",
        "softintel.report.areas.north"
      })
  void spacesAreNoText(String setting) throws IOException {
    given.put(setting, "   ");

    assertThat(refused()).contains(setting + " has a value of spaces only.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          softintel.delivery.base-url            | https://a.example/#b            | softintel.delivery.base-url must be
          softintel.delivery.base-url            | https://a.example/?             | softintel.delivery.base-url must be
          softintel.delivery.base-url            | https://a.example:99999         | softintel.delivery.base-url must be
          quarkus.oidc.auth-server-url           | https://a.example/realms/b#c    | quarkus.oidc.auth-server-url must be
          quarkus.oidc.auth-server-url           | https://a.example:99999/realms/b | quarkus.oidc.auth-server-url must be
          softintel.platform.http.sign-in        | http://a.example                | softintel.platform.http.sign-in must be
          softintel.platform.http.sign-in        | https://a.example#b             | softintel.platform.http.sign-in must be
          smallrye.config.locations              | none.properties                 | SMALLRYE_CONFIG_LOCATIONS names none.properties, which is no file
          smallrye.config.locations              | HERE                            | which is a directory
          smallrye.config.locations              | HERE/settings.yaml              | which is no file of properties
          quarkus.tls.mail.trust-store.pem.certs | HERE/none.pem                   | quarkus.tls.mail.trust-store.pem.certs: there is no file
          quarkus.tls.mail.trust-store.pem.certs | HERE/text.txt                   | quarkus.tls.mail.trust-store.pem.certs: there is no certificate
          quarkus.tls.call-out.trust-store.pem.certs | HERE                        | is a directory, and no file
          softintel.platform.sealing.keyset      | HERE                            | softintel.platform.sealing.keyset: HERE is a directory
          softintel.platform.contacts.checked-on | 2999-01-01                      | softintel.platform.contacts.checked-on is a day that is to come
          quarkus.datasource.jdbc.url            | jdbc:postgresql://127.0.0.1:1/a?sslmode=verify-full&sslrootcert=HERE/none.pem | quarkus.datasource.jdbc.url: there is no file
          quarkus.datasource.jdbc.url            | jdbc:postgresql://127.0.0.1:1/a?sslmode=verify-full&sslrootcert=HERE/text.txt | quarkus.datasource.jdbc.url: there is no certificate
          """)
  void whatIsNoneOfItsKindIsRefused(String setting, String value, String sentence)
      throws IOException {
    given.put(setting, here(value));

    assertThat(refused()).anySatisfy(it -> assertThat(it).contains(here(sentence)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "areas.North East",
        "areas.\"North East\"",
        "areas.north_east",
        "areas.North",
        "agencies.School_A",
        "agencies.a23456789-123456789-123456789-123456789-1"
      })
  void aCodeIsSmallLettersDigitsAndHyphens(String code) throws IOException {
    given.put("softintel.report." + code, "A name");

    assertThat(refused())
        .anyMatch(it -> it.startsWith("softintel.report.") && it.contains("small letters"));
  }

  @Test
  void aTypeIsOfAnAgency() throws IOException {
    given.put("softintel.oversight.statistics.agency-types.kite", "education");
    assertThat(refused())
        .anyMatch(it -> it.startsWith("softintel.oversight.statistics.agency-types.kite is of no"));

    given.put("softintel.report.agencies.kite", "Kite School");
    assertThat(refused()).noneMatch(it -> it.contains("kite"));
  }

  @Test
  void twoInboxesHaveTwoAddresses() throws IOException {
    given.put("softintel.delivery.inboxes.night.address", "TEAM@Team.example");
    given.put("softintel.delivery.inboxes.night.mode", "notice");

    assertThat(refused())
        .contains(
            "softintel.delivery.inboxes.team.address is that of softintel.delivery.inboxes.night"
                + " too.");
  }

  /** So that nobody adds an amount without saying how far it may go. */
  @Test
  void everyDefaultLiesWithinItsBounds() throws IOException {
    assertThat(refused())
        .containsExactly("No database answers at the address of quarkus.datasource.jdbc.url.");
  }

  private List<String> refused() throws IOException {
    return GivenStart.refused(given, Map.of());
  }

  private String here(String value) {
    return value.replace("HERE", folder.toString());
  }
}
