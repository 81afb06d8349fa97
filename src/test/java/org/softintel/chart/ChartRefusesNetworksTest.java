package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that are everybody, or nobody. */
class ChartRefusesNetworksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0/0",
        "0.0.0.0/1",
        "128.0.0.0/1",
        "64.0.0.0/7",
        "::/0",
        "::/00",
        "8000::/1",
        "2000::/31",
        "::ffff:0:0/96",
        "0:0:0:0:0:ffff:0.0.0.0/96"
      })
  void aNetworkOfEverybodyIsRefused(String network) {
    trusted(network, "ingress.trustedProxies has a network of all addresses or nearly all");
    peer("postgresql", network, "network.postgresql.to has a peer of all addresses or nearly all");
    var controller = "network: { ingressController: [{ ipBlock: { cidr: '" + network + "' } }] }";
    ChartRefusesTest.isRefused(HelmChart.FULL, controller, "network.ingressController has a peer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/99",
        "10.0.0.0/08",
        "999.1.1.1/32",
        "10.0.0/8",
        "fd00::/129",
        "fd00:::/64",
        "fd00::1::2/64",
        "12345::/64",
        "1:2:3:4:5:6:7:8:9/64",
        "1:2:3/64",
        "proxies.example.org",
        "10.0.0.0/8/8",
        "10.0.0.0/8,0.0.0.0/0",
        ""
      })
  void whatIsNoNetworkIsRefused(String network) {
    trusted(network, "ingress.trustedProxies has no address or network");
    peer("mail", network, "network.mail.to has no network");
  }

  @Test
  void anExceptionIsANetworkToo() {
    var changes =
        "network: { mail: { to: [{ ipBlock: { cidr: 10.0.0.0/8, except: [10.0.0.0/33] } }] } }";
    ChartRefusesTest.isRefused(HelmChart.FULL, changes, "network.mail.to has no network");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/8",
        "192.0.2.7/32",
        "fd00::/32",
        "2001:db8::/32",
        "::1/128",
        "1:2:3:4:5:6:7:8/128"
      })
  void whoIsKnownIsTaken(String network) {
    var changes =
        "{ ingress: { trustedProxies: ['%s'] }, network: { mail: { to: [{ ipBlock: { cidr: '%s' } }] } } }"
            .formatted(network, network);
    var manifests = HelmChart.render(HelmChart.FULL, changes);

    assertThat(manifests.settings()).containsEntry("quarkus.http.proxy.trusted-proxies", network);
    assertThat(manifests.the(NetworkPolicy.class).toString()).contains(network);
  }

  @Test
  void aProxyMayBeAnAddress() {
    var changes = "ingress: { trustedProxies: [192.0.2.7, 'fd00::1'] }";
    assertThat(HelmChart.render(HelmChart.FULL, changes).settings())
        .containsEntry("quarkus.http.proxy.trusted-proxies", "192.0.2.7,fd00::1");
  }

  private static void trusted(String network, String sentence) {
    var changes = "ingress: { trustedProxies: ['" + network + "'] }";
    ChartRefusesTest.isRefused(HelmChart.FULL, changes, sentence);
  }

  private static void peer(String list, String network, String sentence) {
    var changes = "network: { " + list + ": { to: [{ ipBlock: { cidr: '" + network + "' } }] } }";
    ChartRefusesTest.isRefused(HelmChart.FULL, changes, sentence);
  }
}
