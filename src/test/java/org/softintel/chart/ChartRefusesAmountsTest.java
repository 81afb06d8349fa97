package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts, days and annotations with which the service would not run, or not as it promises. */
class ChartRefusesAmountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          resources: { requests: { memory: 256Mi }, limits: { memory: 256Mi } } | resources.limits.memory is below 512Mi
          resources: { limits: { cpu: 99m } }                      | resources.limits.cpu is below 100m
          resources: { requests: { cpu: '3' } }                    | resources.requests.cpu is more than resources.limits.cpu
          resources: { requests: { memory: 2Gi } }                 | resources.requests.memory is more than resources.limits.memory
          resources: { requests: { memory: 1025Mi } }              | resources.requests.memory is more than resources.limits.memory
          temporaryFolder: 63Mi                                    | temporaryFolder is below 64Mi
          temporaryFolder: 1Mi                                     | temporaryFolder is below 64Mi
          sessions: { auditor: { idle: 5H } }                      | sessions.auditor.idle is more than sessions.auditor.absolute
          sessions: { reporter: { idle: 9H } }                     | sessions.reporter.idle is more than sessions.reporter.absolute
          sessions: { reporter: { absolute: 10M } }                | sessions.reporter.idle is more than sessions.reporter.absolute
          contacts: { checkedOn: '2026-13-45' }                    | contacts.checkedOn is no day
          contacts: { checkedOn: '2026-02-29' }                    | contacts.checkedOn is no day
          contacts: { checkedOn: '24 November 2026' }              | contacts.checkedOn is no day
          """)
  void anAmountThatDoesNotDoIsRefused(String changes, String sentence) {
    ChartRefusesTest.isRefused(HelmChart.FULL, changes, sentence);
  }

  @Test
  void amountsThatDoAreTaken() {
    var changes =
        """
        resources: { requests: { cpu: 1500m, memory: 1024Mi }, limits: { cpu: "2", memory: 1Gi } }
        temporaryFolder: 1Gi
        sessions: { reporter: { idle: 60M, absolute: 1H }, lead: { idle: 20M } }
        contacts: { checkedOn: "2028-02-29" }
        """;
    assertThat(HelmChart.render(HelmChart.FULL, changes).settings())
        .containsEntry("softintel.platform.contacts.checked-on", "2028-02-29");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nginx.ingress.kubernetes.io/proxy-buffering: 'on'        | buffer answers
          nginx.ingress.kubernetes.io/proxy-buffering: 'On'        | buffer answers
          nginx.ingress.kubernetes.io/proxy-buffering: 'true'      | buffer answers
          nginx.org/proxy-buffering: 'True'                        | buffer answers
          haproxy.org/response-buffering: enabled                  | buffer answers
          nginx.ingress.kubernetes.io/configuration-snippet: 'proxy_buffering   on;' | buffer answers
          nginx.ingress.kubernetes.io/server-snippet: 'gzip off; PROXY_BUFFERING on;' | buffer answers
          nginx.org/location-snippets: 'proxy_buffering on;'       | buffer answers
          nginx.ingress.kubernetes.io/ssl-redirect: 'false'        | answer without TLS
          haproxy.org/ssl-redirect: 'False'                        | answer without TLS
          ingress.kubernetes.io/ssl-redirect: 'off'                | answer without TLS
          """)
  void anAnnotationThatStopsTheLiveStreamOrTlsIsRefused(String annotation, String sentence) {
    ChartRefusesTest.isRefused(
        HelmChart.FULL,
        "ingress: { annotations: { " + annotation + " } }",
        "ingress.annotations " + sentence);
  }

  @Test
  void buffersThatAreOffAreTaken() {
    var changes =
        """
        ingress:
          annotations:
            nginx.ingress.kubernetes.io/proxy-buffering: "off"
            nginx.org/proxy-buffering: "False"
            nginx.ingress.kubernetes.io/ssl-redirect: "true"
            nginx.ingress.kubernetes.io/proxy-buffer-size: 8k
            nginx.ingress.kubernetes.io/configuration-snippet: proxy_buffering off;
        """;
    assertThat(HelmChart.render(HelmChart.FULL, changes).all()).isNotEmpty();
  }
}
