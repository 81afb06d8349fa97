package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts, addresses of mail and addresses of the database that would not do. */
class ChartRefusesAddressesTest {
  private static final String TLS = "jdbc:postgresql://db/softintel?sslmode=verify-full";
  private static final String DATABASE = TLS + "&sslrootcert=/a.pem";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/softintel",
        "jdbc:postgresql://db/softintel?sslmode=disable",
        "jdbc:postgresql://db/softintel?sslmode=prefer",
        "jdbc:postgresql://db/softintel?sslmode=require",
        "jdbc:postgresql://db/softintel?sslmode=verify-ca",
        "jdbc:postgresql://db/softintel?SSLMODE=verify-full",
        "jdbc:postgresql://db/softintel&sslmode=verify-full"
      })
  void aDatabaseWithoutTlsIsRefused(String url) {
    database(url, " does not demand TLS");
  }

  @ParameterizedTest
  @CsvSource({
    "&sslmode=disable, ' names sslmode more than once'",
    "&sslmode=verify-full, ' names sslmode more than once'",
    "&sslfactory=org.postgresql.ssl.NonValidatingFactory, ' has sslfactory'",
    "&sslhostnameverifier=a.B, ' has sslhostnameverifier'",
    "&socketFactory=a.B, ' has socketFactory'",
    "&ssl%66actory=a.B, ' writes an option with a per cent sign'",
    "&user=b, ' names a user or password'"
  })
  void whatWouldUndoTheTlsOfTheDatabaseIsRefused(String option, String sentence) {
    database(DATABASE + option, sentence);
  }

  /** The driver would look for a file in the home of the user. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&sslrootcert=",
        "&sslrootcert=database.pem",
        "&sslfactory=org.postgresql.ssl.LibPQFactory"
      })
  void aDatabaseOfNoAuthorityIsRefused(String option) {
    database(TLS + option, " names no authority");
  }

  @Test
  void aPasswordBeforeTheHostIsRefused() {
    database(DATABASE.replace("//", "//b:c@"), " names a user or password");
  }

  private static void database(String url, String sentence) {
    ChartRefusesTest.isRefused(
        HelmChart.FULL, "database: { url: '" + url + "' }", "database.url" + sentence);
    ChartRefusesTest.isRefused(
        HelmChart.OPERATORS,
        "keycloak: { server: { database: { url: '" + url + "' } } }",
        "keycloak.server.database.url" + sentence);
  }

  @Test
  void aFactoryThatChecksIsTaken() {
    var url = TLS + "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory";
    assertThat(HelmChart.render(HelmChart.FULL, "database: { url: '" + url + "' }").settings())
        .containsEntry("quarkus.datasource.jdbc.url", url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "area.gsi.gov.uk",
        "GSE.gov.uk",
        "a.gsx.gov.uk",
        "gcsx.gov.uk",
        "force.pnn.police.uk",
        "gsi.area.gov.uk"
      })
  void aRetiredDomainIsRefusedWhereverAnAddressOfMailStands(String domain) {
    var address = "a@" + domain;
    mail("mail: { from: '%s' }", address, "mail.from");
    mail("mail: { bounces: '%s' }", address, "mail.bounces");
    mail("inboxes: { team: { address: '%s' } }", address, "inboxes.team.address");
    mail("contacts: { hubEmail: '%s' }", address, "contacts.hubEmail");
    mail("unusual: { address: '%s' }", address, "unusual.address");
    mail("log: { auditors: { chief: '%s' } }", address, "log.auditors.chief");
    mail("callOut: { steps: { 1-duty: { mail: '%s' } } }", address, "callOut.steps.1-duty.mail");
    var leads = "softintel.delivery.leads.address";
    mail("settings: { " + leads + ": '%s' }", address, "settings." + leads);
  }

  private static void mail(String changes, String address, String key) {
    ChartRefusesTest.isRefused(
        HelmChart.FULL, changes.formatted(address), key + " ends in a retired mail domain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " a@area.gsi.gov.uk ",
        "a@area.gsi.gov.uk.",
        "a@AREA.GSI.GOV.UK",
        "Lead <a@area.gsi.gov.uk>",
        "a@example.org,b@area.gsi.gov.uk"
      })
  void aRetiredDomainIsSeenHoweverItIsWritten(String address) {
    for (var name :
        new String[] {
          "softintel.delivery.leads.address",
          "softintel.delivery.officers.duty.address",
          "softintel.desk.disclosure.recipients.police.address"
        }) {
      mail("settings: { " + name + ": '%s' }", address, "settings." + name);
    }
    mail("mail: { from: '%s' }", address, "mail.from");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          host: HOST                                             | host
          otherHosts: [HOST]                                     | otherHosts
          mail: { host: HOST }                                   | mail.host
          database: { url: 'jdbc:postgresql://HOST:5432/a?sslmode=verify-full&sslrootcert=/a.pem' } | database.url
          database: { url: 'jdbc:postgresql://db,HOST/a?sslmode=verify-full&sslrootcert=/a.pem' } | database.url
          keycloak: { url: 'https://HOST/realms/softintel' }     | keycloak.url
          sealing: { transit: { url: 'https://HOST:8200' } }     | sealing.transit.url
          tracing: { endpoint: 'http://HOST:4318' }              | tracing.endpoint
          log: { witnesses: { partner: { url: 'https://HOST/w' } } } | log.witnesses.partner.url
          callOut: { steps: { 2-pager: { webhook: 'https://HOST/call' } } } | callOut.steps.2-pager.webhook
          """)
  void aRetiredDomainIsRefusedWhereverAHostStands(String changes, String key) {
    for (var host : new String[] {"softintel.area.gsi.gov.uk", "softintel.pnn.police.uk"}) {
      ChartRefusesTest.isRefused(
          HelmChart.FULL, changes.replace("HOST", host), key + " is in a retired domain");
    }
  }

  @Test
  void aNameThatOnlyLooksRetiredIsTaken() {
    var changes = "mail: { from: gsi@my-gsi.gov.uk, host: gsi.example.org }";
    assertThat(HelmChart.render(HelmChart.FULL, changes).settings())
        .containsEntry("softintel.delivery.from", "gsi@my-gsi.gov.uk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "a@",
        "a@b@c.org",
        "Team <a@example.org>",
        "a@example..org",
        "a@-b.org",
        "a@example.org b"
      })
  void whatIsNoAddressOfMailIsRefused(String address) {
    noAddress("mail: { from: '%s' }", address, "mail.from");
    noAddress("inboxes: { team: { address: '%s' } }", address, "inboxes.team.address");
    noAddress("log: { auditors: { chief: '%s' } }", address, "log.auditors.chief");
    noAddress("contacts: { hubEmail: '%s' }", address, "contacts.hubEmail");
  }

  private static void noAddress(String changes, String address, String key) {
    ChartRefusesTest.isRefused(
        HelmChart.FULL, changes.formatted(address), key + " is not an address of mail");
  }
}
