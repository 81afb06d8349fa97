package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of hosts, of a realm and of an image that are written in a wrong way. */
class ChartRefusesNamesTest {
  @Test
  void twoInboxesWithOneAddressAreRefused() {
    var changes = "inboxes: { partner: { address: Team@Example.org } }";
    ChartRefusesTest.isRefused(
        HelmChart.FULL, changes, "inboxes has team@example.org twice, as partner and as team");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a..b",
        "localhost",
        "https://softintel.example.org",
        "softintel.example.org:8443",
        "softintel.example.org/reports",
        "softintel.example.org.",
        "Softintel.example.org",
        "-a.example.org",
        "192.0.2.1",
        "soft intel.example.org"
      })
  void whatIsNoHostNameIsRefused(String host) {
    ChartRefusesTest.isRefused(
        HelmChart.FULL, "host: '" + host + "'", "host is not the name of a host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a..b", "smtp://relay.example.org", "relay.example.org:587", "a/b"})
  void theRelayIsAHostWithoutAPort(String host) {
    ChartRefusesTest.isRefused(
        HelmChart.FULL, "mail: { host: '" + host + "' }", "mail.host is not the name of a host");
    ChartRefusesTest.isRefused(
        HelmChart.FULL, "otherHosts: ['" + host + "']", "otherHosts has no name of a host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "65536", "70000"})
  void theRelayHasAPortThatExists(String port) {
    ChartRefusesTest.isRefused(
        HelmChart.FULL, "mail: { port: " + port + " }", "mail.port is not from 1 to 65535");
  }

  @ParameterizedTest
  @CsvSource({
    "http://sign-in.example.org/realms/softintel, does not begin with https://",
    "sign-in.example.org/realms/softintel, does not begin with https://",
    "https://sign-in.example.org/realms/softintel/, ends with a slash",
    "https://sign-in.example.org/realms/softintel?a=b, has a query or a fragment",
    "https://sign-in.example.org/realms/softintel#a, has a query or a fragment",
    "https://sign-in.example.org, names no realm",
    "https://sign-in.example.org/realms/, ends with a slash",
    "https://a@sign-in.example.org/realms/softintel, is not https://HOST/realms/NAME",
    "https://sign-in..org/realms/softintel, is not https://HOST/realms/NAME",
    "https://sign-in.example.org/realms/soft intel, is not https://HOST/realms/NAME"
  })
  void whatIsNoAddressOfARealmIsRefused(String url, String sentence) {
    ChartRefusesTest.isRefused(
        HelmChart.FULL, "keycloak: { url: '" + url + "' }", "keycloak.url " + sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "registry.example.org/softintel:0.1, has a tag in it",
    "registry.example.org/softintel@sha256:0123, has a digest in it",
    "https://registry.example.org/softintel, is not the name of a repository",
    "registry.example.org/Softintel, is not the name of a repository",
    "registry.example.org//softintel, is not the name of a repository"
  })
  void whatIsNoRepositoryIsRefused(String repository, String sentence) {
    ChartRefusesTest.isRefused(
        HelmChart.FULL,
        "image: { repository: '" + repository + "' }",
        "image.repository " + sentence);
  }

  @Test
  void aRegistryMayHaveAPort() {
    var changes = "image: { repository: 'registry.example.org:5000/team/softintel' }";
    assertThat(HelmChart.render(HelmChart.FULL, changes).container().getImage())
        .matches("registry[.]example[.]org:5000/team/softintel:[0-9.]+@sha256:.*");
  }
}
