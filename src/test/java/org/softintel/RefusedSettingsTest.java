package org.softintel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.softintel.audit.log.NewLogKey;
import org.softintel.platform.sealing.Keyset;
import org.softintel.platform.sealing.KeysetKind;
import org.softintel.platform.settings.Settings;

/** Whatever is set wrong, a sentence names the setting. */
class RefusedSettingsTest {
  private static final String SECRET = "a-long-secret-of-its-own";

  private static final String AWAY =
      "No database answers at the address of quarkus.datasource.jdbc.url.";

  @TempDir Path folder;
  private final Map<String, String> given = new HashMap<>();

  @BeforeEach
  void anInstallationThatIsRight() throws IOException {
    Keyset.fresh(KeysetKind.REPORTS).create(folder.resolve("keyset.json"));
    Keyset.fresh(KeysetKind.INDEX).create(folder.resolve("index-keyset.json"));
    var key = NewLogKey.create(folder.resolve("log.pem"), "softintel.example/audit");
    Files.writeString(folder.resolve("log.vkey"), key.line());
    NewLogKey.create(folder.resolve("other.pem"), "softintel.example/audit");
    Files.writeString(folder.resolve("text.txt"), "nothing but text");
    Files.writeString(folder.resolve("schools.txt"), "Kite School\n\nHeron School;;HS\n");
    for (var name : List.of("log.pem", "keyset.json")) {
      var copy = Files.copy(folder.resolve(name), folder.resolve("open-" + name));
      var rights = name.equals("log.pem") ? "rw-r-----" : "rw-r--r--";
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString(rights));
    }
    var token = Files.writeString(folder.resolve("token"), "hvs.none");
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
    var file = new Properties();
    try (var in = RefusedSettingsTest.class.getResourceAsStream("/settings/right.properties")) {
      file.load(in);
    }
    file.forEach((name, value) -> given.put((String) name, here((String) value)));
  }

  /** Nobody answers here. */
  @Test
  void nothingIsWrongButWhatIsAway() throws IOException {
    assertThat(wrong())
        .containsExactlyInAnyOrder(
            AWAY,
            "The keysets cannot be compared with the database.",
            "Keycloak does not answer, or not as it should: quarkus.oidc.auth-server-url.",
            "No mail server answers: softintel.delivery.smtp.host.");
    assertThat(ServiceStart.refused(settings(), true)).containsExactly(AWAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          softintel.delivry.from                              | a@b.example | is softintel.delivery.from meant
          softintel.delivery.inboxes.team.adress              | a@b.example | is softintel.delivery.inboxes.team.address meant
          softintel.platform.limits.openings.per-account      | 1/1M        | is softintel.platform.limits.opening.per-account meant
          SOFTINTEL_DELIVERY_FORM                             | a@b.example | SOFTINTEL_DELIVERY_FORM is not a setting
          quarkus.datasource.jdbc.url                         |             | quarkus.datasource.jdbc.url is missing
          quarkus.datasource.username                         |             | quarkus.datasource.username is missing
          quarkus.datasource.password                         |             | quarkus.datasource.password is missing
          quarkus.oidc.auth-server-url                        |             | quarkus.oidc.auth-server-url is missing
          quarkus.oidc.credentials.secret                     |             | quarkus.oidc.credentials.secret is missing
          quarkus.oidc.api.credentials.secret                 |             | quarkus.oidc.api.credentials.secret is missing
          softintel.delivery.base-url                         |             | softintel.delivery.base-url is missing
          softintel.delivery.from                             |             | softintel.delivery.from is missing
          softintel.delivery.phone                            |             | softintel.delivery.phone is missing
          softintel.delivery.smtp.host                        |             | softintel.delivery.smtp.host is missing
          softintel.delivery.inboxes.team.address             |             | softintel.delivery.inboxes.team.address is missing
          softintel.platform.contacts.duty-phone              |             | softintel.platform.contacts.duty-phone is missing
          softintel.platform.sealing.keyset                   |             | softintel.platform.sealing.keyset is missing
          softintel.audit.log.signing-key                     |             | softintel.audit.log.signing-key is missing
          softintel.delivery.lease                            | soon        | softintel.delivery.lease has a value
          softintel.delivery.workers                          | many        | softintel.delivery.workers has a value
          softintel.delivery.smtp.port                        | smtp        | softintel.delivery.smtp.port has a value
          softintel.delivery.inboxes.team.mode                | open        | softintel.delivery.inboxes.team.mode has a value
          softintel.report.deadline.opens                     | half past 8 | softintel.report.deadline.opens has a value
          softintel.platform.contacts.checked-on              | yesterday   | softintel.platform.contacts.checked-on has a value
          softintel.platform.limits.opening.per-account       | 60          | softintel.platform.limits.opening.per-account has a value
          softintel.platform.http.bodies.in-all               | big         | softintel.platform.http.bodies.in-all has a value
          softintel.oversight.statistics.agency-types.oakfield | circus     | softintel.oversight.statistics.agency-types.oakfield has a value
          softintel.report.unusual-access.watch-for           | everything  | softintel.report.unusual-access.watch-for has a value
          softintel.delivery.base-url                         | http://softintel.example      | softintel.delivery.base-url must be https://
          softintel.delivery.base-url                         | https://softintel.example/app | softintel.delivery.base-url must be https://
          softintel.platform.http.base-url                    | softintel.example             | softintel.platform.http.base-url must be https://
          quarkus.oidc.auth-server-url                        | http://127.0.0.1:1/realms/a   | quarkus.oidc.auth-server-url must be
          quarkus.oidc.auth-server-url                        | https://127.0.0.1:1           | quarkus.oidc.auth-server-url must be
          quarkus.http.proxy.proxy-address-forwarding         | true                          | quarkus.http.proxy.trusted-proxies must name the proxy
          quarkus.datasource.jdbc.url                         | jdbc:postgresql://127.0.0.1:1/a | quarkus.datasource.jdbc.url must demand TLS
          quarkus.datasource.jdbc.url                         | jdbc:h2:mem:a                 | quarkus.datasource.jdbc.url must demand TLS
          quarkus.datasource.password                         | local-only-1                  | quarkus.datasource.password is a password of local mode
          softintel.delivery.smtp.password                    | local-only-2                  | softintel.delivery.smtp.password is a password of local mode
          softintel.platform.sealing.keyset                   | HERE/none.json                | softintel.platform.sealing.keyset
          softintel.platform.sealing.keyset                   | HERE/index-keyset.json        | softintel.platform.sealing.keyset
          softintel.platform.sealing.keyset                   | HERE/open-keyset.json         | softintel.platform.sealing.keyset: everybody can read
          softintel.platform.sealing.key-store                | vault                         | softintel.platform.sealing.key-store has a value
          softintel.platform.sealing.key-store                | transit                       | softintel.platform.sealing.transit.url is missing
          softintel.platform.sealing.transit.url              | http://keys.example           | softintel.platform.sealing.transit.url must be https://
          softintel.platform.sealing.transit.url              | https://keys.example/v1       | softintel.platform.sealing.transit.url must be https://
          softintel.platform.sealing.transit.url              | https://127.0.0.1:1           | softintel.platform.sealing.transit.key is missing
          softintel.platform.sealing.transit.tokn             | HERE/log.pem                  | is softintel.platform.sealing.transit.token meant
          softintel.platform.sealing.transit.token            | HERE/open-log.pem             | softintel.platform.sealing.transit.token: the group of the file
          softintel.platform.sealing.transit.tries            | often                         | softintel.platform.sealing.transit.tries has a value
          softintel.platform.sealing.index-keyset             | HERE/keyset.json              | softintel.platform.sealing.index-keyset
          softintel.audit.log.signing-key                     | HERE/other.pem                | softintel.audit.log.signing-key
          softintel.audit.log.signing-key                     | HERE/open-log.pem             | softintel.audit.log.signing-key: the group of the file
          softintel.audit.log.key-store                       | vault                         | softintel.audit.log.key-store has a value
          softintel.audit.log.key-store                       | pkcs11                        | softintel.audit.log.pkcs11.library is missing
          softintel.audit.log.pkcs11.pin                      | HERE/open-log.pem             | softintel.audit.log.pkcs11.pin: the group of the file
          softintel.audit.log.verifier-key                    | HERE/text.txt                 | softintel.audit.log.verifier-key
          softintel.audit.log.last-signed                     | HERE/none/last                | softintel.audit.log.last-signed
          softintel.oversight.checkpoints.folder              | HERE/none                     | softintel.oversight.checkpoints.folder
          softintel.report.areas.north                        |                               | softintel.report.areas
          softintel.report.schools.file                       | HERE/none.txt                 | softintel.report.schools.file: the file cannot be read
          softintel.report.schools.file                       | HERE/schools.txt              | softintel.report.schools.file: line 3 has an empty name
          softintel.report.deadline.opens                     | 18:00                         | softintel.report.deadline.opens
          softintel.delivery.inboxes.team.address             | team at team.example          | softintel.delivery.inboxes.team
          softintel.delivery.inboxes.team.address             | team@force.pnn.police.uk      | softintel.delivery.inboxes.team
          softintel.delivery.inboxes.team.mode                | sealed                        | softintel.delivery.signing.keystore
          softintel.delivery.signing.keystore                 | HERE/text.txt                 | softintel.delivery.signing.keystore
          softintel.delivery.leads.address                    | leads@team.example            | softintel.delivery.leads.certificates
          softintel.delivery.checkpoints.auditors.chief       | nowhere                       | softintel.delivery.checkpoints.auditors.chief
          softintel.delivery.lease                            | 5S                            | softintel.delivery.lease
          softintel.delivery.smtp.starttls                    | false                         | softintel.delivery.smtp.starttls
          quarkus.tls.mail.trust-store.pem.certs              | HERE/none.pem                 | quarkus.tls.mail.trust-store.pem.certs
          softintel.platform.contacts.hub-email               | hub@area.gcsx.gov.uk          | softintel.platform.contacts.hub-email
          softintel.platform.sign-in.least-acr.lead           | otp                           | softintel.platform.sign-in.least-acr
          softintel.desk.call-out.steps.1-duty.next           | 5M                            | softintel.desk.call-out.steps
          softintel.desk.call-out.steps.1-duty.webhook        | http://pager.example          | softintel.desk.call-out.steps
          softintel.desk.call-out.steps.1-duty.token          | HERE/open-log.pem             | softintel.desk.call-out.steps.1-duty.token: the group of the file
          softintel.matcher.bench                             | true                          | softintel.matcher.bench
          softintel.language.off                              | no such term                  | softintel.language
          """)
  void eachIsRefusedWithASentenceThatNamesIt(String setting, String value, String sentence)
      throws IOException {
    if (value == null) {
      given.remove(setting);
    } else {
      given.put(setting, here(value));
    }

    assertThat(wrong())
        .anySatisfy(it -> assertThat(it).contains(sentence))
        .noneMatch(it -> it.contains(SECRET) || it.contains("local-only"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          softintel.delivery.workers                          | 0           | softintel.delivery.workers
          softintel.delivery.workers                          | -1          | softintel.delivery.workers
          softintel.delivery.smtp.port                        | 70000       | softintel.delivery.smtp.port
          softintel.delivery.smtp.port                        | 0           | softintel.delivery.smtp.port
          quarkus.http.port                                   | eighty      | quarkus.http.port
          quarkus.management.port                             | 99999       | quarkus.management.port
          quarkus.management.port                             | 8080        | quarkus.management.port
          quarkus.datasource.jdbc.max-size                    | 0           | quarkus.datasource.jdbc.max-size
          quarkus.datasource.jdbc.max-size                    | lots        | quarkus.datasource.jdbc.max-size
          quarkus.http.proxy.proxy-address-forwarding         | perhaps     | quarkus.http.proxy.proxy-address-forwarding
          quarkus.log.console.json.enabled                    | perhaps     | quarkus.log.console.json.enabled
          quarkus.log.console.json.enable                     | true        | is quarkus.log.console.json.enabled meant
          quarkus.http.proxy.trused-proxies                   | 10.0.0.7    | is quarkus.http.proxy.trusted-proxies meant
          smallrye.config.locations                           | HERE/none.properties | SMALLRYE_CONFIG_LOCATIONS names
          sofintel.delivery.from                              | a@b.example | is softintel.delivery.from meant
          softintl.delivery.from                              | a@b.example | is softintel.delivery.from meant
          SOFTINTEL_DELIVRY_FROM                              | a@b.example | SOFTINTEL_DELIVRY_FROM is not a setting
          quarkus.tls.call-out.trust-store.pem.certs          | HERE/none.pem | quarkus.tls.call-out.trust-store.pem.certs
          softintel.delivery.tick                             | 0S          | softintel.delivery.tick
          softintel.delivery.tick                             | -2S         | softintel.delivery.tick
          softintel.delivery.smtp.timeout                     | 0S          | softintel.delivery.smtp.timeout
          softintel.delivery.first-pause                      | 2H          | softintel.delivery.first-pause
          softintel.desk.call-out.tries                       | 0           | softintel.desk.call-out.tries
          softintel.desk.live.beat                            | 0S          | softintel.desk.live.beat
          softintel.desk.team.sample-size                     | -1          | softintel.desk.team.sample-size
          softintel.intake.keep-drafts                        | 0S          | softintel.intake.keep-drafts
          softintel.intake.remind-before                      | 8D          | softintel.intake.remind-before
          softintel.platform.sessions.lead.idle               | 9H          | softintel.platform.sessions.lead.idle
          softintel.platform.sessions.triage.idle             | 0S          | softintel.platform.sessions.triage.idle
          softintel.platform.sign-in.timeout                  | -5S         | softintel.platform.sign-in.timeout
          softintel.platform.sign-in.levels                   | mfa         | softintel.platform.sign-in.least-acr
          softintel.report.deadline.decision-days             | -1          | softintel.report.deadline.decision-days
          softintel.report.deadline.first-look                | -4H         | softintel.report.deadline.first-look
          softintel.report.deadline.days-off                  | 2026-13-01  | softintel.report.deadline.days-off
          softintel.report.decision.second-person-at          | utmost      | softintel.report.decision.second-person-at
          softintel.report.decision.second-person-for         | never-mind  | softintel.report.decision.second-person-for
          softintel.report.unusual-access.stop-at             | 10          | softintel.report.unusual-access.stop-at
          softintel.report.unusual-access.quiet               | -1H         | softintel.report.unusual-access.quiet
          softintel.platform.limits.times                     | 0           | softintel.platform.limits.times
          softintel.platform.limits.opening.per-account       | 0/10M       | softintel.platform.limits.opening.per-account
          softintel.platform.http.leave-to                    | javascript:alert(1) | softintel.platform.http.leave-to
          softintel.platform.http.bodies.per-address          | 32M         | softintel.platform.http.bodies.per-address
          softintel.platform.http.heavy-at-once               | 0           | softintel.platform.http.heavy-at-once
          softintel.delivery.from                             | softintel at team.example | softintel.delivery.from
          softintel.delivery.from                             | a@area.gsi.gov.uk | softintel.delivery.from
          softintel.delivery.envelope-from                    | bounces     | softintel.delivery.envelope-from
          softintel.delivery.phone                            | ask         | softintel.delivery.phone
          softintel.platform.contacts.duty-phone              | ask         | softintel.platform.contacts.duty-phone
          softintel.desk.disclosure.recipients.police.kind    | crowd       | softintel.desk.disclosure.recipients.police
          softintel.desk.disclosure.recipients.police.address | a@b.example | softintel.desk.disclosure.recipients.police
          softintel.audit.cosigning.witnesses.partner.url     | ftp://a.example | softintel.audit.cosigning.witnesses.partner.vkey
          softintel.audit.cosigning.pause                     | 0S          | softintel.audit.cosigning.pause
          softintel.audit.log.older-verifier-keys             | HERE/text.txt | softintel.audit.log.older-verifier-keys
          softintel.delivery.officers.ann.mode                | open        | softintel.delivery.officers.ann
          softintel.delivery.leads.certificates               | HERE/text.txt | softintel.delivery.leads
          softintel.desk.call-out.steps.1-duty.mail           | duty at     | softintel.desk.call-out.steps
          softintel.audit.proof.within                        | 0S          | softintel.audit.proof.within
          softintel.platform.http.hosts                       | https://a.example/x | softintel.platform.http.hosts
          softintel.platform.tracing.endpoint                 | collector:4318 | softintel.platform.tracing.endpoint
          softintel.platform.tracing.one-in                   | 0           | softintel.platform.tracing.one-in
          softintel.platform.sealing.transit.timeout          | 0S          | softintel.platform.sealing.transit
          quarkus.datasource.jdbc.url                         | jdbc:postgresql://127.0.0.1:1/a?sslmode=verify-full&password=secret | quarkus.datasource.jdbc.url
          quarkus.oidc.auth-server-url                        | https://127.0.0.1:1/realms/a?x=y | quarkus.oidc.auth-server-url
          softintel.desk.call-backs.most-waiting              | -1          | softintel.desk.call-backs.most-waiting
          softintel.oversight.checkpoints.tick                | never       | softintel.oversight.checkpoints.tick
          """)
  void whatIsOutOfBoundsIsRefusedWithASentenceThatNamesIt(
      String setting, String value, String sentence) throws IOException {
    given.put(setting, here(value));

    assertThat(wrong()).anySatisfy(it -> assertThat(it).contains(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          url     | https://127.0.0.1:1 | No key store answers: softintel.platform.sealing.transit.url.
          mount   | ../sys              | softintel.platform.sealing.transit.mount has a value
          key     | a/b                 | softintel.platform.sealing.transit.key has a value
          key     |                     | softintel.platform.sealing.transit.key is missing
          token   |                     | softintel.platform.sealing.transit.token is missing
          token   | HERE/none           | softintel.platform.sealing.transit.token
          trusted | HERE/text.txt       | softintel.platform.sealing.transit.trusted names a file
          """)
  void aKeyStoreIsRefusedWithASentenceThatNamesIt(String part, String value, String sentence)
      throws IOException {
    var transit = "softintel.platform.sealing.transit.";
    given.remove("softintel.platform.sealing.keyset");
    given.put("softintel.platform.sealing.key-store", "transit");
    given.put(transit + "url", "https://127.0.0.1:1");
    given.put(transit + "key", "softintel");
    given.put(transit + "token", here("HERE/token"));
    if (value == null) {
      given.remove(transit + part);
    } else {
      given.put(transit + part, here(value));
    }

    assertThat(wrong()).anySatisfy(it -> assertThat(it).contains(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          library     | HERE/none.so  | There is no such file: softintel.audit.log.pkcs11.library.
          library     | HERE/text.txt | softintel.audit.log.pkcs11.library is no PKCS #11 library
          library     |               | softintel.audit.log.pkcs11.library is missing
          token-label |               | softintel.audit.log.pkcs11.token-label is missing
          key-label   |               | softintel.audit.log.pkcs11.key-label is missing
          pin         |               | softintel.audit.log.pkcs11.pin is missing
          pin         | HERE/none     | softintel.audit.log.pkcs11.pin
          """)
  void aTokenIsRefusedWithASentenceThatNamesIt(String part, String value, String sentence)
      throws IOException {
    var token = "softintel.audit.log.pkcs11.";
    given.remove("softintel.audit.log.signing-key");
    given.put("softintel.audit.log.key-store", "pkcs11");
    given.put(token + "library", here("HERE/text.txt"));
    given.put(token + "token-label", "softintel");
    given.put(token + "key-label", "audit log");
    given.put(token + "pin", here("HERE/token"));
    if (value == null) {
      given.remove(token + part);
    } else {
      given.put(token + part, here(value));
    }

    assertThat(wrong()).anySatisfy(it -> assertThat(it).contains(sentence));
  }

  /** Kubernetes tells each pod where services are, and the framework has settings of its own. */
  @Test
  void whatOthersCallAlikeIsNobodysMistake() throws IOException {
    given.put("SOFTINTEL_SERVICE_HOST", "10.0.0.7");
    given.put("SOFTINTEL_PORT_8080_TCP", "tcp://10.0.0.7:8080");
    given.put("SOFTINTEL_DATABASE_RW_SERVICE_HOST", "10.0.0.8");
    given.put("SOFTINTEL_DELIVERY_ENVELOPE_FROM", "bounces@team.example");
    given.put("quarkus.datasource.jdbc.min-size", "4");

    assertThat(ServiceStart.refused(settings(), true)).containsExactly(AWAY);
  }

  @Test
  void aProxyThatIsEverybodyIsNoProxy() throws IOException {
    given.put("quarkus.http.proxy.proxy-address-forwarding", "true");
    given.put("quarkus.http.proxy.trusted-proxies", "10.0.0.7, 0.0.0.0/0");
    assertThat(ServiceStart.refused(settings(), true)).hasSize(2).endsWith(AWAY);

    given.put("quarkus.http.proxy.trusted-proxies", "10.0.0.7,10.1.0.0/16");
    assertThat(ServiceStart.refused(settings(), true)).containsExactly(AWAY);
  }

  /** One mistake is told once, though eight settings have the same value. */
  @Test
  void anAddressThatOthersTakeOverIsNamedOnce() throws IOException {
    given.put("softintel.delivery.base-url", "http://softintel.example");
    assertThat(ServiceStart.refused(settings(), true)).hasSize(2).endsWith(AWAY);

    given.remove("softintel.delivery.base-url");
    assertThat(ServiceStart.refused(settings(), true)).hasSize(2).endsWith(AWAY);
  }

  /** Java takes no such text for a path; which texts it takes depends on the system. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "softintel.platform.sealing.keyset",
        "softintel.audit.log.signing-key",
        "softintel.audit.log.older-verifier-keys",
        "softintel.oversight.checkpoints.folder",
        "quarkus.tls.mail.trust-store.pem.certs",
        "quarkus.tls.call-out.trust-store.pem.certs"
      })
  void aPathThatCannotBeIsToldInOneSentence(String setting) throws IOException {
    given.put(setting, folder + "/no\0ne");

    assertThat(ServiceStart.refused(settings(), true))
        .filteredOn(it -> !it.equals(AWAY))
        .singleElement()
        .asString()
        .startsWith(setting + " has a value that cannot be used: it must be ");
    assertThat(wrong()).noneMatch(it -> it.contains("could not look"));
  }

  private List<String> wrong() throws IOException {
    return GivenStart.wrong(given, Map.of());
  }

  private Settings settings() throws IOException {
    return GivenStart.settings(given, Map.of());
  }

  private String here(String value) {
    return value.replace("HERE", folder.toString());
  }
}
